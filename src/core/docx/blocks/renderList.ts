import type { Block } from '../../briefing/document.ts';
import { isNumberedList } from '../../briefing/documentRules.ts';
import { renderInlines } from '../inlines/renderInlines.ts';
import { renderLine } from '../inlines/renderRuns.ts';
import { wordStyleIds } from '../styles/wordStyles.ts';
import { writeParagraph } from '../write/writeParagraph.ts';
import type { Lead } from './lead.ts';
import { rightToLeftIndent } from './listLevels.ts';
import { numberListItems } from './listNumbering.ts';
import { portionMark } from './portionMark.ts';
import type { BlockContext } from './renderBlock.ts';

type List = Extract<Block, { readonly kind: 'list' }>;

/** A list's items, each a paragraph of its numbering. */
export function renderList(block: List, context: BlockContext, lead: Lead): readonly string[] {
  const { items } = block;
  const { numbering } = numberListItems(items, context.lists.nextInstance);
  const first =
    numbering[
      Math.max(
        0,
        items.findIndex(({ indent }) => indent === 0),
      )
    ];
  const starts = block.start !== undefined && isNumberedList(items) && first !== undefined;
  context.lists.add(numbering, new Map(starts ? [[first.instance, block.start ?? 1]] : []));
  return items.map((item, index) => {
    const place = numbering[index];
    if (place === undefined) throw new Error('A list item was left without its numbering.');
    const pieces = [...portionMark(item.marking, context.portionMarks), ...renderInlines(item.inlines, context)];
    const { content, ...direction } = renderLine(pieces, context, block.direction);
    const look = {
      style: wordStyleIds.listItem,
      numbering: { id: place.instance, level: place.level },
      ...direction,
      ...(direction.bidirectional ? { indent: rightToLeftIndent(place.level) } : {}),
      ...(index === 0 ? lead : {}),
      // The style sets items close together; the last one keeps its distance, also to another list behind it.
      ...(index === items.length - 1 ? { contextualSpacing: false as const } : {}),
    };
    return writeParagraph(look, content);
  });
}
