import type { BlockContent, Blockquote, Code, Heading, Html, PhrasingContent, RootContent } from 'mdast';
import type { Block, Inline } from '../../briefing/document.ts';
import { joinInlines } from '../../briefing/joinInlines.ts';
import { readInlines, takesAttributes } from '../inlines/readInlines.ts';
import { parseAttributes } from '../syntax/attributes.ts';
import { takePortionMark } from '../syntax/portionMark.ts';
import { withGridTables } from '../tables/gridTable.ts';
import { type HtmlTable, withHtmlTables } from '../tables/htmlTable.ts';
import { readHtmlTable, readTable } from '../tables/readTable.ts';
import { type Captioned, withCaptions } from '../tables/withCaptions.ts';
import { isEmptyHtml, nameFence, phraseLines, verbatim } from './phraseLines.ts';
import { readHtml } from './readHtml.ts';
import { findFigure, readImage } from './readImage.ts';
import type { Reading } from './reading.ts';
import { joinTouchingLists, type ReadBlock, readList } from './readList.ts';
import { createSections } from './sections.ts';
import { phrasesOfParagraph } from './unheldParagraphs.ts';

/** The blocks of a document in order. What a briefing cannot hold is named, and its text kept. */
export function readBlocks(nodes: readonly RootContent[], reading: Reading): Block[] {
  const sections = createSections(reading);
  const read = withCaptions(withTables(nodes.filter(isBlock), reading), reading).flatMap((one): ReadBlock[] => {
    const { node } = one;
    const startsAnew = node.type === 'list' && node.ordered === true;
    if (node.type === 'divFence') return sections.fence(node).map((block) => ({ block, startsAnew }));
    const blocks = readBlock(one, reading);
    const breaks = blocks.length === 0 ? [] : sections.breakBefore();
    return [...breaks, ...blocks].map((block) => ({ block, startsAnew }));
  });
  return joinTouchingLists(read);
}

/** Not the header, nor the texts of links and footnotes, which are read where they are used. */
function isBlock(node: RootContent): node is BlockContent {
  return BLOCKS.has(node.type);
}

const BLOCKS: ReadonlySet<string> = new Set<BlockContent['type']>([
  'blockquote',
  'code',
  'divFence',
  'heading',
  'html',
  'list',
  'paragraph',
  'table',
  'thematicBreak',
]);

/** Tables that CommonMark sees something else in. */
function withTables<Node extends RootContent>(nodes: readonly Node[], reading: Reading): (Node | HtmlTable)[] {
  return withHtmlTables(nodes, reading).flatMap((node): (Node | HtmlTable)[] =>
    node.type === 'htmlTable' ? [node] : withGridTables([node as Node], reading),
  );
}

