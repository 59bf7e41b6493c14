import type { Block, Inline } from '../../src/core/briefing/document.ts';
import type { GeneratedBriefing } from './generateBriefing.ts';

/** A generated briefing as Markdown in pandoc's dialect, which cites by the keys of its bibliography. */
export function markdownOf({ briefing, references }: GeneratedBriefing): string {
  const keys = new Map(references.map(({ id }, index) => [`src_${String(index).padStart(16, '0')}`, id]));
  const line = (inlines: readonly Inline[]) => inlines.map((inline) => inlineOf(inline, keys)).join('');
  const blockOf = (block: Block): string => {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.level)} ${line(block.inlines)}`;
      case 'list':
        return block.items.map(({ inlines }) => `- ${line(inlines)}`).join('\n');
      case 'table': {
        const [head = '', ...rows] = block.rows.map(
          ({ cells }) => `| ${cells.map((cell) => line(cell.inlines)).join(' | ')} |`,
        );
        return [head, '|---|---|---|---|', ...rows].join('\n');
      }
      case 'paragraph':
        return line(block.inlines);
      case 'quote':
      case 'image':
      case 'pageBreak':
      case 'sectionBreak':
        throw new Error(`Generated briefings have no ${block.kind}.`);
    }
  };
  const header = `---\ntitle: "${briefing.header.title}"\nlang: en-US\n---`;
  return `${[header, ...briefing.document.blocks.map(blockOf)].join('\n\n')}\n`;
}

function inlineOf(inline: Inline, keys: ReadonlyMap<string, string>): string {
  if (inline.kind === 'citation') {
    const items = inline.items.map(
      ({ sourceId, locator }) => `@${keys.get(sourceId)}${locator === undefined ? '' : `, p. ${locator.value}`}`,
    );
    return `[${items.join('; ')}]`;
  }
  if (inline.kind !== 'text') throw new Error(`Generated briefings have no ${inline.kind}.`);
  const mark = inline.bold ? '**' : inline.italic ? '*' : '';
  return mark + inline.text + mark;
}
