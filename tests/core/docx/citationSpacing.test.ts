import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline } from '../../../src/core/briefing/document.ts';
import { spaceCitations } from '../../../src/core/docx/citationSpacing.ts';
import { citationId } from '../../support/buildSource.ts';

const citation: Inline = { kind: 'citation', id: citationId(1), items: [] };
/** Text with `^` for a citation, taken apart and put together again. */
const spaced = (text: string, citesInNotes: boolean) =>
  spaceCitations(
    text
      .split(/(\^)/)
      .flatMap((part): Inline[] => (part === '' ? [] : [part === '^' ? citation : { kind: 'text', text: part }])),
    citesInNotes,
  )
    .map((inline) => (inline.kind === 'text' ? inline.text : '^'))
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

test('nothing but spaces changes, and two words never run together', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab .^]{0,12}$/), fc.boolean(), (text, citesInNotes) => {
      const result = spaced(text, citesInNotes);
      expect(result.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(/[ab]\^+[ab]/.test(result)).toBe(citesInNotes && /[ab]\^+[ab]/.test(text));
    }),
    { numRuns: 2000, seed: 2026 },
  );
});
