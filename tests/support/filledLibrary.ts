import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BriefingId, SourceId } from '../../src/core/ids.ts';
import { originalPath } from '../../src/library/originals.ts';
import { buildParagraph, buildSource, takeExcerpt } from './builders.ts';
import { buildPng } from './buildImage.ts';
import type { TemporaryLibrary } from './temporaryLibrary.ts';

/** What a filled library holds, to be pointed at. */
export interface FilledLibrary {
  readonly sources: readonly [SourceId, SourceId, SourceId];
  readonly briefingId: BriefingId;
}

/** Adds a source whose original is really there: its text in UTF-8. */
export function addStoredSource(
  library: TemporaryLibrary,
  title: string,
  text: string,
  notices: string[] = [],
): SourceId {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const path = originalPath(library.folder, sha256);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const source = buildSource({ title, url: '' }, text);
  return library.call('sources.add', { ...source, sha256, size: Buffer.byteLength(text), notices }).id;
}

/** The least that is a citation style of its own. */
const HOUSE_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info>
    <title>House style</title>
    <id>http://example.org/house</id>
    <updated>2026-11-20T00:00:00+00:00</updated>
  </info>
  <citation><layout><text variable="title"/></layout></citation>
</style>`;

/** An image whose bytes are really there. */
function addStoredImage(library: TemporaryLibrary): void {
  const bytes = buildPng();
  const image = createHash('sha256').update(bytes).digest('hex');
  const path = originalPath(library.folder, image);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  const origin = { sha256: image, removed: [] };
  const size = { width: 3, height: 2 };
  library.call('images.record', {
    image,
    type: 'image/png',
    size,
    byteCount: bytes.length,
    fileName: 'map.png',
    origin,
  });
}

/** Puts at least one row into every table of evidence, by what an analyst does; with edits, a bulk edit and an undo. */
export function fillLibrary(library: TemporaryLibrary): FilledLibrary {
  const first = addStoredSource(library, 'Talks resume', 'Officials said talks would resume on Sunday in Cairo.');
  const second = addStoredSource(library, 'Captives alive', 'At least 27 captives are alive, a senior official said.', [
    'It was read as windows-1252.',
    'A comment was not imported.',
  ]);
  const third = addStoredSource(library, 'وقف إطلاق النار', 'قال مسؤول إن المحادثات ستستأنف.');
  const { metadata } = library.call('sources.get', { id: second });
  library.call('sources.updateMetadata', { id: second, metadata: { ...metadata, outlet: 'Northgate Ledger' } });
  library.call('sources.organise', {
    ids: [first, second],
    addTags: ['Hostages', 'Cairo'],
    triaged: true,
    reliability: { value: 'B', reason: 'Named sources.' },
    marking: 'TLP:AMBER',
  });
  const collection = library.call('collections.create', { name: 'Case' });
  const below = library.call('collections.create', { name: 'Talks', parentId: collection.id });
  library.call('sources.organise', { ids: [second, third], addTo: [collection.id, below.id], removeTags: ['Cairo'] });
  const excerpt = takeExcerpt(library, first, 'talks would resume');
  const other = takeExcerpt(library, second, '27 captives');
  const draft = {
    statement: 'Talks resume.',
    type: 'judgement' as const,
    asOf: '2026-11-20',
    evidence: [{ excerptId: excerpt.id, relation: 'supports' as const }],
  };
  const claim = library.call('claims.create', draft);
  const evidence = [...draft.evidence, { excerptId: other.id, relation: 'context' as const }];
  library.call('claims.update', { id: claim.id, draft: { ...draft, evidence } });
  const { id: briefingId } = library.call('briefings.create', { header: { title: 'Weekly' } });
  const block = buildParagraph('p', 'Cited.', [{ sourceId: first, excerptId: excerpt.id }]);
  library.call('briefings.saveBlocks', { id: briefingId, revision: 0, changedBlocks: [block], order: [block.id] });
  const file = { fileName: 'weekly.docx', sha256: 'd'.repeat(64), revision: 1 };
  library.call('exports.record', { briefingId, ...file });
  addStoredImage(library);
  library.call('styles.store', { xml: HOUSE_STYLE });
  library.call('nearCopies.deny', { id: first, others: [second], isDenied: true });
  addStoredSource(library, 'Undone', 'This was a mistake, taken back at once.');
  library.call('undo.undo', {});
  return { sources: [first, second, third], briefingId };
}
