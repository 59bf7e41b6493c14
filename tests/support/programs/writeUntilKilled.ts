import { randomBytes } from 'node:crypto';
import { writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../../src/core/briefing/document.ts';
import type { BlockId } from '../../../src/core/ids.ts';
import { unknownMetadata } from '../../../src/core/source/unknownMetadata.ts';
import { openLibrary } from '../../../src/library/openLibrary.ts';
import { discardOriginal, keepOriginal, storeOriginal } from '../../../src/library/originals.ts';
import { readPlainText } from '../../../src/library/tables/sourceTexts.ts';
import { dispatchWrite } from '../../../src/operations/dispatch.ts';
import { existingSource } from '../../../src/operations/existing.ts';
import type { NamesThatRun, OperationInput, OperationOutput } from '../../../src/shared/contract.ts';

/**
 * Writes to a new library without pause until it is killed, and tells each write on standard output as soon as it is
 * confirmed: `autosave` saves a growing briefing, `import` adds sources with their originals, `versions` imports one address again
 * and again, after a hundred excerpts were taken from its first version.
 */
const [mode = '', folder = ''] = process.argv.slice(2);
const { db } = openLibrary(folder, { mode: 'create', role: 'writer', now: new Date().toISOString() });

function call<Name extends NamesThatRun<'writes'>>(name: Name, input: OperationInput<Name>): OperationOutput<Name> {
  const context = { db, randomBytes, now: new Date().toISOString() };
  const result = dispatchWrite(context, name, input, { log: (message) => process.stderr.write(message) });
  if (!result.ok) throw new Error(result.error.message);
  return result.value as OperationOutput<Name>;
}

/** Straight to the pipe: what is buffered in the process would die with it. */
function confirm(words: object): void {
  writeSync(1, `${JSON.stringify(words)}\n`);
}

function blockOf(index: number, text: string): Block {
  const id = `blk_${String(index).padStart(16, '0')}` as BlockId;
  return { kind: 'paragraph', id, inlines: [{ kind: 'text', text }] };
}

function autosave(): void {
  const { id } = call('briefings.create', { header: {} });
  const order: BlockId[] = [];
  for (let revision = 0; ; revision += 1) {
    const first = blockOf(0, `state ${revision + 1}`);
    const next = blockOf(revision + 1, `block ${revision + 1}. ${'Words and words. '.repeat(200)}`);
    if (revision === 0) order.push(first.id);
    order.splice(1, 0, next.id);
    const saved = call('briefings.saveBlocks', { id, revision, changedBlocks: [first, next], order: [...order] });
    confirm({ id, revision: saved.revision });
  }
}

async function importSources(): Promise<void> {
  const file = join(folder, '..', 'to-import.txt');
  for (let index = 1; ; index += 1) {
    const text = `Report ${index}. ${`word${index} talks hostages ceasefire `.repeat(400)}`.trim();
    writeFileSync(file, text);
    const original = await storeOriginal(folder, file, new AbortController().signal, 1_000_000);
    await keepOriginal(folder, original);
    await discardOriginal(original);
    const { id } = call('sources.add', {
      importId: 'until-killed',
      metadata: { ...unknownMetadata, type: 'report', title: `Report ${index}` },
      format: 'text',
      sha256: original.sha256,
      size: original.size,
      fileName: `${index}.txt`,
      capturedAt: null,
      text,
      blocks: [{ kind: 'paragraph', level: null, start: 0, end: text.length, page: null }],
      pages: [],
      extractor: 'text',
      extractorVersion: 1,
    });
    confirm({ id, index, sha256: original.sha256 });
  }
}

/** Version n says `state n` at its beginning; the passages of the first stand in all, ever farther down. */
function importVersions(): void {
  const passages = Array.from({ length: 100 }, (_, index) => `Passage ${index} tells of ${index * 7 + 3} trucks.`);
  const add = (version: number) => {
    const text = `State ${version}. ${'More words. '.repeat(version)}What follows stands in every version. ${passages.join(' ')}`;
    return call('sources.add', {
      importId: `version-${version}`,
      metadata: { ...unknownMetadata, type: 'report', title: 'Trucks', url: 'https://courier.example/trucks' },
      format: 'text',
      sha256: String(version).padStart(64, '0'),
      size: text.length,
      fileName: `${version}.txt`,
      capturedAt: null,
      text,
      blocks: [{ kind: 'paragraph', level: null, start: 0, end: text.length, page: null }],
      pages: [],
      extractor: 'text',
      extractorVersion: 1,
    });
  };
  const { id } = add(1);
  const { textId, text } = { ...existingSource(db, id), text: readPlainText(db, existingSource(db, id).textId) };
  for (const exact of passages) {
    const start = text.indexOf(exact);
    call('excerpts.create', { sourceId: id, textId, position: { start, end: start + exact.length }, exact });
  }
  for (let version = 2; ; version += 1) confirm({ id, version: add(version).version });
}

if (mode === 'autosave') autosave();
else if (mode === 'versions') importVersions();
else await importSources();
