import { expect, test } from 'vitest';
import { writeFailure } from '../../src/operations/exports/writeFailure.ts';

const failed = (code: string): Error =>
  Object.assign(new Error(`${code}: told by the system, open '/out/.brief.docx.0a1b.tmp'`), { code });

test.each([
  ['ENOENT', /the folder \/out is not there.*choose another folder/],
  ['ENOTDIR', /\/out is a file, not a folder/],
  ['EISDIR', /a folder is called brief\.docx already\. Choose another name/],
  ['EACCES', /you may not write in \/out/],
  ['EPERM', /you may not write in \/out/],
  ['EROFS', /\/out can only be read/],
  ['ENOSPC', /the disk is full\. Make room/],
  ['EDQUOT', /the disk is full\. Make room/],
  ['EBUSY', /another program has it open\. Close it there/],
  ['ENAMETOOLONG', /its name is too long.*shorter name/],
  ['EIO', /the system refused it \(EIO\)/],
])('a file that cannot be written says why and what to do, not what the system said: %s', (code, says) => {
  const error = writeFailure('/out/brief.docx', failed(code));
  expect(error.code).toBe('export-write-failed');
  expect(error.message).toMatch(/^\/out\/brief\.docx could not be written: /);
  expect(error.message).toMatch(says);
  expect(error.message).toMatch(/The briefing itself is safe\.$/);
  expect(error.message).not.toMatch(/\.tmp|told by the system/);
  if (code !== 'EIO') expect(error.message).not.toContain(code);
});

test('what is no error of a file system is refused by the system, without a code', () => {
  expect(writeFailure('/out/x.docx', 'odd').message).toContain('the system refused it. Choose another folder.');
});
