import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/core/briefing/document.ts';
import { citationsBeforeStops } from '../../../src/core/docx/inlines/citationsBeforeStops.ts';
import { citationId, footnoteId } from '../../support/buildSource.ts';

const SIGNS: Readonly<Record<string, Inline>> = {
  '^': { kind: 'citation', id: citationId(1), items: [] },
  '*': { kind: 'footnote', id: footnoteId(1), inlines: [] },
  '\n': { kind: 'lineBreak' },
};
/** Text with `^` for a citation and `*` for a footnote, taken apart and put together again. */
const placed = (text: string): string =>
  citationsBeforeStops(
    text
      .split(/([\^*\n])/)
      .flatMap((part): Inline[] => (part === '' ? [] : [SIGNS[part] ?? { kind: 'text', text: part }])),
  )
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'citation' ? '^' : inline.kind === 'footnote' ? '*' : '\n',
    )
    .join('');

describe('a citation behind the mark that ends its sentence goes before it', () => {
  test.each([
    ['Ten were killed. ^', 'Ten were killed ^.'],
    ['Ten were killed.^', 'Ten were killed^.'],
    ['Ten were killed. ^ The ministry denied it.', 'Ten were killed ^. The ministry denied it.'],
    ['Ten were killed. ^ ^ The ministry', 'Ten were killed ^ ^. The ministry'],
    ['Were ten killed? ^', 'Were ten killed ^?'],
    ['Ten were killed. ^\nNext', 'Ten were killed ^.\nNext'],
    ['He said “ten were killed.” ^ Then', 'He said “ten were killed” ^. Then'],
    ['Ten (of 24). ^', 'Ten (of 24) ^.'],
    ['It was 40%. ^ “No”', 'It was 40% ^. “No”'],
    ['קתרין נהרגה. ^ המשרד', 'קתרין נהרגה ^. המשרד'],
    ['قُتل عشرة۔ ^', 'قُتل عشرة ^۔'],
  ])('%s', (text, expected) => {
    expect(placed(text)).toBe(expected);
  });

  test('a footnote that follows stays behind the full stop', () => {
    expect(placed('Ten were killed. ^* The ministry')).toBe('Ten were killed ^.* The ministry');
  });

  test('the mark keeps the formatting of its sentence', () => {
    const cited = SIGNS['^'] as Inline;
    expect(citationsBeforeStops([{ kind: 'text', text: 'Killed.', bold: true }, cited])).toEqual([
      { kind: 'text', text: 'Killed', bold: true },
      cited,
      { kind: 'text', text: '.', bold: true },
    ]);
  });
});

describe('where a sentence may not end there, nothing moves', () => {
  test.each([
    'Ten were killed ^. The ministry',
    'as in the U.S. ^ The',
    'by Mr. ^ Roe',
    'Roe et al. ^ The',
    'Plan B. ^',
    'And then ... ^',
    'And then… ^',
    'What?! ^',
    'He asked “how many?” ^ Then',
    '(Ten were killed.) ^ Then',
    'about approx. ^ twenty',
    'killed. ^, as the ministry says',
    'killed. ^ and wounded',
    '. ^',
    'killed.* ^ Then',
    'killed.\n^ Then',
    '^ Then',
  ])('%s', (text) => {
    expect(placed(text)).toBe(text);
  });
});

test('only marks move: words, spaces and the order of citations and footnotes stay', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[aB. ?”^*]{0,14}$/), (text) => {
      const result = placed(text);
      expect(result.replace(/[.?]/g, '')).toBe(text.replace(/[.?]/g, ''));
      expect([...result].sort()).toEqual([...text].sort());
      expect(placed(result)).toBe(result);
    }),
    { numRuns: 3000, seed: 2026 },
  );
});
