import { type RefObject, useLayoutEffect, useState } from 'react';
import { selectedRange } from './selectedRange.ts';
import { readSelection, type SelectionOutcome } from './selectionOffsets.ts';

const nothing: SelectionOutcome = { kind: 'nothing' };

/**
 * What is selected in the reader, and how it is told of a selection. It belongs to what is shown: pages instead of text, or another version,
 * take it away, in the window and here alike.
 * @param shown names what is shown; another name is another text or another view of it
 */
export function useReaderSelection(
  shown: string,
  textElement: RefObject<HTMLElement | null>,
): [SelectionOutcome, (range: Range | null, root: Element) => void] {
  const [kept, setKept] = useState({ shown, selection: nothing });
  if (kept.shown !== shown) setKept({ shown, selection: nothing });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is what it goes by
  useLayoutEffect(() => {
    if (textElement.current && selectedRange(textElement.current)) getSelection()?.removeAllRanges();
  }, [shown, textElement]);
  const select = (range: Range | null, root: Element) =>
    setKept({ shown, selection: range ? readSelection(range, root) : nothing });
  return [kept.shown === shown ? kept.selection : nothing, select];
}
