import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { BriefingId, SourceId } from '../../src/core/ids.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { originalPath } from '../../src/library/originals.ts';
import { sql } from '../../src/library/sql.ts';
import { findCustodyFaults } from '../../src/library/tables/custody.ts';
import { bundleProgram } from '../support/bundleProgram.ts';
import { sampled, seededNumbers } from '../support/seeded.ts';
import { temporaryFolder, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

const SEED = 20_261_122;

/** Milliseconds after the first confirmed write at which a process is killed. */
const next = seededNumbers(SEED);
const moments = Array.from({ length: 20 }, () => Math.floor(next() * 400));

let program = '';
beforeAll(async () => {
  program = await bundleProgram('writeUntilKilled');
});

/** Starts a process that writes to a new library, kills it, and gives what it had confirmed by then. */
async function writeAndKill<Confirmed>(mode: string, folder: string, moment: number): Promise<readonly Confirmed[]> {
  const child = spawn(process.execPath, [program, mode, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    output += data;
  });
  await once(child.stdout, 'data');
  await pause(moment);
  child.kill('SIGKILL');
  // Closed, not only gone: what it had written to the pipe is read to the end.
  const [code, signal] = await once(child, 'close');
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
  const complete = output.slice(0, output.lastIndexOf('\n') + 1);
  return complete
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Confirmed);
}

/** Opens the library that a killed process left and looks at it: first to read only, as the command line does. */
function inspect(folder: string, look: (library: ReturnType<typeof temporaryLibraryIn>) => void): void {
  const reader = openLibrary(folder, { mode: 'open', role: 'reader', now: new Date().toISOString() });
  expect(reader.db.find(sql`PRAGMA quick_check`)).toEqual({ quick_check: 'ok' });
  reader.close();
  const library = temporaryLibraryIn(folder, 'open');
  try {
    expect(library.writer.find(sql`PRAGMA quick_check`)).toEqual({ quick_check: 'ok' });
    expect(library.writer.find(sql`PRAGMA foreign_key_check`)).toBeUndefined();
    library.writer.run(sql`INSERT INTO search (search) VALUES ('integrity-check')`);
    expect(findCustodyFaults(library.reader, [])).toEqual([]);
    look(library);
  } finally {
    library.close();
  }
}

describe('a process killed during autosave loses nothing that it had confirmed', () => {
  test.each(sampled(moments, SEED))('%d ms after the first save', async (moment) => {
    const folder = join(temporaryFolder(), 'library');
    const confirmed = await writeAndKill<{ id: BriefingId; revision: number }>('autosave', folder, moment);
    const last = confirmed.at(-1);
    if (last === undefined) throw new Error('Nothing was confirmed');
    inspect(folder, (library) => {
      const { revision, document } = library.call('briefings.get', { id: last.id });
      // One save may have been stored without the process living to say so.
      expect([last.revision, last.revision + 1]).toContain(revision);
      const texts = document.blocks.map((block) => JSON.stringify(block));
      expect(texts).toHaveLength(revision + 1);
      expect(texts[0]).toContain(`"state ${revision}"`);
      for (let index = 1; index <= revision; index += 1)
        expect(texts[index]).toContain(`block ${revision + 1 - index}. `);
    });
  });
});

describe('a process killed during an import loses nothing that it had confirmed', () => {
  test.each(sampled(moments, SEED + 1))('%d ms after the first source', async (moment) => {
    const folder = join(temporaryFolder(), 'library');
    type Confirmed = { id: SourceId; index: number; sha256: string };
    const confirmed = await writeAndKill<Confirmed>('import', folder, moment);
    expect(confirmed.length).toBeGreaterThan(0);
    inspect(folder, (library) => {
      for (const { id, index, sha256 } of confirmed) {
        const source = library.call('sources.get', { id });
        const original = readFileSync(originalPath(folder, sha256));
        expect(createHash('sha256').update(original).digest('hex')).toBe(source.sha256);
        expect(library.call('sourceTexts.whole', { sourceId: id }).text).toBe(original.toString('utf8'));
        expect(library.call('sources.search', { query: `"word${index}"` }).hits.map((hit) => hit.id)).toEqual([id]);
      }
      const { sources, total } = library.call('sources.list', { limit: 500 });
      expect([confirmed.length, confirmed.length + 1]).toContain(total);
      // A source without its original would be evidence lost; an original that no source names is only space.
      for (const { id } of sources) readFileSync(originalPath(folder, library.call('sources.get', { id }).sha256));
      expect(readdirSync(join(folder, 'originals', 'incoming'))).toEqual([]);
    });
  });
});

describe('a process killed while a version is imported leaves either version, and every excerpt in the state of that one', () => {
  test.each(sampled(moments, SEED + 2))('%d ms after the first version', async (moment) => {
    const folder = join(temporaryFolder(), 'library');
    const confirmed = await writeAndKill<{ id: SourceId; version: number }>('versions', folder, moment);
    const last = confirmed.at(-1);
    if (last === undefined) throw new Error('Nothing was confirmed');
    inspect(folder, (library) => {
      const { version, textId } = library.call('sources.get', { id: last.id });
      // One version may have been stored without the process living to say so.
      expect([last.version, last.version + 1]).toContain(version);
      const { text } = library.call('sourceTexts.whole', { sourceId: last.id });
      expect(text.startsWith(`State ${version}. `)).toBe(true);
      expect(library.call('sources.search', { query: `"state ${version}"` }).total).toBe(1);
      expect(library.call('versions.list', { sourceId: last.id })).toHaveLength(version);
      const excerpts = library.call('excerpts.list', { sourceId: last.id });
      expect(excerpts).toHaveLength(100);
      for (const { quote, drift, found } of excerpts) {
        expect({ drift, textId: found?.textId }).toEqual({ drift: 'moved', textId });
        expect(text.slice(found?.start, found?.end)).toBe(quote.exact);
      }
      // Undo takes the newest version back, whichever it is.
      library.call('undo.undo', {});
      expect(library.call('sources.get', { id: last.id }).version).toBe(version - 1);
    });
  });
});
