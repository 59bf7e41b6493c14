import { BriefingError } from '../../core/errors.ts';
import type { SourceId } from '../../core/ids.ts';
import type { Source } from '../../core/source/source.ts';
import type { ReadableDb } from '../../library/database.ts';
import { countCitationsOfSource } from '../../library/tables/citationPlaces.ts';
import { countExcerpts } from '../../library/tables/excerpts.ts';
import { quoted } from '../recordChange.ts';

interface SourceUses {
  readonly excerpts: number;
  readonly citations: number;
  /** The title of a briefing that cites it. */
  readonly briefing: string | null;
}

/** What rests on a source: excerpts that were taken from it and citations in drafts; undefined when nothing does. */
export function findSourceUses(db: ReadableDb, id: SourceId): SourceUses | undefined {
  const excerpts = countExcerpts(db, id);
  const citations = countCitationsOfSource(db, id);
  if (excerpts === 0 && citations.count === 0) return undefined;
  return { excerpts, citations: citations.count, briefing: citations.briefingTitle };
}

/** Throws `source-in-use` while excerpts were taken from a source or a draft cites it. */
export function refuseSourceInUse(db: ReadableDb, { id, metadata: { title } }: Source): void {
  const found = findSourceUses(db, id);
  if (found === undefined) return;
  const { excerpts, citations, briefing } = found;
  const uses = [
    ...(excerpts > 0 ? [`${excerpts} excerpt${excerpts === 1 ? '' : 's'} taken from it`] : []),
    ...(citations > 0
      ? [`${citations} citation${citations === 1 ? '' : 's'}, for one in ${quoted(briefing ?? '')}`]
      : []),
  ];
  throw new BriefingError(
    'source-in-use',
    `${quoted(title)} stays: there ${(excerpts || citations) === 1 ? 'is' : 'are'} ${uses.join(' and ')}. Remove those first.`,
    { id, ...found },
  );
}
