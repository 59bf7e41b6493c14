import { describe, expect, it } from 'vitest';
import { BriefingError, type ErrorCode, errorCodes } from '../../../src/core/errors.ts';
import { fileProblems } from '../../../src/core/importing/fileProblems.ts';
import { errorWords } from '../../../src/renderer/words/errorWords.ts';

const told = (error: BriefingError) => errorWords[error.code](error);
const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.!?:])\s+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** Messages as operations write them, by code. */
const messages: readonly (readonly [ErrorCode, string])[] = [
  ['library-locked', 'The library /a is in use. Process 4242 holds it. Close it there, then open it here.'],
  ['library-exists', 'There is a library in /a already. Open it, or choose another folder.'],
  [
    'library-damaged',
    'The database of the library /a is damaged. Nothing was changed; restore the folder from a backup.',
  ],
  ['file-empty', '/a/b.pdf is empty. Check whether it was saved or copied completely.'],
  [
    'file-no-progress',
    'b.pdf was given up, because reading it made no progress for 10 seconds. Save it anew, and import that.',
  ],
  ['source-in-use', '“Title” stays: there are 2 excerpts of it. Remove those first.'],
  [
    'export-write-failed',
    '/a/b.docx could not be written: EBUSY. Close it where it is open; the briefing itself is safe.',
  ],
  ['input-invalid', 'The sample can only be made in a library of its own. Nothing was changed.'],
];

describe('the words of a failure', () => {
  it.each(messages)('%s: the operation’s sentences, and none of them twice', (code, message) => {
    const { advice } = told(new BriefingError(code, message));
    expect(advice).toContain(message);
    expect(new Set(sentencesOf(advice)).size).toBe(sentencesOf(advice).length);
    expect(advice.match(/\b(Close|Open|Save|Remove|Get|Choose|Check) /g)?.length ?? 0).toBeLessThanOrEqual(
      (message.match(/\b(Close|Open|Save|Remove|Get|Choose|Check) /g)?.length ?? 0) +
        (code === 'input-invalid' ? 1 : 0),
    );
  });

  it('says of a damaged file once what to do, and that nothing was imported', () => {
    const { title, advice } = told(fileProblems.broken('note.docx', 'a document'));
    expect(title).toBe('The file is damaged');
    expect(advice).toContain('note.docx');
    expect(advice.match(/Get (it|the file) again/g)).toHaveLength(1);
    expect(advice.match(/Nothing was imported/g)).toHaveLength(1);
  });

  it('adds what to do and what became of the rest to a bare sentence', () => {
    expect(told(new BriefingError('library-locked', 'Process 4242 holds it.')).advice).toBe(
      'Process 4242 holds it. Close it in the other window or on the other computer, then open it here. Nothing in it was changed.',
    );
  });

  it('leaves the name of an operation out, which says nothing to a person', () => {
    const error = new BriefingError('input-invalid', 'sources.search: query: Type a word to search for.');
    expect(told(error).advice).toBe('query: Type a word to search for. Nothing was changed. Correct it and try again.');
  });

  it.each(errorCodes)('%s has a title and advice even without a message', (code) => {
    const { title, advice } = told(new BriefingError(code, ''));
    expect(title).toMatch(/^[A-Z][^.]+$/);
    expect(advice).toMatch(/[.:]\s?$/);
  });
});
