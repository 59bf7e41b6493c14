import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExtractionQueue, type ExtractionQueue } from '../../src/operations/importing/extractionQueue.ts';
import { buildExtraction, forkExtraction } from '../support/builtExtraction.ts';
import { hostileFiles } from '../support/hostileFiles.ts';

/*
 * Every file goes through one and the same process, so that a file which breaks it for the next one is caught too. One that
 * stalls would come back as `file-no-progress`, one that makes the process exit as `extraction-crashed`.
 */
describe('files made to run code, call home, stall or break', () => {
  let queue: ExtractionQueue;
  let started = 0;
  let server: Server;
  let requests = 0;
  let folder = '';
  const { signal } = new AbortController();
  /** Known before the server is: the address is only in what they hold. */
  const names = hostileFiles('http://127.0.0.1:1').map(({ name }) => name);
  let files = new Map<string, ReturnType<typeof hostileFiles>[number]>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'briefdesk-hostile-'));
    server = createServer((socket) => {
      requests += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    files = new Map(hostileFiles(`http://127.0.0.1:${port}`).map((file) => [file.name, file]));
    const entry = await buildExtraction();
    queue = createExtractionQueue(() => {
      started += 1;
      return forkExtraction(entry);
    });
  });

  afterAll(async () => {
    queue.stop();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(names)('%s', async (name) => {
    const file = files.get(name);
    if (!file) throw new Error(name);
    const path = join(folder, `${names.indexOf(name)}`);
    writeFileSync(path, file.content);
    const outcome = await queue.extract({ path, fileName: name }, signal);
    if ('text' in file.expected) {
      expect(outcome).toMatchObject({ ok: true, extracted: { text: expect.stringContaining(file.expected.text) } });
      if (outcome.ok) expect(outcome.extracted.text).not.toMatch(/<script|process\.exit|127\.0\.0\.1|root:/);
      if (outcome.ok) expect(outcome.extracted.metadata.url ?? 'http:').toMatch(/^http/);
    } else {
      expect(outcome).toMatchObject({ ok: false, code: file.expected.code });
    }
  });

  it('a file of 200 MB and one byte is refused unread, one of 200 MB of zeros by its first bytes', async () => {
    const path = join(folder, 'sparse');
    writeFileSync(path, '');
    truncateSync(path, 200 * 1024 * 1024 + 1);
    expect(await queue.extract({ path, fileName: 'sparse.pdf' }, signal)).toMatchObject({ code: 'file-too-large' });
    truncateSync(path, 200 * 1024 * 1024);
    expect(await queue.extract({ path, fileName: 'sparse.txt' }, signal)).toMatchObject({
      code: 'file-format-unsupported',
    });
  });

  it('has more than thirty of them, run no script in any and made no request', () => {
    expect(names.length).toBeGreaterThan(30);
    expect(requests).toBe(0);
    // One process read them all: none made it exit, and none left something behind on which another trips.
    expect(started).toBe(1);
  });
});
