import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createExtractionQueue, type ExtractionQueue } from '../../../src/operations/importing/extractionQueue.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';

const SILENCE = 1500;
const started: ChildProcess[] = [];
let queue: ExtractionQueue;

function newQueue(): ExtractionQueue {
  return createExtractionQueue(
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
    { maxSilence: SILENCE },
  );
}

const extract = (fileName: string, signal = new AbortController().signal) =>
  queue.extract({ path: `/anywhere/${fileName}`, fileName }, signal);

const codeOf = async (outcome: ReturnType<typeof extract>) => {
  const settled = await outcome;
  return settled.ok ? 'read' : settled.code;
};

afterEach(() => {
  queue.stop();
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

it('one process reads many files, one after the other, without gathering listeners', async () => {
  queue = newQueue();
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => extract('plain')));
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  expect(started).toHaveLength(1);
  expect(started[0]?.listenerCount('message')).toBe(1);
  expect(started[0]?.listenerCount('exit')).toBe(1);
});

it('a file that makes the process crash is reported, and the next is read by a new process', async () => {
  queue = newQueue();
  const codes = await Promise.all([extract('plain'), extract('crash'), extract('plain')].map(codeOf));
  expect(codes).toEqual(['file-broken', 'extraction-crashed', 'file-broken']);
  // One that read the first file, one that tried the second again, and one for the third.
  expect(started).toHaveLength(3);
});

it('a file in whose midst the process crashed is read by a new one before it is blamed', async () => {
  queue = newQueue();
  const path = join(temporaryFolder(), 'tried');
  const outcome = await queue.extract({ path, fileName: 'crash once' }, new AbortController().signal);
  expect(outcome).toMatchObject({ ok: false, code: 'file-broken' });
  expect(started).toHaveLength(2);
});

it('a file that keeps the process busy in silence is given up, and the process is killed', async () => {
  queue = newQueue();
  expect(await codeOf(extract('busy'))).toBe('file-no-progress');
  const [busy] = started;
  if (busy?.exitCode === null && busy.signalCode === null) await new Promise((resolve) => busy.once('exit', resolve));
  expect(busy?.signalCode).toBe('SIGKILL');
  expect(await codeOf(extract('plain'))).toBe('file-broken');
});

it('a file that takes longer than the silence allowed, but tells of its progress, is read', async () => {
  queue = newQueue();
  expect(await codeOf(extract('slow'))).toBe('file-broken');
  expect(started).toHaveLength(1);
});

it('cancelling gives up the file in hand at once and those that wait without starting them', async () => {
  queue = newQueue();
  const controller = new AbortController();
  const outcomes = [extract('busy', controller.signal), extract('plain', controller.signal)].map(codeOf);
  await new Promise((resolve) => setTimeout(resolve, 100));
  controller.abort();
  expect(await Promise.all(outcomes)).toEqual(['job-cancelled', 'job-cancelled']);
  expect(started).toHaveLength(1);
});
