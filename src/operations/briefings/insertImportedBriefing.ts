import { DOCUMENT_VERSION, documentSchema } from '../../core/briefing/document.ts';
import { citationsInBlock } from '../../core/citation/citationsInDocument.ts';
import type { WriteFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { addSource } from '../sources/addSource.ts';
import { citingSources } from './citingSources.ts';
import { insertNewBriefing } from './insertNewBriefing.ts';

/**
 * Stores an imported briefing together with the sources that come with it. Its citations name those by the ids they were
 * given while it was read; here they get their own. What cites a source that is not there is refused, and nothing is stored.
 */
export const insertImportedBriefing: WriteFunction<'briefings.insertImported'> = (context, input) => {
  const { importId, header, sources, origin } = input;
  const added = sources.map(({ provisionalId, source }) => {
    const outcome = addSource(context, { ...source, importId });
    return { ...outcome, provisionalId };
  });
  const ids = new Map(added.map(({ provisionalId, id }) => [provisionalId, id]));
  const blocks = input.blocks.map((block) => citingSources(block, ids));
  documentSchema.parse({ version: DOCUMENT_VERSION, blocks });
  const cited = new Set(blocks.flatMap(citationsInBlock).flatMap(({ items }) => items.map(({ sourceId }) => sourceId)));
  for (const id of cited) existingSource(context.db, id);

  const briefing = insertNewBriefing(context, header, blocks);
  const newSources = added.filter(({ outcome }) => outcome === 'added').map(({ id, title }) => ({ id, title }));
  const count = newSources.length;
  const andSources = count === 0 ? '' : ` and ${count} ${count === 1 ? 'source' : 'sources'}`;
  recordChange(context, {
    action: 'briefing-imported',
    subject: briefing.id,
    details: { title: header.title, ...origin, citedSources: [...cited] },
    undo: {
      description: `importing the briefing ${quoted(header.title)}${andSources}`,
      inverse: { kind: 'remove-briefing', id: briefing.id, revision: briefing.revision, importId },
    },
  });
  return { briefing, newSources };
};
