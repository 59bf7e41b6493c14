import type { BlockContent, Blockquote, Heading, Html, RootContent } from 'mdast';
import type { Block } from '../briefing/document.ts';
import { joinInlines } from '../briefing/joinInlines.ts';
import { captionsAsParagraphs } from './captionsAsParagraphs.ts';
import { isEmptyHtml, phraseLines, verbatim } from './phraseLines.ts';
import { readHtml } from './readHtml.ts';
import { readInlines } from './readInlines.ts';
import type { Reading } from './reading.ts';
import { joinTouchingLists, readList } from './readList.ts';
import { readTable } from './readTable.ts';
import { phrasesOfParagraph } from './unheldParagraphs.ts';

/** The blocks of a document in order. What a briefing cannot hold is named, and its text kept. */
export function readBlocks(nodes: readonly RootContent[], reading: Reading): Block[] {
  const read = captionsAsParagraphs(nodes, reading)
    .filter(isBlock)
    .flatMap((node) => readBlock(node, reading).map((block) => ({ block, line: node.position?.start.line ?? 1 })));
  return joinTouchingLists(read, reading);
}

/** Not the header, nor the texts of links and footnotes, which are read where they are used. */
function isBlock(node: RootContent): node is BlockContent {
  return BLOCKS.has(node.type);
}

const BLOCKS: ReadonlySet<string> = new Set<BlockContent['type']>([
  'blockquote',
  'code',
  'heading',
  'html',
  'list',
  'paragraph',
  'table',
  'thematicBreak',
]);

function readBlock(node: BlockContent, reading: Reading): Block[] {
  const line = node.position?.start.line ?? 1;
  const id = () => reading.newId('blk');
  switch (node.type) {
    case 'paragraph': {
      const inlines = readInlines(phrasesOfParagraph(node, reading), reading);
      // A paragraph of nothing but a picture, or the fence of a div: already named.
      return inlines.length === 0 ? [] : [{ kind: 'paragraph', id: id(), inlines }];
    }
    case 'heading':
      return [readHeading(node, reading)];
    case 'blockquote':
      return readQuote(node, reading);
    case 'list':
      return [readList(node, reading)];
    case 'table':
      return [readTable(node, reading)];
    case 'code':
      reading.report(line, 'Code is kept as plain text, line by line.');
      return [{ kind: 'paragraph', id: id(), inlines: linesAsText(node.value, line, reading) }];
    case 'html':
      return readHtmlBlock(node, reading);
    case 'thematicBreak':
      reading.report(
        line,
        /-[ \t]+--/.test(reading.source[line - 1] ?? '')
          ? 'This looks like a table drawn with hyphens, which is not read. Write it as a pipe table.'
          : 'A horizontal rule is left out.',
      );
      return [];
  }
}

function readHeading(node: Heading, reading: Reading): Block {
  const line = node.position?.start.line ?? 1;
  if (node.depth > 3) reading.report(line, `A heading of level ${node.depth} became one of level 3, the deepest.`);
  const level = Math.min(node.depth, 3);
  const last = node.children.at(-1);
  const attributes = last?.type === 'text' ? /\s*\{(?:[#.-][^{}]*|[\w-]+=[^{}]*)\}\s*$/.exec(last.value) : null;
  if (last?.type !== 'text' || attributes === null) {
    return { kind: 'heading', id: reading.newId('blk'), level, inlines: readInlines(node.children, reading) };
  }
  reading.report(line, `The attributes of a heading are left out: ${attributes[0].trim()}.`);
  const children = [...node.children.slice(0, -1), { ...last, value: last.value.slice(0, attributes.index) }];
  return { kind: 'heading', id: reading.newId('blk'), level, inlines: readInlines(children, reading) };
}

/** Each paragraph is a quote block. Lists and tables stand beside them, and that they were quoted is named. */
function readQuote(node: Blockquote, reading: Reading): Block[] {
  if (node.children.length === 0) return [{ kind: 'quote', id: reading.newId('blk'), inlines: [] }];
  return captionsAsParagraphs(node.children, reading).flatMap((child): Block[] => {
    const line = child.position?.start.line ?? 1;
    if (child.type === 'list' || child.type === 'table') {
      reading.report(line, `A ${child.type} in a quote is no longer part of the quote.`);
      return readBlock(child, reading);
    }
    if (child.type === 'html' && isEmptyHtml(child.value)) return [];
    return phraseLines([child], 'a quote', reading).map((phrases) => ({
      kind: 'quote',
      id: reading.newId('blk'),
      inlines: readInlines(phrases, reading),
    }));
  });
}

/** An empty comment is an empty paragraph: it keeps apart what would else be one, such as two lists. */
function readHtmlBlock({ value, position }: Html, reading: Reading): Block[] {
  const line = position?.start.line ?? 1;
  const parts = readHtml(value, line, reading.report);
  if (parts.length === 0 && !isEmptyHtml(value)) return [];
  const inlines = joinInlines(
    parts.map((part) => (part === null ? { kind: 'lineBreak' } : { kind: 'text', text: part.trim() })),
  ).filter((inline) => inline.kind !== 'text' || inline.text !== '');
  return [{ kind: 'paragraph', id: reading.newId('blk'), inlines }];
}

function linesAsText(text: string, firstLine: number, reading: Reading) {
  return readInlines(
    text
      .split('\n')
      .flatMap((line, index) => [
        ...(index === 0 ? [] : [{ type: 'break' as const }]),
        ...(line === '' ? [] : [verbatim(line, firstLine + index)]),
      ]),
    reading,
  );
}
