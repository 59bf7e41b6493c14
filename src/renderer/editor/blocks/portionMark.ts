import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import { type Marking, markingSchema } from '../../../core/marking/marking.ts';
import { stricterMarking } from '../../../core/marking/markingOrder.ts';

/** Carries a portion mark through a clipboard's HTML. */
export const MARKING_ATTRIBUTE = 'data-briefdesk-marking';

/** The portion mark of a block or an item of a list. A copy has it too: who copies marked words must not get unmarked ones. */
const portionMarkState = createState('portionMark', {
  parse: (value): Marking | null => markingSchema.safeParse(value).data ?? null,
});

export function $getPortionMark(node: LexicalNode): Marking | null {
  return $getState(node, portionMarkState);
}

export function $setPortionMark(node: LexicalNode, marking: Marking | null): void {
  if ($getPortionMark(node) !== marking) $setState(node, portionMarkState, marking);
}

/** Gives a node a mark unless it has a stricter one. */
export function $raisePortionMark(node: LexicalNode, marking: Marking | null): void {
  $setPortionMark(node, stricterMarking($getPortionMark(node), marking));
}
