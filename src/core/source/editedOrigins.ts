import type { Alternative, FieldOrigin, FoundValue, MetadataOrigin, MetadataOrigins } from './metadataOrigins.ts';
import { type FieldWithOrigin, fieldsWithOrigin } from './metadataOrigins.ts';
import type { SourceMetadata } from './source.ts';

/**
 * The origins after a person changed values: a new value is theirs, unless it is one that was found for the field, which
 * keeps its origin. What stood there before stays at hand as an alternative.
 *
 * @param at the moment of the change, ISO 8601 in UTC
 */
export function editedOrigins(
  before: SourceMetadata,
  after: SourceMetadata,
  origins: MetadataOrigins,
  at: string,
): MetadataOrigins {
  const edited: Partial<Record<FieldWithOrigin, FieldOrigin>> = { ...origins };
  for (const field of fieldsWithOrigin) {
    if (sameValue(before[field], after[field])) continue;
    edited[field] = editedOrigin(before[field], after[field], origins[field], at);
  }
  return edited;
}

function editedOrigin(
  before: SourceMetadata[FieldWithOrigin],
  after: SourceMetadata[FieldWithOrigin],
  origin: FieldOrigin | undefined,
  at: string,
): FieldOrigin {
  const found = origin?.alternatives.find(({ value }) => sameValue(value, after));
  const left: Alternative[] = (origin?.alternatives ?? []).filter((one) => one !== found);
  const known = knownValue(before);
  // What somebody typed is theirs to type again, or to undo; what a document says would be lost.
  if (known !== undefined && origin?.from && origin.from.kind !== 'person') {
    left.unshift({ value: known, from: withoutMoment(origin.from) });
  }
  const alternatives = left.slice(0, 20);
  // A field that was emptied was emptied by the person: that too is an origin.
  return { from: found === undefined ? { kind: 'person', detail: '', at } : { ...found.from, at }, alternatives };
}

/** A value that says something. */
function knownValue(value: SourceMetadata[FieldWithOrigin]): FoundValue | undefined {
  return value === null || value.length === 0 ? undefined : value;
}

const withoutMoment = ({ kind, detail }: MetadataOrigin): MetadataOrigin => ({ kind, detail });

const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
