import { BriefingError } from '../../core/errors.ts';
import type { Source } from '../../core/source/source.ts';
import type { ReadableDb } from '../../library/database.ts';
import { countCitationsOfSource } from '../../library/tables/citationPlaces.ts';
import { countExcerpts } from '../../library/tables/excerpts.ts';
import { quoted } from '../recordChange.ts';

/** Throws `source-in-use` while excerpts were taken from a source or a draft cites it. */
export function refuseSourceInUse(db: ReadableDb, { id, metadata: { title } }: Source): void {
  const excerpts = countExcerpts(db, id);
  const citations = countCitationsOfSource(db, id);
  const uses = [
    ...(excerpts > 0 ? [`${excerpts} excerpt${excerpts === 1 ? '' : 's'} taken from it`] : []),
    ...(citations.count > 0
      ? [
          `${citations.count} citation${citations.count === 1 ? '' : 's'}, for one in ${quoted(citations.briefingTitle ?? '')}`,
        ]
      : []),
  ];
  if (uses.length === 0) return;
  throw new BriefingError(
    'source-in-use',
    `${quoted(title)} stays: there ${(excerpts || citations.count) === 1 ? 'is' : 'are'} ${uses.join(' and ')}. Remove those first.`,
    { id, excerpts, citations: citations.count, briefing: citations.briefingTitle },
  );
}
