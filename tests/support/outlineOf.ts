import type { Block, Inline } from '../../src/core/briefing/document.ts';
import type { Citation } from '../../src/core/citation/citation.ts';

/** A block in short: a list or table as its lines. */
export function outlineOf(block: Block): unknown {
  switch (block.kind) {
    case 'list':
      return block.items.map(
        (item) => `${'  '.repeat(item.indent)}${item.ordered ? '1.' : '-'} ${shortOf(item.inlines)}`,
      );
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [`caption ${shortOf(block.caption)}`]),
        block.headerRow ? 'header' : 'no header',
        ...block.rows.map(({ cells }) => cells.map((cell) => `${cell.alignment ?? ''}:${shortOf(cell.inlines)}`)),
      ];
    case 'image':
    case 'pageBreak':
    case 'sectionBreak':
      return block.kind;
    case 'heading':
      return `h${block.level} ${shortOf(block.inlines)}`;
    case 'paragraph':
    case 'quote':
      return `${block.kind} ${shortOf(block.inlines)}`;
  }
}

/** Inlines in short: emphasis as `<b>` and `<i>`, a citation as `{…}` with `-` for no author and `@` for one in the sentence, a footnote as `((…))`. */
export const shortOf = (inlines: readonly Inline[]): string => inlines.map(shortInline).join('');

function shortInline(inline: Inline): string {
  switch (inline.kind) {
    case 'lineBreak':
      return '↵';
    case 'link':
      return `<${inline.url}|${shortOf(inline.children)}>`;
    case 'crossReference':
      return '→';
    case 'citation':
      return `{${inline.items.map(itemOf).join('; ')}}`;
    case 'footnote':
      return `((${shortOf(inline.inlines)}))`;
    case 'text': {
      const italic = inline.italic ? `<i>${inline.text}</i>` : inline.text;
      return inline.bold ? `<b>${italic}</b>` : italic;
    }
  }
}

const itemOf = ({ sourceId: id, locator, prefix, suffix, ...author }: Citation['items'][number]): string =>
  [
    prefix && `${prefix} `,
    author.suppressAuthor && '-',
    author.authorInText && '@',
    Number(id.slice(4)),
    locator && ` <${locator.label} ${locator.value}>`,
    suffix && `|${suffix}`,
  ]
    .filter(Boolean)
    .join('');
