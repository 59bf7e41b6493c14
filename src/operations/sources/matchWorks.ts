import type { SourceId } from '../../core/ids.ts';
import { readWorkIdentities, type WorkIdentity } from '../../library/tables/workIdentities.ts';
import type { OperationOutput } from '../../shared/contract.ts';
import type { ReadFunction } from '../context.ts';

type Match = OperationOutput<'sources.matchWorks'>[number];

/**
 * Finds the source that each work of a bibliography is: the one it was exported from or imported as, else by its key, DOI,
 * address, or title, date and first author together. A key alone proves nothing, since every bibliography has its own
 * `smith2020`: the titles must agree.
 */
export const matchWorks: ReadFunction<'sources.matchWorks'> = ({ db }, { works }) => {
  const sources = readWorkIdentities(db);
  const by = <Value>(identityOf: (source: WorkIdentity) => Value): ReadonlyMap<Value, SourceId> => {
    // The first imported counts.
    return new Map([...sources].reverse().map((source) => [identityOf(source), source.id]));
  };
  const ids = new Set(sources.map(({ id }) => id));
  const bySha256 = by(({ sha256 }) => sha256);
  const byKey = by(({ citationKey, title }) => keyAndTitle(citationKey, title));
  const byDoi = by(({ doi }) => plainDoi(doi));
  const byUrl = by(({ url }) => url);
  const byTitle = by(titleDateAuthor);
  const titles = new Map(sources.map(({ id, title }) => [id, title]));

  return works.map(({ exportedFrom, sha256, metadata }): Match => {
    const own = exportedFrom as SourceId | undefined;
    const found: readonly (readonly [NonNullable<Match>['by'], SourceId | undefined])[] = [
      ['id', own !== undefined && ids.has(own) ? own : undefined],
      ['original', bySha256.get(sha256)],
      ['key', metadata.citationKey === '' ? undefined : byKey.get(keyAndTitle(metadata.citationKey, metadata.title))],
      ['doi', metadata.doi === '' ? undefined : byDoi.get(plainDoi(metadata.doi))],
      ['url', metadata.url === '' ? undefined : byUrl.get(metadata.url)],
      ['title', byTitle.get(titleDateAuthor(metadata))],
    ];
    for (const [reason, id] of found) if (id !== undefined) return { id, title: titles.get(id) ?? '', by: reason };
    return null;
  });
};

const keyAndTitle = (key: string, title: string): string => JSON.stringify([key, plainTitle(title)]);

const plainTitle = (title: string): string => title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

const plainDoi = (doi: string): string =>
  doi
    .trim()
    .replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, '')
    .toLowerCase();

const titleDateAuthor = ({
  title,
  published,
  authors,
}: Pick<WorkIdentity, 'title' | 'published' | 'authors'>): string =>
  JSON.stringify([title, published, authors[0] ?? null]);
