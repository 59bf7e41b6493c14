import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ExtractionMessage } from '../../src/core/importing/extraction.ts';
import { buildExtraction } from '../support/builtExtraction.ts';

const report = join(import.meta.dirname, '../fixtures/import/pdf/ngo-report.pdf');

it('the process prints nothing of what its parsers say, and leaves an interrupt to its host', async () => {
  const child = fork(await buildExtraction(), { serialization: 'advanced', execArgv: [], silent: true });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  await once(child, 'message');
  child.kill('SIGINT');
  child.send({ kind: 'extract', requestId: 1, path: report, fileName: 'ngo-report.pdf' });
  const last = await new Promise<ExtractionMessage>((resolve, reject) => {
    child.on('message', (message: ExtractionMessage) => message.kind === 'outcome' && resolve(message));
    child.once('exit', (code, signal) => reject(new Error(`the process ended (${code ?? signal})`)));
  });
  expect(last).toMatchObject({ outcome: { ok: true, extracted: { format: 'pdf' } } });
  child.send({ kind: 'stop' });
  await once(child, 'close');
  expect(printed).toBe('');
});