function readBlock({ node, caption }: Captioned<BlockContent | HtmlTable>, reading: Reading): Block[] {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'paragraph': {
      const figure = findFigure(node);
      if (figure !== undefined) return readImage(figure, reading);
      const phrases = phrasesOfParagraph(node, reading);
      return isPageBreak(phrases) ? [{ kind: 'pageBreak', id: reading.newId('blk') }] : readParagraph(phrases, reading);
    }
    case 'heading':
      return [readHeading(node, reading)];
    case 'blockquote':
      return readQuote(node, reading);
    case 'list':
      return [readList(node, reading)];
    case 'table':
      return [readTable(node, caption ?? [], reading)];
    case 'htmlTable':
      return [readHtmlTable(node, caption ?? node.caption ?? [], reading)];
    case 'code':
      return readCode(node, reading);
    case 'html':
      return readHtmlBlock(node, reading);
    case 'divFence':
      nameFence(node, reading);
      return [];
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

function readParagraph(phrases: readonly PhrasingContent[], reading: Reading): Block[] {
  const { marking, rest } = takePortionMark(phrases, reading);
  const inlines = readInlines(rest, reading);
  // A paragraph of nothing but a picture: already named.
  if (inlines.length === 0 && marking === undefined) return [];
  return [{ kind: 'paragraph', id: reading.newId('blk'), ...(marking === undefined ? {} : { marking }), inlines }];
}

/** LaTeX's words for it, which pandoc's Markdown passes on. */
function isPageBreak([first, ...others]: readonly PhrasingContent[]): boolean {
  return (
    others.length === 0 &&
    first?.type === 'text' &&
    /^\\(?:newpage|pagebreak|clearpage)(?:\{\})?$/.test(first.value.trim())
  );
}

function readHeading(node: Heading, reading: Reading): Block {
  const line = node.position?.start.line ?? 1;
  if (node.depth > 3) reading.report(line, `A heading of level ${node.depth} became one of level 3, the deepest.`);
  const level = Math.min(node.depth, 3);
  const attributes = attributesOfHeading(node);
  const { marking, rest } = takePortionMark(
    attributes === undefined ? node.children : node.children.slice(0, -1),
    reading,
  );
  const own = attributes === undefined ? undefined : nameOfHeading(attributes, line, reading);
  const name = own ?? reading.givenName(node);
  return {
    kind: 'heading',
    id: name === undefined ? reading.newId('blk') : reading.idOf(name),
    level,
    ...(marking === undefined ? {} : { marking }),
    inlines: readInlines(withoutLastBlank(rest), reading),
  };
}

/** Those at its end, unless they stand right behind what has them itself, such as a span. */
export function attributesOfHeading({ children }: Heading): string | undefined {
  const [before, last] = children.slice(-2);
  if (last?.type !== 'attributes') return before?.type === 'attributes' && !last ? before.value : undefined;
  const isOfInline = before?.type === 'text' ? before.value.endsWith(']') : before && takesAttributes(before);
  return isOfInline ? undefined : last.value;
}

/** The name by which a heading is referred to. */
function nameOfHeading(written: string, line: number, reading: Reading): string | undefined {
  const { id, classes, values } = parseAttributes(written);
  if (classes.length > 0 || values.size > 0)
    reading.report(line, `The attributes of a heading are left out: ${written}.`);
  return id;
}

function withoutLastBlank(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const last = nodes.at(-1);
  return last?.type === 'text' ? [...nodes.slice(0, -1), { ...last, value: last.value.trimEnd() }] : nodes;
}

/** Each paragraph is a quote block. Lists and tables stand beside them, and that they were quoted is named. */
function readQuote(node: Blockquote, reading: Reading): Block[] {
  if (node.children.length === 0) return [{ kind: 'quote', id: reading.newId('blk'), inlines: [] }];
  const children = withTables(node.children, reading) as (BlockContent | HtmlTable)[];
  return withCaptions(children, reading).flatMap((one): Block[] => {
    const child = one.node;
    const line = child.position?.start.line ?? 1;
    if (child.type === 'list' || child.type === 'table' || child.type === 'htmlTable') {
      reading.report(line, `A ${child.type === 'list' ? 'list' : 'table'} in a quote is no longer part of the quote.`);
      return readBlock(one, reading);
    }
    if (child.type === 'html' && isEmptyHtml(child.value)) return [];
    return phraseLines([child], 'a quote', reading).map((phrases) => {
      const { marking, rest } = takePortionMark(phrases, reading);
      const inlines = readInlines(rest, reading);
      return { kind: 'quote', id: reading.newId('blk'), ...(marking === undefined ? {} : { marking }), inlines };
    });
  });
}

/** Code that is meant for Word and is nothing but a page break is one. */
function readCode({ lang, value, position }: Code, reading: Reading): Block[] {
  const line = position?.start.line ?? 1;
  if (lang === '{=openxml}' && /<w:br\s[^>]*w:type="page"/.test(value) && !/<w:t[\s>]/.test(value)) {
    return [{ kind: 'pageBreak', id: reading.newId('blk') }];
  }
  reading.report(line, 'Code is kept as plain text, line by line.');
  return [{ kind: 'paragraph', id: reading.newId('blk'), inlines: linesAsText(value, line, reading) }];
}

/** An empty comment is an empty paragraph: it keeps apart what would else be one, such as two lists. */
function readHtmlBlock({ value, position }: Html, reading: Reading): Block[] {
  const line = position?.start.line ?? 1;
  const parts = readHtml(value, line, reading.report);
  if (parts.length === 0 && !isEmptyHtml(value)) return [];
  const inlines = joinInlines(
    parts.flatMap((part, index): Inline[] => {
      if (part === null) return [{ kind: 'lineBreak' }];
      const { text, ...format } = part;
      // Blanks at either end of a line are none; those between words and tags are.
      const started = parts[index - 1] ? text : text.trimStart();
      const kept = parts[index + 1] ? started : started.trimEnd();
      return kept === '' ? [] : [{ kind: 'text', text: kept, ...format }];
    }),
  );
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
