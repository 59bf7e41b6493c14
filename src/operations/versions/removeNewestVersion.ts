import { BriefingError } from '../../core/errors.ts';
import { indexSource } from '../../library/search/searchIndex.ts';
import { countExcerptsOfText, setAnchor } from '../../library/tables/excerpts.ts';
import { updateSourceMetadata } from '../../library/tables/sources.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import { setNewestVersion, setVersionRemoved } from '../../library/tables/sourceVersions.ts';
import type { Inverse } from '../../library/tables/undoLog.ts';
import type { WriteContext } from '../context.ts';
import { existingSource } from '../existing.ts';
import { quoted } from '../recordChange.ts';

/**
 * Takes a version back, for undo: the one before it is the newest again, and every excerpt stands to it as it did. Original and
 * text stay, for what the custody log says of them. Throws `source-in-use` when passages were taken from it.
 */
export function removeNewestVersion(
  { db, now }: WriteContext,
  { id, number, origins, anchors, row }: Extract<Inverse, { readonly kind: 'remove-version' }>,
): string {
  const source = existingSource(db, id);
  const excerpts = countExcerptsOfText(db, id, source.textId);
  if (source.version !== number || excerpts > 0) {
    const message = `Version ${number} of ${quoted(source.metadata.title)} stays: passages were taken from it. Remove those first.`;
    throw new BriefingError('source-in-use', message, { id, excerpts, citations: 0, briefing: null });
  }
  for (const anchor of anchors) setAnchor(db, anchor);
  setNewestVersion(db, id, number - 1);
  setVersionRemoved(db, id, number, now);
  updateSourceMetadata(db, id, source.metadata, origins);
  const before = existingSource(db, id);
  indexSource(db, before, readPlainText(db, before.textId), row ?? undefined);
  return id;
}
