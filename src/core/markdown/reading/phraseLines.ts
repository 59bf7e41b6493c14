import type { BlockContent, DefinitionContent, ListItem, PhrasingContent } from 'mdast';
import type { DivFence } from '../syntax/attributesSyntax.ts';
import { withCaptions } from '../tables/withCaptions.ts';
import { readHtml } from './readHtml.ts';
import type { Reading } from './reading.ts';
import { phrasesOfParagraph } from './unheldParagraphs.ts';
import { isListOfWorks } from './worksHeading.ts';

type PhraseLine = readonly PhrasingContent[];

/**
 * The lines of blocks, where the document has room for lines of text only: a list item, a footnote, a quote. A paragraph is a
 * line; of anything else the text is kept, line by line, and what it was is named.
 *
 * @param where such as `a footnote`, for the sentence that names it
 */
export function phraseLines(
  blocks: readonly (BlockContent | DefinitionContent)[],
  where: string,
  reading: Reading,
): readonly PhraseLine[] {
  return withCaptions(blocks, reading).flatMap(({ node, caption }) => [
    ...linesOfBlock(node, where, reading),
    ...(caption === undefined ? [] : [caption]),
  ]);
}

function linesOfBlock(block: BlockContent | DefinitionContent, where: string, reading: Reading): readonly PhraseLine[] {
  const line = block.position?.start.line ?? 1;
  const name = (what: string): void => reading.report(line, `${what} in ${where} is kept as lines of text.`);
  switch (block.type) {
    case 'paragraph':
      return [phrasesOfParagraph(block, reading)];
    case 'heading':
      name('A heading');
      return [block.children];
    case 'blockquote':
      name('A quote');
      return phraseLines(block.children, where, reading);
    case 'list':
      name('A list');
      return block.children.flatMap((item) => linesOfItem(item, where, reading));
    case 'table':
      name('A table');
      return block.children.map(({ children }) =>
        children.flatMap((cell, index) => [...(index === 0 ? [] : [verbatim(' | ', line)]), ...cell.children]),
      );
    case 'code':
      name('Code');
      return block.value.split('\n').map((text, index) => [verbatim(text, line + index)]);
    case 'html':
      return isEmptyHtml(block.value) ? [] : [[block]];
    case 'thematicBreak':
      reading.report(line, `A horizontal rule in ${where} is left out.`);
      return [];
    case 'divFence':
      nameFence(block, reading);
      return [];
    case 'definition':
    case 'footnoteDefinition':
      // The texts of links and footnotes are read where they are used.
      return [];
  }
}

/** With its number, which is a part of what is said. */
function linesOfItem(item: ListItem, where: string, reading: Reading): readonly PhraseLine[] {
  const lines = phraseLines(item.children, where, reading);
  if (item.label === undefined) return lines;
  const [first = [], ...others] = lines;
  return [[verbatim(`${item.label} `, item.position?.start.line ?? 1), ...first], ...others];
}

/** Of a pair of fences the first one is named. */
export function nameFence({ value, position }: DivFence, reading: Reading): void {
  if (/^:+\s*$/.test(value)) return;
  reading.report(
    position?.start.line ?? 1,
    isListOfWorks(value)
      ? 'The list of works is printed at the end of the document, wherever its div stands.'
      : 'The marks of a fenced div are left out; what is in it is kept.',
  );
}

/** A node for text that stands for itself. */
export function verbatim(value: string, line: number): PhrasingContent {
  return { type: 'literalText', value, position: { start: { line, column: 1 }, end: { line, column: 1 } } };
}

/** Whether HTML only divides what is beside it, as pandoc writes it between two lists. */
export function isEmptyHtml(html: string): boolean {
  return readHtml(html, 1, () => undefined).length === 0 && /^\s*(?:<!--\s*-->\s*)*$/.test(html);
}
