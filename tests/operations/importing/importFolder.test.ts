import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHost } from '../../support/temporaryHost.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';

/** A host whose dialogs answer with the files of a folder, or with nothing when they are closed. */
async function setUp() {
  const papers = join(temporaryFolder(), 'papers');
  mkdirSync(papers);
  const startedIn: (string | null | undefined)[] = [];
  const answers = { files: [join(papers, 'gone.txt')] as readonly string[] | null, folder: null as string | null };
  const host = temporaryHost('', {
    pickFiles: async (startIn) => {
      startedIn.push(startIn);
      return answers.files;
    },
    pickFolder: async (_purpose, startIn) => {
      startedIn.push(startIn);
      return answers.folder;
    },
  });
  await host.call('library.create', { folder: join(temporaryFolder(), 'library') });
  let job = 0;
  const importBy = async (pick: 'files' | 'folder') => {
    job += 1;
    await host.call('sources.import', { jobId: `job-${job}`, pick });
  };
  return { host, papers, startedIn, answers, importBy };
}

test('a dialog that imports starts where the last one chose something', async () => {
  const { papers, startedIn, answers, importBy } = await setUp();
  await importBy('files');
  answers.files = null;
  await importBy('files');
  await importBy('folder');
  expect(startedIn).toEqual([null, papers, papers]);
});

test('a folder that was imported is where the next dialog starts, also after another library was opened', async () => {
  const { host, papers, startedIn, answers, importBy } = await setUp();
  answers.folder = papers;
  await importBy('folder');
  await host.call('library.create', { folder: join(temporaryFolder(), 'another') });
  await importBy('files');
  expect(startedIn).toEqual([null, papers]);
});

test('a folder that is gone is not started in', async () => {
  const { papers, startedIn, importBy } = await setUp();
  await importBy('files');
  rmSync(papers, { recursive: true });
  await importBy('files');
  expect(startedIn).toEqual([null, null]);
});
