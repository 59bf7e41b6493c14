import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/core/briefing/blockLines.ts';
import { captionNumbers } from '../../../src/core/briefing/captionNumbers.ts';
import type { Block } from '../../../src/core/briefing/document.ts';
import { referencesIn, referenceTargets } from '../../../src/core/briefing/references.ts';
import { mapLines, textOfBlock } from '../../../src/core/briefing/walkDocument.ts';
import { blockId, cite, footnote, heading, paragraph, table, text } from '../../support/draft.ts';

const captioned = (name: string, words: string, ...rows: string[][]): Block => ({
  ...(table(name, ...rows) as Extract<Block, { kind: 'table' }>),
  caption: [text(words)],
});
const image = (name: string, caption?: string): Block => ({
  kind: 'image',
  id: blockId(name),
  image: '0'.repeat(64),
  size: { width: 4, height: 3 },
  width: 100,
  alt: '',
  ...(caption === undefined ? {} : { caption: [text(caption)] }),
});
const pageBreak: Block = { kind: 'pageBreak', id: blockId('break') };
const refer = (name: string) => ({ kind: 'crossReference', target: blockId(name) }) as const;

const blocks: readonly Block[] = [
  heading('intro', 1, text('Where  it'), { kind: 'lineBreak' }, text('stands'), cite('one')),
  captioned('costs', 'Costs', ['11']),
  table('plain', ['7']),
  image('map', 'The port'),
  pageBreak,
  image('logo'),
  captioned('berths', 'Berths', ['2']),
];

describe('captions', () => {
  it('are numbered through the document, tables and figures each on their own, and only those that are there', () => {
    expect([...captionNumbers(blocks)]).toEqual([
      [blockId('costs'), { label: 'table', number: 1 }],
      [blockId('map'), { label: 'figure', number: 1 }],
      [blockId('berths'), { label: 'table', number: 2 }],
    ]);
  });

  it('are read before a table’s cells, and as all there is to read of an image', () => {
    expect(textOfBlock(captioned('costs', 'Costs', ['a', 'b'], ['c', 'd']))).toBe('Costs\na\tb\nc\td');
    expect(textOfBlock(image('map', 'The port'))).toBe('The port');
    expect(textOfBlock(image('logo'))).toBe('');
    expect(linesOf(pageBreak)).toEqual([]);
  });

  it('go when nothing is left in them', () => {
    expect(mapLines(captioned('costs', 'Costs', ['a']), () => [])).not.toHaveProperty('caption');
    expect(mapLines(pageBreak, () => [])).toBe(pageBreak);
  });
});

describe('cross-references', () => {
  it('can name headings, and tables and images with a caption', () => {
    expect([...referenceTargets(blocks)]).toEqual([
      [blockId('intro'), { kind: 'heading', words: 'Where it stands' }],
      [blockId('costs'), { kind: 'table', number: 1, words: 'Costs' }],
      [blockId('map'), { kind: 'figure', number: 1, words: 'The port' }],
      [blockId('berths'), { kind: 'table', number: 2, words: 'Berths' }],
    ]);
  });

  it('are found in text, captions, cells and footnotes', () => {
    expect(referencesIn(paragraph('p', refer('a'), footnote('n', refer('b')), text('.')))).toEqual([
      blockId('a'),
      blockId('b'),
    ]);
    const withBoth = { ...captioned('t', 'x', ['']), caption: [refer('c')] } as Block;
    expect(referencesIn(withBoth)).toEqual([blockId('c')]);
  });
});
