import type { OtherCsl, SourceMetadata } from '../source/source.ts';
import { partialDateOf, personNameOf, sourceTypeOf } from './cslFields.ts';
import type { CslItem, CslName } from './cslItem.ts';

/**
 * A source's own fields together with what its bibliography said besides. The source goes first, since a person may have
 * corrected it; only where the bibliography said the same in finer terms (a dissertation, a particle of a name, a range of
 * dates) and nobody has changed it since, the finer terms are cited.
 */
export function mergeOtherCsl(own: CslItem, other: OtherCsl, metadata: SourceMetadata): CslItem {
  const finer = Object.fromEntries(
    Object.entries(other).filter(([name, value]) => FINER.get(name)?.(value, metadata) === true),
  );
  return { ...other, ...own, ...finer, id: own.id };
}

type IsFiner = (value: unknown, metadata: SourceMetadata) => boolean;

const namesLike =
  (field: 'authors' | 'editors'): IsFiner =>
  (value, metadata) =>
    Array.isArray(value) &&
    JSON.stringify(value.slice(0, 200).map((name) => personNameOf(name as CslName))) ===
      JSON.stringify(metadata[field]);

const dateLike =
  (field: 'published' | 'accessed'): IsFiner =>
  (value, metadata) =>
    (partialDateOf(value) ?? null) === metadata[field];

const FINER: ReadonlyMap<string, IsFiner> = new Map<string, IsFiner>([
  ['type', (value, { type }) => typeof value === 'string' && sourceTypeOf(value) === type],
  ['author', namesLike('authors')],
  ['editor', namesLike('editors')],
  ['issued', dateLike('published')],
  ['accessed', dateLike('accessed')],
]);
