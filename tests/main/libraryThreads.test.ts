import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { JobContext } from '../../src/operations/context.ts';
import { dispatchInSession } from '../../src/operations/dispatchInSession.ts';
import type { OpenedLibrary } from '../../src/operations/host.ts';
import { addSource } from '../support/builders.ts';
import { bundleEntries } from '../support/bundleEntries.ts';
import { temporaryFolder, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

type Threads = typeof import('../../src/main/libraryThreads.ts');

let openLibraryThreads: Threads['openLibraryThreads'];
beforeAll(async () => {
  const folder = await bundleEntries({
    libraryThreads: 'src/main/libraryThreads.ts',
    libraryThread: 'src/main/libraryThread.ts',
  });
  ({ openLibraryThreads } = createRequire(import.meta.url)(join(folder, 'libraryThreads.js')) as Threads);
}, 60_000);

/** A library in its real threads, in which every source holds the word `talks`. */
async function openedWith(count: number): Promise<OpenedLibrary> {
  const folder = join(temporaryFolder(), 'library');
  const library = temporaryLibraryIn(folder);
  library.writer.transaction(() => {
    for (let index = 0; index < count; index += 1)
      addSource(library, { title: `n${index}`, url: '' }, `talks ${index}`);
  });
  library.close();
  const opened = await openLibraryThreads(folder, 'open');
  onTestFinished(() => opened.close());
  return opened;
}

function contextOf(library: OpenedLibrary): JobContext {
  const host = { log: () => undefined } as unknown as JobContext['host'];
  return { host, session: { library, openProblem: null, jobs: new Map(), exportPaths: new Map() } };
}

test('all matches are ranked in a thread of their own, beside searches that are answered meanwhile', async () => {
  const context = contextOf(await openedWith(1_200));
  const ranking = dispatchInSession(context, 'sources.rankAll', { jobId: 'one', query: 'talks ', limit: 5 });
  const search = await dispatchInSession(context, 'sources.search', { query: 'talks ', limit: 5 });
  expect(search).toMatchObject({ ok: true, value: { total: 1_200, order: 'newest' } });
  expect(await ranking).toMatchObject({ ok: true, value: { total: 1_200, order: 'rank' } });
  expect(context.session.jobs.size).toBe(0);
});

test('a ranking that is cancelled ends, and the next one runs', async () => {
  const context = contextOf(await openedWith(1_200));
  const ranking = dispatchInSession(context, 'sources.rankAll', { jobId: 'one', query: 'talks ' });
  await dispatchInSession(context, 'jobs.cancel', { jobId: 'one' });
  expect(await ranking).toMatchObject({ ok: false, error: { code: 'job-cancelled' } });
  const next = await dispatchInSession(context, 'sources.rankAll', { jobId: 'two', query: 'talks ' });
  expect(next).toMatchObject({ ok: true, value: { total: 1_200, order: 'rank' } });
});

test('while nothing is written the words of the library are counted for suggestions', async () => {
  const library = await openedWith(20);
  await expect
    .poll(() => library.dispatch('sources.suggest', { prefix: 'tal' }), { timeout: 20_000 })
    .toMatchObject({ ok: true, value: [{ term: 'talks', sources: 20 }] });
});
