import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkExtraction } from '../../src/cli/forkExtraction.ts';
import type { ExtractionOutcome } from '../../src/core/importing/extraction.ts';
import { createExtractionPool, type ExtractionPool } from '../../src/operations/importing/extractionPool.ts';
import type { ExtractionProcess } from '../../src/operations/importing/extractionQueue.ts';
import type { ImportResult } from '../../src/shared/contract/importOperations.ts';
import { buildExtraction } from '../support/builtExtraction.ts';
import { hostileArchives, WHOLE } from '../support/hostileArchives.ts';
import { type HostileFile, hostileFiles } from '../support/hostileFiles.ts';
import { temporaryHostIn } from '../support/temporaryHost.ts';

/*
 * All of them lie in one folder and are imported as one, with ordinary files before and after them, and through one and the same
 * process, so that a file which breaks it for the next one is caught too. One that stalls would come back as
 * `file-no-progress`, one that makes the process exit as `extraction-crashed`.
 */
describe('files made to run code, call home, stall or break', () => {
  const processes: ExtractionProcess[] = [];
  const outcomes = new Map<string, ExtractionOutcome>();
  const { signal } = new AbortController();
  /** Known before the server is: the address is only in what they hold. */
  const names = hostileFiles('http://127.0.0.1:1').map(({ name }) => name);
  const archives = hostileArchives();
  let files = new Map<string, HostileFile>();
  let pool: ExtractionPool;
  let server: Server;
  let requests = 0;
  let home = '';
  let result: ImportResult;
  let close: () => Promise<void>;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'briefdesk-hostile-'));
    server = createServer((socket) => {
      requests += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    files = new Map(hostileFiles(`http://127.0.0.1:${port}`).map((file) => [file.name, file]));

    const incoming = join(home, 'incoming');
    mkdirSync(incoming);
    writeFileSync(join(incoming, '0000 first.txt'), 'An ordinary note, before all others.');
    writeFileSync(join(incoming, '9998 killed.md'), '- item\n\n'.repeat(200_000));
    writeFileSync(join(incoming, '9999 last.txt'), 'An ordinary note, after all others.');
    for (const [index, name] of names.entries()) {
      writeFileSync(join(incoming, onDisk(name, index)), files.get(name)?.content ?? '');
    }

    for (const { name, content } of archives) writeFileSync(join(incoming, name), content);
    const entry = await buildExtraction();
    pool = createExtractionPool(
      () => {
        const started = forkExtraction(entry);
        processes.push(started);
        return started;
      },
      { size: 1 },
    );
    const host = temporaryHostIn(home, entry, {
      filesAtOnce: 1,
      extract: async (file, cancelled) => {
        const outcome = pool.extract(file, cancelled);
        // As the system does when memory runs short; also of the process in which it is tried again.
        const isKilled = file.fileName === '9998 killed.md';
        const killing = isKilled ? setInterval(() => processes.at(-1)?.kill(), 50) : undefined;
        outcomes.set(file.fileName, await outcome);
        clearInterval(killing);
        return outcome;
      },
      openContainer: (container, cancelled) => pool.openContainer(container, cancelled),
    });
    close = host.close;
    await host.call('library.create', { folder: join(home, 'library') });
    result = await host.call('sources.import', { jobId: 'hostile', paths: [incoming], pick: 'files' });
  }, 600_000);

  afterAll(async () => {
    pool.stop();
    await close();
    await new Promise((resolve) => server.close(resolve));
    rmSync(home, { recursive: true, force: true });
  });

  it.each(names)('%s', (name) => {
    const fileName = onDisk(name, names.indexOf(name));
    const expected = files.get(name)?.expected ?? { text: 'unknown' };
    const outcome = outcomes.get(fileName);
    if ('text' in expected) {
      expect(outcome).toMatchObject({ ok: true, extracted: { text: expect.stringContaining(expected.text) } });
      if (!outcome?.ok) return;
      expect(outcome.extracted.text).not.toMatch(/<script|process\.exit|127\.0\.0\.1|root:/);
      expect(outcome.extracted.metadata.url ?? 'http:').toMatch(/^http/);
    } else {
      const rejected = result.rejected.find(({ file }) => file.endsWith(`/${fileName}`));
      expect(rejected).toMatchObject({ code: expected.code, message: expect.stringMatching(/^“.+” [^<>]{40,}\.$/) });
    }
  });

  it.each(hostileArchives())('$name', ({ name, expected }) => {
    const rows = [...result.imported, ...result.duplicates, ...result.rejected].filter(({ file }) =>
      file.endsWith(`/${name}`),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const [entry, code] of Object.entries(expected)) {
      const row = rows.find(({ within }) => (within ?? WHOLE) === entry);
      expect(row && 'code' in row ? row.code : row && 'imported').toBe(code);
    }
  });

  it('leave every file of the import either a source or refused with a reason in words, and the library open', () => {
    const told = new Set([...result.imported, ...result.rejected, ...result.duplicates].map(({ file }) => file));
    expect(told.size).toBe(names.length + archives.length + 3);
    expect(result.cancelled).toEqual([]);
    for (const { message } of result.rejected) expect(message).toMatch(/your library is unchanged\..+\.$/);
    expect(result.imported.map(({ title }) => title)).toEqual(expect.arrayContaining(['0000 first', '9999 last']));
  });

  it('never stop the rest: after a process that was killed another reads on', () => {
    expect(outcomes.get('9998 killed.md')).toMatchObject({ ok: false, code: 'extraction-crashed' });
    expect(outcomes.get('9999 last.txt')).toMatchObject({ ok: true });
    // One process read all the hostile ones: none made it exit, none kept it from answering for ten seconds. One tried the killed again.
    expect(processes).toHaveLength(3);
    expect(result.rejected.map(({ code }) => code)).not.toContain('file-no-progress');
  });

  it('are more than a hundred, ran no script and made no request', () => {
    expect(names.length + archives.length).toBeGreaterThan(100);
    expect(new Set(names).size).toBe(names.length);
    expect(requests).toBe(0);
  });

  it('a file of 200 MB and one byte is refused unread, one of 200 MB of zeros by its first bytes', async () => {
    const path = join(home, 'sparse');
    writeFileSync(path, '');
    truncateSync(path, 200 * 1024 * 1024 + 1);
    expect(await pool.extract({ path, fileName: 'sparse.pdf' }, signal)).toMatchObject({ code: 'file-too-large' });
    truncateSync(path, 200 * 1024 * 1024);
    expect(await pool.extract({ path, fileName: 'sparse.txt' }, signal)).toMatchObject({
      code: 'file-format-unsupported',
    });
  });
});

/** Folders sort by names, and a name with strokes is none on a disk. */
const onDisk = (name: string, index: number): string =>
  `${String(index + 1).padStart(4, '0')} ${name.replaceAll('/', '_')}`;
