import type { OtherCsl, SourceMetadata } from '../source/source.ts';
import { isFinerDate, isFinerType, personNameOf } from './cslFields.ts';
import type { CslItem, CslName } from './cslItem.ts';

/**
 * A source's own fields together with what its bibliography said besides. The source goes first, since a person may have
 * corrected it; only where the bibliography said the same in finer terms (a review, a particle of a name) or in words (a date that is
 * none), and nobody has changed it since, its terms are cited.
 */
export function mergeOtherCsl(own: CslItem, other: OtherCsl, metadata: SourceMetadata): CslItem {
  const finer: Record<string, unknown> = {};
  const more: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(other)) {
    const isFiner = FINER.get(name);
    if (isFiner === undefined) more[name] = value;
    else if (isFiner(value, metadata)) finer[name] = value;
  }
  return { ...more, ...own, ...finer, id: own.id };
}

type IsFiner = (value: unknown, metadata: SourceMetadata) => boolean;

const namesLike =
  (field: 'authors' | 'editors'): IsFiner =>
  (value, metadata) =>
    Array.isArray(value) &&
    JSON.stringify(value.slice(0, 200).map((name) => personNameOf(name as CslName))) ===
      JSON.stringify(metadata[field]);

const FINER: ReadonlyMap<string, IsFiner> = new Map<string, IsFiner>([
  ['type', (value, { type }) => typeof value === 'string' && isFinerType(value, type)],
  ['author', namesLike('authors')],
  ['editor', namesLike('editors')],
  ['issued', (value, { published }) => isFinerDate(value, published)],
  ['accessed', (_, { accessed }) => accessed === null],
]);
