import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { unknownMetadata } from '../../../src/core/source/unknownMetadata.ts';
import { runLibraryTask } from '../../../src/library/libraryTasks.ts';
import { openLibrary } from '../../../src/library/openLibrary.ts';
import { originalPath } from '../../../src/library/originals.ts';
import { dispatchWrite } from '../../../src/operations/dispatch.ts';
import type { NamesThatRun, OperationInput, OperationOutput } from '../../../src/shared/contract.ts';

/**
 * Does to a new library, without pause until it is killed, what touches all of it: `organise` tags all sources and takes that
 * back, `back-up` makes one backup after the other, `restore` puts two backups in its place by turns. Tells each on standard
 * output when it is done.
 */
const [mode = '', folder = ''] = process.argv.slice(2);
const quiet = { signal: new AbortController().signal, report: () => undefined };
const SOURCES = 60;

let library: ReturnType<typeof open> | undefined = open('create');

function open(mode: 'open' | 'create') {
  return openLibrary(folder, { mode, role: 'writer', now: new Date().toISOString() });
}

function call<Name extends NamesThatRun<'writes'>>(name: Name, input: OperationInput<Name>): OperationOutput<Name> {
  if (!library) throw new Error('The library is closed');
  const context = { db: library.db, randomBytes, now: new Date().toISOString() };
  const result = dispatchWrite(context, name, input, { log: (message) => process.stderr.write(message) });
  if (!result.ok) throw new Error(result.error.message);
  return result.value as OperationOutput<Name>;
}

function confirm(words: object): void {
  writeSync(1, `${JSON.stringify(words)}\n`);
}

function addSource(index: number) {
  const text = `Report ${index}. ${`word${index} talks hostages ceasefire ${index * 7919} `.repeat(300)}`.trim();
  const sha256 = createHash('sha256').update(text).digest('hex');
  mkdirSync(dirname(originalPath(folder, sha256)), { recursive: true });
  writeFileSync(originalPath(folder, sha256), text);
  return call('sources.add', {
    importId: 'until-killed',
    metadata: { ...unknownMetadata, type: 'report', title: `Report ${index}` },
    format: 'text',
    sha256,
    size: Buffer.byteLength(text),
    fileName: `${index}.txt`,
    capturedAt: null,
    text,
    blocks: [{ kind: 'paragraph', level: null, start: 0, end: text.length, page: null }],
    pages: [],
    extractor: 'text',
    extractorVersion: 1,
  }).id;
}

const backUp = (round: number) =>
  runLibraryTask(
    'back-up',
    { folder, elsewhere: null, reason: 'by-hand', now: new Date().toISOString(), token: String(round) },
    quiet,
  );

const ids = Array.from({ length: SOURCES }, (_, index) => addSource(index));

if (mode === 'organise') {
  for (let round = 1; ; round += 1) {
    call('sources.organise', { ids, addTags: ['all of them'], triaged: true, reliability: { value: 'C' } });
    confirm({ round, tagged: true });
    call('undo.undo', {});
    confirm({ round, tagged: false });
  }
} else if (mode === 'back-up') {
  for (let round = 1; ; round += 1) confirm({ name: (await backUp(round)).name });
} else {
  const small = await backUp(0);
  for (let index = 0; index < SOURCES; index += 1) addSource(SOURCES + index);
  const large = await backUp(1);
  library.close();
  library = undefined;
  for (let round = 2; ; round += 1) {
    const { path, manifest } = round % 2 === 0 ? small : large;
    await runLibraryTask(
      'restore-backup',
      { folder, path, now: new Date().toISOString(), token: String(round) },
      quiet,
    );
    confirm({ sources: manifest.counts.sources });
  }
}
