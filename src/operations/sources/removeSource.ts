import { BriefingError } from '../../core/errors.ts';
import type { Source } from '../../core/source/source.ts';
import type { ReadableDb } from '../../library/database.ts';
import { findSearchRow, unindexSource } from '../../library/search/searchIndex.ts';
import { countCitationsOfSource } from '../../library/tables/citationPlaces.ts';
import { countExcerpts } from '../../library/tables/excerpts.ts';
import { setSourceRemoved } from '../../library/tables/sources.ts';
import type { WriteFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';

export const removeSource: WriteFunction<'sources.remove'> = (context, { id }) => {
  const { db, now } = context;
  const source = existingSource(db, id);
  refuseInUse(db, source);
  const row = findSearchRow(db, id) ?? null;
  unindexSource(db, id);
  setSourceRemoved(db, id, now);
  recordChange(context, {
    action: 'source-removed',
    subject: id,
    details: { title: source.metadata.title, sha256: source.sha256 },
    undo: { description: `removing ${quoted(source.metadata.title)}`, inverse: { kind: 'restore-source', id, row } },
  });
  return {};
};

function refuseInUse(db: ReadableDb, { id, metadata: { title } }: Source): void {
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
    `${quoted(title)} stays: there are ${uses.join(' and ')}. Remove those first.`,
    { id, excerpts, citations: citations.count, briefing: citations.briefingTitle },
  );
}
