import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline } from '../../../src/core/briefing/document.ts';
import { spaceCitations } from '../../../src/core/docx/inlines/citationSpacing.ts';
import { citationId, footnoteId } from '../../support/buildSource.ts';

const MARKS: Readonly<Record<string, Inline>> = {
  '^': { kind: 'citation', id: citationId(1), items: [] },
  '*': { kind: 'footnote', id: footnoteId(1), inlines: [] },
};
/** Text with `^` for a citation and `*` for a footnote, taken apart and put together again. */
const spaced = (text: string, citesInNotes: boolean) =>
  spaceCitations(
    text
      .split(/([\^*])/)
      .flatMap((part): Inline[] => (part === '' ? [] : [MARKS[part] ?? { kind: 'text', text: part }])),
    citesInNotes,
  )
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'footnote' ? '*' : '^'))
    .join('');

test.each([
  ['One.^ Two', 'One.^ Two'],
  ['One. ^ Two', 'One.^ Two'],
  ['One. ^Two', 'One.^ Two'],
  ['One. ^^Two', 'One.^^ Two'],
  ['One. ^ ^ Two', 'One.^^ Two'],
  ['word ^, more', 'word^, more'],
  ['^Two', '^Two'],
  ['end. ^', 'end.^'],
])('with notes, %s becomes %s', (text, expected) => {
  expect(spaced(text, true)).toBe(expected);
});

test.each([
  ['One^ two', 'One ^ two'],
  ['One ^two', 'One ^ two'],
  ['One^.', 'One ^.'],
  ['(^)', '(^)'],
  ['“^”', '“^”'],
  ['One^^two', 'One ^ ^ two'],
  ['^', '^'],
])('in the running text, %s becomes %s', (text, expected) => {
  expect(spaced(text, false)).toBe(expected);
});

test.each([true, false])(
  'the mark of a footnote follows its word in every style (cited in notes: %s)',
  (citesInNotes) => {
    expect(spaced('word * next', citesInNotes)).toBe('word* next');
    expect(spaced('One. *Two', citesInNotes)).toBe('One.* Two');
    expect(spaced('One.* * Two', citesInNotes)).toBe('One.** Two');
    expect(spaced('word*', citesInNotes)).toBe('word*');
    expect(spaced('word*-word', citesInNotes)).toBe('word*-word');
  },
);

test.each([
  ['One ^ * two', 'One ^* two'],
  ['One *^ two', 'One* ^ two'],
  ['One. * ^two', 'One.* ^ two'],
])('a citation in the running text keeps its space beside a footnote: %s becomes %s', (text, expected) => {
  expect(spaced(text, false)).toBe(expected);
});

test('nothing but spaces changes, and two words never run together', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab .^*]{0,12}$/), fc.boolean(), (text, citesInNotes) => {
      const result = spaced(text, citesInNotes);
      expect(result.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      const joined = citesInNotes ? /[ab][\^*]+[ab]/ : /[ab]\*+[ab]/;
      expect(/[ab][\^*]+[ab]/.test(result)).toBe(joined.test(text));
    }),
    { numRuns: 2000, seed: 2026 },
  );
});
