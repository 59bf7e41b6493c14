import { expect, it } from 'vitest';
import { fileProblems } from '../../../src/core/importing/fileProblems.ts';
import { listedReason } from '../../../src/core/importing/listedReason.ts';

it('a reason in a list names neither the file nor what was not lost once more', () => {
  expect(listedReason(fileProblems.empty('/in/the “last” one.pdf').message)).toBe(
    'Is empty (0 bytes). Get the file again from where it came from.',
  );
  expect(listedReason(fileProblems.empty('/in/a.pdf').message)).toBe(
    'Is empty (0 bytes). Get the file again from where it came from.',
  );
});

it('a message of another kind is listed as it is', () => {
  expect(listedReason('a.pdf was not imported, because the import was cancelled.')).toBe(
    'a.pdf was not imported, because the import was cancelled.',
  );
});

it.each(Object.entries(fileProblems))('every reason reads on under the file’s name: %s', (_, make) => {
  const { message } = (make as (...args: unknown[]) => Error)('/in/report.pdf', 3, 2);
  expect(listedReason(message)).toMatch(/^[A-Z][a-z]/);
  expect(listedReason(message)).not.toContain('report.pdf');
});
