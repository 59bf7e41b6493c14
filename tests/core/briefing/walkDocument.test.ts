import { describe, expect, it } from 'vitest';
import { countWords } from '../../../src/core/briefing/countWords.ts';
import type { Block } from '../../../src/core/briefing/document.ts';
import { outlineOf } from '../../../src/core/briefing/outline.ts';
import { inlinesOf, textOfBlock } from '../../../src/core/briefing/walkDocument.ts';
import { blockId, cite, heading, paragraph, text } from '../../support/draft.ts';

const list: Block = {
  kind: 'list',
  id: blockId('l'),
  items: [
    { indent: 0, ordered: false, inlines: [text('one '), cite('a')] },
    { indent: 1, ordered: true, inlines: [text('two')] },
  ],
};

describe('the text of a block', () => {
  it('has links and line breaks, and no citations', () => {
    const block = paragraph(
      'p',
      text('See '),
      { kind: 'link', url: 'https://example.org', children: [{ kind: 'text', text: 'this' }] },
      { kind: 'lineBreak' },
      cite('a'),
      text('.'),
    );
    expect(textOfBlock(block)).toBe('See this\n.');
  });

  it('has a line for each item of a list', () => {
    expect(textOfBlock(list)).toBe('one \ntwo');
    expect(inlinesOf(list)).toEqual([text('one '), cite('a'), text('two')]);
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['Ten hostages are alive.', 4],
    ['mid-November isn’t 3,500 12:30', 4],
    ['— “…” !', 0],
    ['משרד החוץ מסר', 3],
    ['قالت إن المفاوضات', 3],
    ['人质谈判', 4],
    ['Talks 谈判 go on', 5],
  ])('counts the words of “%s”', (words, count) => {
    expect(countWords(paragraph('p', ...(words === '' ? [] : [text(words)])))).toBe(count);
  });

  it('counts the items of a list, and no citation', () => {
    expect(countWords(list)).toBe(2);
  });
});

describe('outlineOf', () => {
  it('lists headings with their level and leaves empty ones out', () => {
    const blocks = [
      heading('a', 1, text('Bottom '), text('line', { bold: true })),
      paragraph('p', text('x')),
      heading('b', 2),
      heading('c', 3, text(' End ')),
    ];
    expect(outlineOf(blocks)).toEqual([
      { id: blockId('a'), level: 1, text: 'Bottom line' },
      { id: blockId('c'), level: 3, text: 'End' },
    ]);
  });
});
