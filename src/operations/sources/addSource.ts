import { newId } from '../../core/ids.ts';
import type { Source } from '../../core/source/source.ts';
import { countPages } from '../../core/source/sourceText.ts';
import { indexSource } from '../../library/search/searchIndex.ts';
import { foldedSha256Of, writeFoldedText } from '../../library/tables/sketches.ts';
import { insertSource } from '../../library/tables/sources.ts';
import { insertSourceText } from '../../library/tables/sourceTexts.ts';
import { findVersionBySha256, insertSourceVersion } from '../../library/tables/sourceVersions.ts';
import type { WriteFunction } from '../context.ts';
import { findSameSource } from '../nearCopies/findSameSource.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { addVersion } from '../versions/addVersion.ts';
import { findEarlierVersion } from '../versions/findEarlierVersion.ts';
import { refuseUnsoundText } from './refuseUnsoundText.ts';

export const addSource: WriteFunction<'sources.add'> = (context, input) => {
  const { db, randomBytes, now } = context;
  const { importId, metadata, origins, otherCsl, format, sha256, size, fileName, capturedAt, notices } = input;
  // Here and not before: two imports may carry the same bytes at once.
  const known = findVersionBySha256(db, sha256);
  if (known) return { outcome: 'duplicate', ...known };

  refuseUnsoundText(input);
  const earlier = findEarlierVersion(db, input);
  if (earlier) {
    const { source, same } = earlier;
    const {
      id,
      metadata: { title },
    } = source;
    if (same) return { outcome: 'duplicate', id, title, same: 'url', version: same.number };
    const { number } = addVersion(context, source, { origin: 'same address', importId, document: input });
    return { outcome: 'version', id, title, version: number };
  }
  const foldedSha256 = input.foldedSha256 === undefined ? foldedSha256Of(input.text) : input.foldedSha256;
  const same = input.addSameText ? undefined : findSameSource(db, foldedSha256, metadata);
  if (same) return { outcome: 'duplicate', ...same, same: 'text' };

  const id = newId('src', randomBytes);
  const text = {
    id: newId('txt', randomBytes),
    text: input.text,
    blocks: input.blocks,
    pages: input.pages,
    extractor: input.extractor,
    extractorVersion: input.extractorVersion,
    packed: input.packed,
    notices,
  };
  const source: Source = {
    id,
    metadata,
    origins,
    otherCsl,
    format,
    sha256,
    size,
    fileName,
    version: 1,
    textId: text.id,
    notices,
    textLength: text.text.length,
    pageCount: countPages(text.pages),
    capturedAt,
    importedAt: now,
  };
  // The text before its source: the other way round SQLite looks through all sources for one that waits for this text.
  insertSourceText(db, id, text, now);
  insertSource(db, source);
  writeFoldedText(db, { sourceId: id, textId: text.id }, foldedSha256);
  insertSourceVersion(db, { ...source, sourceId: id, number: 1, origin: 'first' });
  indexSource(db, source, text.text);
  recordChange(context, {
    action: 'source-imported',
    subject: id,
    details: {
      sha256,
      size,
      fileName,
      capturedAt,
      metadata,
      origins,
      otherCsl,
      textId: text.id,
      extractor: text.extractor,
      extractorVersion: text.extractorVersion,
      ...(notices.length > 0 ? { notices } : {}),
      ...(input.container ? { container: input.container } : {}),
    },
    undo: { description: `importing ${quoted(metadata.title)}`, inverse: { kind: 'remove-source', id, importId } },
  });
  return { outcome: 'added', id, title: metadata.title };
};
