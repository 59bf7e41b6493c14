import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../../../src/core/source/sourceText.ts';
import { findSentence } from '../../../src/renderer/features/reader/findSentence.ts';
import { sentencesOf } from '../../../src/renderer/features/reader/sentencesOf.ts';

interface Given {
  readonly text: string;
  readonly kind?: SourceBlock['kind'];
  readonly page?: number;
}

function blocksOf(given: readonly Given[]) {
  let start = 0;
  return given.map(({ text, kind = 'paragraph', page = null }) => {
    const block = { kind, text, page, start };
    start += text.length + 1;
    return block;
  });
}

function walk(given: readonly Given[], by: 1 | -1 = 1): string[] {
  const blocks = blocksOf(given);
  const whole = given.map(({ text }) => text).join('\n');
  const found: string[] = [];
  let at = by === 1 ? 0 : whole.length;
  for (let sentence = findSentence(blocks, at, by); sentence; sentence = findSentence(blocks, at, by)) {
    found.push(whole.slice(sentence.start, sentence.end));
    at = by === 1 ? sentence.end : sentence.start;
  }
  return found;
}

const talks = [{ text: 'Talks resume. They are in Cairo!' }, { text: 'השיחות נמשכות. הן בקהיר.' }];

describe('going from sentence to sentence', () => {
  it('meets each once, over the blocks, without the space around it', () => {
    expect(walk(talks)).toEqual(['Talks resume.', 'They are in Cairo!', 'השיחות נמשכות.', 'הן בקהיר.']);
  });

  it('goes the same way back', () => {
    expect(walk(talks, -1)).toEqual([...walk(talks)].reverse());
  });

  it('takes none that has begun already', () => {
    expect(findSentence(blocksOf(talks), 3, 1)).toEqual({ start: 14, end: 32 });
  });

  it('passes over headings, which are no part of the sentence after them', () => {
    const text: readonly Given[] = [
      { text: 'The list', kind: 'heading' },
      { text: 'No list has been handed over. It is being written.' },
      { text: 'Outlook', kind: 'heading' },
    ];
    expect(walk(text)).toEqual(['No list has been handed over.', 'It is being written.']);
    expect(walk(text, -1)).toEqual(['It is being written.', 'No list has been handed over.']);
  });

  it('takes headings where there is nothing else', () => {
    expect(walk([{ text: 'The list', kind: 'heading' }])).toEqual(['The list']);
  });

  it('passes over what is printed at the head and foot of pages', () => {
    const page = (number: number, text: string): readonly Given[] => [
      { text: `Crossing Monitor · Report 7 · ${number}`, page: number },
      { text, page: number },
      { text: String(number), page: number },
    ];
    expect(walk([...page(4, 'Two convoys passed.'), ...page(5, 'A third was turned back.')])).toEqual([
      'Two convoys passed.',
      'A third was turned back.',
    ]);
  });

  it('takes the same words where they are the text of two moments', () => {
    expect(
      walk([
        { text: 'No.', page: 0 },
        { text: 'Why?', page: 1 },
        { text: 'No.', page: 2 },
      ]),
    ).toEqual(['No.', 'Why?', 'No.']);
  });
});

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('the mark of a note behind a sentence belongs to it', () => {
  it.each([
    ['It is so.¹ They left.', ['It is so.¹', 'They left.']],
    ['It is so.[12] They left.', ['It is so.[12]', 'They left.']],
    ['It is so. [1] They left.', ['It is so. [1]', 'They left.']],
    ['He said “so.”³ They left.', ['He said “so.”³', 'They left.']],
    ['Is it so?[1][2] No.', ['Is it so?[1][2]', 'No.']],
    ['It ended.[a] More.† End.', ['It ended.[a]', 'More.†', 'End.']],
    ['It ended.[note 3] Then came more.', ['It ended.[note 3]', 'Then came more.']],
    ['הוא כך.¹ הם הלכו.', ['הוא כך.¹', 'הם הלכו.']],
    ['كذلك.[١] ذهبوا.', ['كذلك.[١]', 'ذهبوا.']],
    ['他走了。¹ 然后他回来。', ['他走了。¹', '然后他回来。']],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('is no mark at the beginning of a note, nor where it begins a word', () => {
    expect(split('¹ See Cairo. Then Doha.')).toEqual(['¹ See Cairo.', 'Then Doha.']);
    expect(split('It is so. [T]he rest left.')).toEqual(['It is so.', '[T]he rest left.']);
  });

  it('wherever marks stand, sentences with them are those without them, and nothing of the text is lost', () => {
    const word = fc.constantFrom('Talks', 'resumed', 'קהיר', 'القاهرة', 'in', 'twenty-seven');
    const sentence = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom('.', '!', '?', '.”', '…”'))
      .map(([words, end]) => `The ${words.join(' ')}${end}`);
    const mark = fc.constantFrom('', '¹', '²³', '*', '†', '[4]', '[12]', '[a]', '[iv]', '[5][6]', ' [7]');
    fc.assert(
      fc.property(fc.array(fc.tuple(sentence, mark), { minLength: 1, maxLength: 8 }), (parts) => {
        const marked = parts.map(([words, sign]) => words + sign);
        const bare = split(parts.map(([words]) => words).join(' '));
        // What Unicode takes for one sentence, such as two around an ellipsis, stays one.
        fc.pre(bare.length === parts.length);
        expect(split(marked.join(' '))).toEqual(marked);
      }),
    );
  });

  it('for any text whatever, sentences stand in order, apart, and hold all of it but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let at = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
