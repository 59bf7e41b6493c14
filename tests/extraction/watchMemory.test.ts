import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { bundleProgram } from '../support/bundleProgram.ts';

it('a process that takes too much memory is ended, even inside a loop that never ends', async () => {
  const { status, signal } = spawnSync(process.execPath, [await bundleProgram('eatMemory')]);
  expect({ status, signal }).toEqual({ status: null, signal: 'SIGKILL' });
});
