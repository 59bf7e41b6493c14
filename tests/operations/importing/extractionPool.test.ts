import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createExtractionPool, type ExtractionPool } from '../../../src/operations/importing/extractionPool.ts';

const started: ChildProcess[] = [];
let pool: ExtractionPool;

function newPool(limits: Partial<Parameters<typeof createExtractionPool>[1]> = {}): ExtractionPool {
  return createExtractionPool(
    () => {
      const child = fork(join(import.meta.dirname, '../../support/strangeExtraction.cjs'));
      started.push(child);
      return {
        send: (request) => child.send(request),
        onMessage: (listener) => child.on('message', listener),
        onExit: (listener) => child.once('exit', listener),
        kill: () => child.kill('SIGKILL'),
      };
    },
    { size: 3, maxSilence: 1500, ...limits },
  );
}

const never = new AbortController().signal;
const read = async (fileName: string): Promise<string> => {
  const outcome = await pool.extract({ path: `/anywhere/${fileName}`, fileName }, never);
  return outcome.ok ? 'read' : outcome.code;
};
/** The process that read a file says which it was. */
const readerOf = async (fileName: string): Promise<string> => {
  const outcome = await pool.extract({ path: `/anywhere/${fileName}`, fileName }, never);
  return outcome.ok ? '' : outcome.message;
};

afterEach(() => {
  pool.stop();
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

it('a file that is given up for its silence, and one that crashes, touch no other that is read meanwhile', async () => {
  pool = newPool();
  const codes = await Promise.all(['busy', 'slow', 'crash', 'plain', 'slow', 'plain'].map(read));
  expect(codes).toEqual([
    'file-no-progress',
    'file-broken',
    'extraction-crashed',
    'file-broken',
    'file-broken',
    'file-broken',
  ]);
});

it.each([
  ['files come', 0],
  ['files come while processes for them are being started', 8],
])('no more processes are started than files can be read at once, when %s', async (_when, prepared) => {
  pool = newPool({ size: 2 });
  if (prepared > 0) pool.prepare(prepared);
  await Promise.all(Array.from({ length: 8 }, () => read('half a second')));
  expect(started).toHaveLength(2);
});

it('one file after the other is read by one process', async () => {
  pool = newPool();
  for (let count = 0; count < 5; count += 1) await read('plain');
  expect(started).toHaveLength(1);
});

it('a process is replaced after so many files', async () => {
  pool = newPool({ size: 1, maxFiles: 3 });
  const readers: string[] = [];
  for (let count = 0; count < 7; count += 1) readers.push(await readerOf('plain'));
  expect(new Set(readers.slice(0, 3)).size).toBe(1);
  expect(new Set(readers.slice(3, 6)).size).toBe(1);
  expect(new Set(readers).size).toBe(3);
});

it('processes are ended when there has been nothing to read for a while, and started again for the next file', async () => {
  pool = newPool({ maxIdle: 50 });
  await read('plain');
  const [first] = started;
  if (first?.exitCode === null && first.signalCode === null)
    await new Promise((resolve) => first.once('exit', resolve));
  expect(await read('plain')).toBe('file-broken');
  expect(started).toHaveLength(2);
});

const upCount = async (count: number): Promise<void> => {
  while (started.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
};

it('processes are started before the first file comes, no more than there will be files, and read them', async () => {
  pool = newPool();
  pool.prepare(2);
  await upCount(2);
  await Promise.all(['plain', 'plain', 'plain', 'plain'].map(read));
  expect(started).toHaveLength(2);
});

it('a process that was prepared for nothing is ended, and the next file gets another', async () => {
  pool = newPool({ maxIdle: 50 });
  pool.prepare(1);
  await upCount(1);
  const [first] = started;
  if (first?.exitCode === null && first.signalCode === null)
    await new Promise((resolve) => first.once('exit', resolve));
  expect(await read('plain')).toBe('file-broken');
  expect(started).toHaveLength(2);
});

it('a process that crashes while it is prepared takes no file with it', async () => {
  pool = newPool({ size: 1 });
  pool.prepare(1);
  await upCount(1);
  started[0]?.kill('SIGKILL');
  expect(await read('plain')).toBe('file-broken');
});
