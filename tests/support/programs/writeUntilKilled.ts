import { randomBytes } from 'node:crypto';
import { writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../../src/core/briefing/document.ts';
import type { BlockId } from '../../../src/core/ids.ts';
import { unknownMetadata } from '../../../src/core/source/unknownMetadata.ts';
import { openLibrary } from '../../../src/library/openLibrary.ts';
import { discardOriginal, keepOriginal, storeOriginal } from '../../../src/library/originals.ts';
import { dispatchWrite } from '../../../src/operations/dispatch.ts';
import type { NamesThatRun, OperationInput, OperationOutput } from '../../../src/shared/contract.ts';

/**
 * Writes to a new library without pause until it is killed, and tells each write on standard output as soon as it is
 * confirmed: `autosave` saves a growing briefing, `import` adds sources with their originals.
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

if (mode === 'autosave') autosave();
else await importSources();
