import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractionEngineFlags } from '../../src/core/importing/extraction.ts';
import { buildExtraction, startExtraction } from '../support/builtExtraction.ts';

const probe = join(import.meta.dirname, '../support/probeNetwork.cjs');

describe('the real extraction process', () => {
  let answers: Readonly<Record<string, string>> = {};
  let connections = 0;

  beforeAll(async () => {
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const extraction = await startExtraction(await buildExtraction(), ['--require', probe, ...extractionEngineFlags]);
    answers = await new Promise((resolve) => {
      extraction.child.on('message', (message: { kind: string; answers?: Record<string, string> }) => {
        if (message.kind === 'probed') resolve(message.answers ?? {});
      });
      extraction.child.send({ kind: 'probe', port });
    });
    await extraction.stop();
    await new Promise((resolve) => server.close(resolve));
  });

  it('refuses every socket, look-up, request, child process, thread and native addon', () => {
    const allowed = Object.entries(answers).filter(
      ([, answer]) => !/disabled in the extraction process|nothing there|Code generation/.test(answer),
    );
    expect(allowed).toEqual([]);
    expect(Object.keys(answers).length).toBeGreaterThan(25);
  });

  it('says by name what was refused, so that a parser that tries can be found', () => {
    expect(answers['net.connect']).toBe('net.connect is disabled in the extraction process');
    expect(answers['fetch']).toBe('fetch is disabled in the extraction process');
    expect(answers['dns.lookup']).toBe('dns.lookup is disabled in the extraction process');
    expect(answers['child_process.spawn']).toBe('child_process.spawn is disabled in the extraction process');
  });

  it('makes no code from text when it is started so', () => {
    expect(answers['eval']).toMatch(/Code generation from strings disallowed/);
    expect(answers['new Function']).toMatch(/Code generation from strings disallowed/);
  });

  it('never reaches a server that listens on this machine', () => {
    expect(connections).toBe(0);
  });
});
