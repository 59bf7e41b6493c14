import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import { type Marking, markingSchema, markings } from '../../../core/marking/marking.ts';

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
  $setPortionMark(node, stricterMark($getPortionMark(node), marking));
}

/** The more restricted of two marks. */
export function stricterMark(a: Marking | null, b: Marking | null): Marking | null {
  const rank = (marking: Marking | null) => markings.findIndex(({ label }) => label === marking);
  return rank(a) > rank(b) ? a : b;
}
