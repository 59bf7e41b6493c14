import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceBlock } from '../../../src/core/source/sourceText.ts';
import { diffTexts } from '../../../src/core/versions/diffTexts.ts';

/** A text with a paragraph for each line. */
function textOf(lines: readonly string[]) {
  let start = 0;
  const blocks = lines.map((line): SourceBlock => {
    const block = { kind: 'paragraph' as const, level: null, start, end: start + line.length, page: null };
    start = block.end + 1;
    return block;
  });
  return { text: lines.join('\n'), blocks };
}

const diff = (before: readonly string[], after: readonly string[]) => diffTexts(textOf(before), textOf(after));
const shown = (difference: ReturnType<typeof diff>) =>
  difference.blocks.map(({ pieces }) =>
    pieces
      .map(({ kind, text }) => ({ same: text, inserted: `{+${text.trim()}+} `, deleted: `[-${text.trim()}-] ` })[kind])
      .join('')
      .trim(),
  );

test('marks the words that came in and went out within a paragraph', () => {
  expect(
    shown(diff(['They counted 32 trucks at the crossing.'], ['They counted 35 trucks near the crossing.'])),
  ).toEqual(['They counted [-32-] {+35+} trucks [-at-] {+near+} the crossing.']);
});

test('marks paragraphs that came in and went out, and leaves out what is the same far from any change', () => {
  const many = Array.from({ length: 20 }, (_, index) => `Paragraph number ${index} of the report.`);
  const difference = diff(many, [...many.slice(0, 10), 'Nobody confirmed any of this.', ...many.slice(10)]);
  expect(shown(difference)).toEqual([many[9], '{+Nobody confirmed any of this.+}', many[10]]);
  expect(difference).toMatchObject({ changedBlocks: 1, insertedWords: 5, deletedWords: 0, skippedAtEnd: 9 });
  expect(difference.blocks[0]?.skipped).toBe(9);
});

test('shows no difference in what only typesetting decides', () => {
  const difference = diff(['He said: “It is 5-6 km.”'], ['He\u00a0said: "It is 5–6 km."']);
  expect(difference).toMatchObject({ changedBlocks: 0, isComplete: true });
});

test('pairs a paragraph with its new wording, not with what stands beside it', () => {
  const difference = diff(
    ['The ministry gave no number of hostages.', 'Rain fell on the coast road all day.'],
    [
      'A new first paragraph about something else entirely.',
      'The ministry gave a number of hostages.',
      'Rain fell on the coast road all day.',
    ],
  );
  expect(difference.blocks.map(({ kind }) => kind)).toEqual(['inserted', 'changed', 'same']);
});

test('works in Hebrew, Arabic and Chinese', () => {
  expect(shown(diff(['שלושה חטופים שוחררו'], ['ארבעה חטופים שוחררו']))).toEqual(['[-שלושה-] {+ארבעה+} חטופים שוחררו']);
  expect(shown(diff(['أفرج عن ثلاثة رهائن'], ['أفرج عن أربعة رهائن']))).toEqual(['أفرج عن [-ثلاثة-] {+أربعة+} رهائن']);
  expect(shown(diff(['三名人质昨天获释回家'], ['四名人质昨天获释回家']))).toEqual(['[-三-] {+四+} 名人质昨天获释回家']);
});

test('from its pieces either text can be read whole, whatever the two are', () => {
  const line = fc
    .array(fc.constantFrom('talks', 'Cairo', '32', 'not', 'שלום', 'سلام', '人质', ',', '—'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.array(line, { maxLength: 8 }), (before, after) => {
      const { blocks } = diff(before, after);
      const side = (own: 'deleted' | 'inserted') =>
        blocks
          .map(({ pieces }) =>
            pieces
              .filter(({ kind }) => kind === 'same' || kind === own)
              .map(({ text }) => text)
              .join(''),
          )
          .filter((text) => text !== '');
      const isWithin = (part: readonly string[], whole: readonly string[]) => {
        let at = 0;
        return part.every((text) => {
          at =
            whole.findIndex((one, index) => index >= at && one.split(/\s+/).join('') === text.split(/\s+/).join('')) +
            1;
          return at > 0;
        });
      };
      expect(isWithin(side('deleted'), before)).toBe(true);
      expect(isWithin(side('inserted'), after)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('two texts that have nothing in common are told from each other without end of comparing', () => {
  const difference = diff(
    Array.from({ length: 4000 }, (_, index) => `alpha${index} beta${index}`),
    Array.from({ length: 4000 }, (_, index) => `gamma${index} delta${index}`),
  );
  expect(difference.isComplete).toBe(false);
  expect(difference.insertedWords).toBe(8000);
  expect(difference.deletedWords).toBe(8000);
});
