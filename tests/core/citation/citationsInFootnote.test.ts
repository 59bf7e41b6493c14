import { describe, expect, test } from 'vitest';
import type { NoteInline } from '../../../src/core/briefing/document.ts';
import { citationsInFootnote } from '../../../src/core/citation/citationsInFootnote.ts';
import { buildCluster } from '../../support/buildSource.ts';

/** Where the citations of a footnote begin and end as notes do; `^` is a citation. */
const ends = (text: string): string[] => {
  let number = 0;
  const inlines = text.split(/([\^\n])/).flatMap((part): NoteInline[] => {
    if (part === '') return [];
    if (part === '\n') return [{ kind: 'lineBreak' }];
    return [part === '^' ? { kind: 'citation', ...buildCluster(++number, 1) } : { kind: 'text', text: part }];
  });
  return citationsInFootnote(inlines).map(({ opens, closes }) => `${opens ? '[' : ''}^${closes ? ']' : ''}`);
};

describe('a citation in a footnote', () => {
  test.each([
    ['^', ['[^]']],
    ['  ^  ', ['[^]']],
    ['See ^', ['^]']],
    ['^ for the number', ['[^']],
    ['^; compare ^', ['[^', '^]']],
    ['^.', ['[^]']],
    ['See ^. The ministry denies it.', ['^]']],
    ['See ^.', ['^]']],
    ['See ^, who denies it.', ['^']],
    ['See ^... or not', ['^']],
    ['^.gov', ['[^']],
    ['^ ^', ['[^]', '[^]']],
    ['^. ^', ['[^]', '[^]']],
    ['^. Text ^', ['[^]', '^]']],
    ['Text\n^', ['[^]']],
    ['^\nText ^', ['[^]', '^]']],
  ])('%j begins and ends: %j', (text, expected) => {
    expect(ends(text)).toEqual(expected);
  });
});
