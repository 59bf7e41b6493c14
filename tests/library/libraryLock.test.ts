import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { expectFailure } from '../support/builders.ts';
import { bundleProgram } from '../support/bundleProgram.ts';
import { temporaryFolder, temporaryLibrary } from '../support/temporaryLibrary.ts';

const now = '2026-11-22T09:30:00.000Z';
const openWriter = (folder: string) => openLibrary(folder, { mode: 'open', role: 'writer', now });

test('a second writer is told who holds the library, and may open it once that is closed', () => {
  const folder = join(temporaryFolder(), 'library');
  const first = openLibrary(folder, { mode: 'create', role: 'writer', now });
  const error = expectFailure(() => openWriter(folder), 'library-locked', folder);
  expect(error.details).toEqual({ folder, host: hostname(), pid: process.pid, since: now });
  expect(error.message).toContain(`process ${process.pid} on ${hostname()}`);
  first.close();
  openWriter(folder).close();
});

test('readers are not kept out by the writer', () => {
  const { folder } = temporaryLibrary();
  openLibrary(folder, { mode: 'open', role: 'reader', now }).close();
});

test('a writer that failed to open leaves the library unlocked', () => {
  const folder = join(temporaryFolder(), 'library');
  openLibrary(folder, { mode: 'create', role: 'writer', now }).close();
  expectFailure(
    () => openLibrary(folder, { mode: 'open', role: 'writer', now, migrations: [] }),
    'library-newer-version',
  );
  openWriter(folder).close();
});

test('the lock of another process holds until that process is killed, and leaves nothing behind', async () => {
  const folder = join(temporaryFolder(), 'library');
  const child = spawn(process.execPath, [await bundleProgram('holdLibrary'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  await pause(300);
  const error = expectFailure(() => openWriter(folder), 'library-locked', folder);
  expect(error.details).toMatchObject({ pid: child.pid });
  child.kill('SIGKILL');
  await once(child, 'exit');
  openWriter(folder).close();
});
