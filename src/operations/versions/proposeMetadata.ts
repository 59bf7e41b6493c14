import { type FieldWithOrigin, fieldsWithOrigin, type MetadataOrigins } from '../../core/source/metadataOrigins.ts';
import type { SourceMetadata } from '../../core/source/source.ts';

type FoundValue = SourceMetadata[FieldWithOrigin];

/** A field of which a version says something else than the library holds. */
interface ProposedValue {
  readonly field: FieldWithOrigin;
  readonly held: FoundValue;
  readonly proposed: FoundValue;
}

/** What a version says of itself that the library holds otherwise. What it leaves open proposes nothing. */
export function proposedValues(held: SourceMetadata, said: SourceMetadata): readonly ProposedValue[] {
  return fieldsWithOrigin.flatMap((field) => {
    const proposed = said[field];
    const isUnknown = proposed === null || proposed.length === 0;
    const isSame = JSON.stringify(proposed) === JSON.stringify(held[field]);
    return isUnknown || isSame || field === 'type' || field === 'accessed'
      ? []
      : [{ field, held: held[field], proposed }];
  });
}

/**
 * The origins of a source's values with those that a new version proposes among the others that were found: the details form
 * offers them there. No value of the source changes by itself.
 */
export function withProposals(
  origins: MetadataOrigins,
  saidOrigins: MetadataOrigins,
  proposals: readonly ProposedValue[],
): MetadataOrigins {
  const result: MetadataOrigins = { ...origins };
  for (const { field, proposed } of proposals) {
    if (proposed === null) continue;
    const from = saidOrigins[field]?.from ?? { kind: 'document' as const, detail: '' };
    const known = result[field] ?? { from: null, alternatives: [] };
    const others = known.alternatives.filter(({ value }) => JSON.stringify(value) !== JSON.stringify(proposed));
    const alternative = { value: typeof proposed === 'string' ? proposed : [...proposed], from };
    Object.assign(result, { [field]: { ...known, alternatives: [alternative, ...others].slice(0, MOST) } });
  }
  return result;
}

/** As many as the record of origins holds. */
const MOST = 20;
