import { assertNever } from '../../assertNever.ts';
import type { Block, ImageBlock, TableBlock } from '../../briefing/document.ts';
import { formatAttributes } from '../syntax/attributes.ts';
import { EMPTY_COMMENT } from '../syntax/emptyComment.ts';
import { writePortionMark } from '../syntax/portionMark.ts';
import { hasSpans, writeHtmlTable, writeTable } from '../tables/writeTable.ts';
import { type Writing, writeInlines } from './writeInlines.ts';
import { writeAddress } from './writeLink.ts';
import { writeList } from './writeList.ts';

/**
 * Writes a block; lines end with a line feed only between them.
 * @param delimiter what stands behind the numbers of a list: one that touches another has the other sign, and begins anew
 */
export function writeBlock(
  block: Exclude<Block, { readonly kind: 'sectionBreak' }>,
  writing: Writing,
  delimiter: '.' | ')',
): string {
  switch (block.kind) {
    case 'paragraph':
      return marked(block, writing) || EMPTY_COMMENT;
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeHeading(block, writing)}`;
    case 'quote':
      return `> ${marked(block, writing).replaceAll('\n', '\n> ')}`.trimEnd();
    case 'list':
      return writeList(block, writing, delimiter);
    case 'table':
      return [
        hasSpans(block) ? writeHtmlTable(block, writing) : writeTable(block, writing),
        ...writeCaption(block, writing),
      ].join('\n\n');
    case 'image':
      return writeImage(block, writing);
    case 'pageBreak':
      return PAGE_BREAK;
    default:
      return assertNever(block);
  }
}

function marked(
  { marking, inlines }: Extract<Block, { readonly kind: 'paragraph' | 'quote' }>,
  writing: Writing,
): string {
  return `${writePortionMark(marking)}${writeInlines(inlines, 'line', writing)}`.trimEnd();
}

function writeHeading(
  { id, marking, inlines }: Extract<Block, { readonly kind: 'heading' }>,
  writing: Writing,
): string {
  const words = writeInlines(inlines, 'heading', writing) || EMPTY_COMMENT;
  const attributes = formatAttributes({ id: writing.referenceTo(id)?.name, classes: [], values: new Map() });
  return `${writePortionMark(marking)}${words}${attributes === '' ? '' : ` ${attributes}`}`;
}

/** As every reader of Markdown for Word takes it; others print nothing. */
const PAGE_BREAK = '```{=openxml}\n<w:p><w:r><w:br w:type="page"/></w:r></w:p>\n```';

/** Below its table. Where pandoc does not know a table, as in HTML, it shall read as one. */
function writeCaption(table: TableBlock, writing: Writing): string[] {
  const { id, marking, caption } = table;
  if (caption === undefined && marking === undefined) return [];
  const name = writing.referenceTo(id)?.name;
  const anchor = name === undefined || caption === undefined ? '' : `[]{#${name}}`;
  const words = `${writePortionMark(marking)}${anchor}${writeInlines(caption ?? [], 'line', writing)}`;
  return [`${hasSpans(table) ? 'Table:' : ':'} ${words.trimEnd()}`];
}

function writeImage(image: ImageBlock, writing: Writing): string {
  const { id, marking, caption, width, alt, decorative } = image;
  const words = `${writePortionMark(marking)}${writeInlines(caption ?? [], 'line', writing)}`.trimEnd();
  const attributes = formatAttributes({
    id: caption === undefined ? undefined : writing.referenceTo(id)?.name,
    classes: decorative ? ['decorative'] : [],
    values: new Map([['width', `${width}%`], ...(alt === '' ? [] : [['alt', alt] as const])]),
  });
  return `![${words}](${writeAddress(writing.fileOf(image.image), 'line')})${attributes}`;
}
