import { newId } from '../../core/ids.ts';
import type { Source } from '../../core/source/source.ts';
import { indexSource } from '../../library/search/searchIndex.ts';
import { findSourceBySha256, insertSource } from '../../library/tables/sources.ts';
import { insertSourceText } from '../../library/tables/sourceTexts.ts';
import type { WriteFunction } from '../context.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { refuseUnsoundText } from './refuseUnsoundText.ts';

export const addSource: WriteFunction<'sources.add'> = (context, input) => {
  const { db, randomBytes, now } = context;
  const { importId, metadata, format, sha256, size, fileName, capturedAt } = input;
  // Here and not before: two imports may carry the same bytes at once.
  const known = findSourceBySha256(db, sha256);
  if (known) return { outcome: 'duplicate', ...known };

  refuseUnsoundText(input);
  const id = newId('src', randomBytes);
  const text = {
    id: newId('txt', randomBytes),
    text: input.text,
    blocks: input.blocks,
    pages: input.pages,
    extractor: input.extractor,
    extractorVersion: input.extractorVersion,
  };
  const source: Source = {
    id,
    metadata,
    format,
    sha256,
    size,
    fileName,
    textId: text.id,
    textLength: text.text.length,
    pageCount: text.pages.length === 0 ? null : text.pages.length,
    capturedAt,
    importedAt: now,
  };
  // The text before its source: the other way round SQLite looks through all sources for one that waits for this text.
  insertSourceText(db, id, text, now);
  insertSource(db, source);
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
      textId: text.id,
      extractor: text.extractor,
      extractorVersion: text.extractorVersion,
    },
    undo: { description: `importing ${quoted(metadata.title)}`, inverse: { kind: 'remove-source', id, importId } },
  });
  return { outcome: 'added', id, title: metadata.title };
};
