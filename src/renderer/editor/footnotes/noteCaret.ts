import { $getRoot, $isElementNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';
import type { NoteInline } from '../../../core/briefing/document.ts';
import { $isMarkNode } from '../citations/markNode.ts';

/** Puts the caret behind what changed between two states of a note, of which the second is shown: where undo took the writer. */
export function $caretBehindChange(before: readonly NoteInline[], after: readonly NoteInline[]): void {
  const [from, to] = [shapeOf(before), shapeOf(after)];
  const shorter = Math.min(from.length, to.length);
  let sameStart = 0;
  while (sameStart < shorter && from[sameStart] === to[sameStart]) sameStart += 1;
  let sameEnd = 0;
  while (sameEnd < shorter - sameStart && from.at(-1 - sameEnd) === to.at(-1 - sameEnd)) sameEnd += 1;
  $caretAt($getRoot(), to.length - sameEnd);
}

/** A note as one sign per place the caret can pass: a citation, a cross-reference and a line break are one each. */
function shapeOf(inlines: readonly NoteInline[]): readonly string[] {
  return inlines.flatMap(shapeOfInline);
}

function shapeOfInline(inline: NoteInline): readonly string[] {
  switch (inline.kind) {
    case 'text':
      return inline.text.split('');
    case 'link':
      return inline.children.flatMap((run) => run.text.split(''));
    case 'lineBreak':
      return ['\n'];
    case 'citation':
    case 'crossReference':
      return [JSON.stringify(inline)];
  }
}

/** Walks `places` into an element and puts the caret there. Returns how many are left. */
function $caretAt(element: ElementNode, places: number): number {
  let left = places;
  for (const child of element.getChildren()) {
    if ($isElementNode(child)) {
      left = $caretAt(child, left);
      if (left < 0) return left;
    } else {
      const width = $widthOf(child);
      if (left <= width) {
        $putCaret(child, left, width);
        return -1;
      }
      left -= width;
    }
  }
  if (left === 0) element.selectEnd();
  return left === 0 ? -1 : left;
}

function $widthOf(node: LexicalNode): number {
  return $isTextNode(node) && !$isMarkNode(node) ? node.getTextContentSize() : 1;
}

function $putCaret(node: LexicalNode, offset: number, width: number): void {
  if ($isTextNode(node) && !$isMarkNode(node)) {
    node.select(offset, offset);
    return;
  }
  const index = node.getIndexWithinParent() + (offset === width ? 1 : 0);
  node.getParentOrThrow().select(index, index);
}
