import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { listBackups } from '../../src/library/backups/listBackups.ts';
import { runLibraryTask } from '../../src/library/libraryTasks.ts';
import { sql } from '../../src/library/sql.ts';
import { bundleProgram } from '../support/bundleProgram.ts';
import { sampled, seededNumbers } from '../support/seeded.ts';
import { temporaryFolder, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

const SEED = 20_261_123;

/** Milliseconds after the first confirmed step at which a process is killed. */
const next = seededNumbers(SEED);
const moments = Array.from({ length: 20 }, () => Math.floor(next() * 500));

let program = '';
beforeAll(async () => {
  program = await bundleProgram('safeguardUntilKilled');
});

/** Starts a process that keeps doing something to a whole library, kills it, and gives what it had confirmed by then. */
async function runAndKill<Confirmed>(mode: string, folder: string, moment: number): Promise<readonly Confirmed[]> {
  const child = spawn(process.execPath, [program, mode, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    output += data;
  });
  await once(child.stdout, 'data');
  await pause(moment);
  child.kill('SIGKILL');
  const [code, signal] = await once(child, 'close');
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
  return output
    .slice(0, output.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Confirmed);
}

/** Opens what a killed process left, looks at it, and has it verified: usable, and nothing that is not as it was left. */
async function inspect(folder: string, look: (library: ReturnType<typeof temporaryLibraryIn>) => void): Promise<void> {
  const library = temporaryLibraryIn(folder, 'open');
  try {
    expect(library.writer.find(sql`PRAGMA integrity_check`)).toEqual({ integrity_check: 'ok' });
    look(library);
  } finally {
    library.close();
  }
  const quiet = { signal: new AbortController().signal, report: () => undefined };
  const { findings } = await runLibraryTask('verify', { folder }, quiet);
  // Originals of what a restored backup does not have are named; nothing else may be.
  expect(findings.filter(({ problem }) => problem !== 'No source names this file.')).toEqual([]);
}

describe('a process killed during a bulk edit leaves it done to all or to none', () => {
  test.each(sampled(moments, SEED))('%d ms after the first', async (moment) => {
    const folder = join(temporaryFolder(), 'library');
    await runAndKill('organise', folder, moment);
    await inspect(folder, (library) => {
      const tagged = library.call('tags.list', {})[0]?.count ?? 0;
      expect([0, 60]).toContain(tagged);
      const { sources } = library.call('sources.list', { limit: 500 });
      const status = tagged === 60 ? 'triaged' : 'new';
      expect(sources.map((source) => [source.status, source.reliability])).toEqual(
        Array.from({ length: 60 }, () => [status, tagged === 60 ? 'C' : null]),
      );
    });
  });
});

describe('a process killed during a backup leaves the library and every backup that has its name whole', () => {
  test.each(sampled(moments, SEED + 1))('%d ms after the first', async (moment) => {
    const folder = join(temporaryFolder(), 'library');
    const confirmed = await runAndKill<{ name: string }>('back-up', folder, moment);
    await inspect(folder, (library) => expect(library.call('library.counts', {}).sourceCount).toBe(60));
    const names = (await listBackups(folder)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(confirmed.map(({ name }) => name)));
    // One may have got its name without the process living to say so.
    expect([confirmed.length, confirmed.length + 1]).toContain(names.length);
  });
});

describe('a process killed during a restore leaves the one library or the other', () => {
  test.each(sampled(moments, SEED + 2))('%d ms after the first', async (moment) => {
    const folder = join(temporaryFolder(), 'library');
    const confirmed = await runAndKill<{ sources: number }>('restore', folder, moment);
    await inspect(folder, (library) => {
      const count = library.call('library.counts', {}).sourceCount;
      const last = confirmed.at(-1)?.sources ?? 0;
      // The one that was confirmed last, or the other, when that was just put in its place.
      expect([last, last === 60 ? 120 : 60]).toContain(count);
      expect(library.call('sources.search', { query: 'hostages', limit: 200 }).total).toBe(count);
    });
    // What was under way takes no room for ever: it is gone with the next opening.
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
  });
});
