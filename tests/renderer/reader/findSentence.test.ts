import { describe, expect, it } from 'vitest';
import { findSentence } from '../../../src/renderer/features/reader/findSentence.ts';

const text = 'Talks resume. They are in Cairo!\nהשיחות נמשכות. הן בקהיר.';
const blocks = [
  { start: 0, text: 'Talks resume. They are in Cairo!' },
  { start: 33, text: 'השיחות נמשכות. הן בקהיר.' },
];

function walk(by: 1 | -1): string[] {
  const found: string[] = [];
  let at = by === 1 ? 0 : text.length;
  for (let sentence = findSentence(blocks, at, by); sentence; sentence = findSentence(blocks, at, by)) {
    found.push(text.slice(sentence.start, sentence.end));
    at = by === 1 ? sentence.end : sentence.start;
  }
  return found;
}

describe('going from sentence to sentence', () => {
  it('meets each once, over the blocks, without the space around it', () => {
    expect(walk(1)).toEqual(['Talks resume.', 'They are in Cairo!', 'השיחות נמשכות.', 'הן בקהיר.']);
  });

  it('goes the same way back', () => {
    expect(walk(-1)).toEqual([...walk(1)].reverse());
  });

  it('takes none that has begun already', () => {
    expect(findSentence(blocks, 3, 1)).toEqual({ start: 14, end: 32 });
  });
});
