import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeMemoryFolder } from '../../scripts/testing/memoryFolder.mjs';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

/** No process has a greater id. */
const NOBODY = 2 ** 22 + 1;

test('a run of the tests has a folder in memory, and takes away those of runs that were killed', () => {
  const home = temporaryFolder();
  const left = join(home, `briefdesk-tests-${NOBODY}`);
  const inUse = join(home, `briefdesk-tests-${process.ppid}`);
  const others = join(home, 'others');
  for (const folder of [left, inUse, others]) mkdirSync(folder);
  const folder = makeMemoryFolder(home, 1);
  expect(folder).toBe(join(home, `briefdesk-tests-${process.pid}`));
  expect([left, inUse, others].map((path) => existsSync(path))).toEqual([false, true, true]);
});

test('where there is no memory to keep files in, or too little, the disk is used', () => {
  expect(makeMemoryFolder(join(temporaryFolder(), 'missing'))).toBeUndefined();
  expect(makeMemoryFolder(temporaryFolder(), 2 ** 62)).toBeUndefined();
});
