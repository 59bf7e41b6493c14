import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { joinQuery, type SplitQuery, splitQuery } from './splitQuery.ts';

export interface QueryField extends SplitQuery {
  readonly onText: (text: string) => void;
  /** What is written is done with: it becomes chips as far as it can. */
  readonly finish: () => void;
  /** Makes a chip text again, with the caret behind it. */
  readonly openChip: (index: number) => void;
  readonly removeChip: (index: number) => void;
  readonly clear: () => void;
}

/**
 * The search field's two parts, chips and text, over the one query that the rest of the window knows. A query that comes from elsewhere is
 * split anew.
 */
export function useQueryField(
  query: string,
  onChange: (query: string) => void,
  input: RefObject<HTMLInputElement | null>,
): QueryField {
  const [split, setSplit] = useState<SplitQuery>(() => splitQuery(query));
  const caret = useRef<number | null>(null);
  let shown = split;
  if (joinQuery(split) !== query) {
    shown = splitQuery(query);
    setSplit(shown);
  }
  // Behind a chip that was taken out of the text before it, the caret stands where it stood among the words.
  useLayoutEffect(() => {
    if (caret.current === null) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const change = (next: SplitQuery, at?: number) => {
    if (at !== undefined) caret.current = at;
    setSplit({ chips: next.chips, text: next.text });
    onChange(joinQuery(next));
  };
  const { chips, text } = shown;
  const without = (index: number) => chips.filter((_, at) => at !== index);
  return {
    chips,
    text,
    onText: (typed) => {
      const rest = splitQuery(typed, input.current?.selectionStart ?? typed.length);
      if (rest.chips.length === 0) change({ chips, text: typed });
      else change({ chips: [...chips, ...rest.chips], text: rest.text }, rest.caret);
    },
    finish: () => {
      const rest = splitQuery(text);
      if (rest.chips.length > 0) change({ chips: [...chips, ...rest.chips], text: rest.text });
    },
    openChip: (index) => {
      const chip = chips[index];
      if (chip === undefined) return;
      input.current?.focus();
      change({ chips: without(index), text: [chip, text].filter(Boolean).join(' ') }, chip.length);
    },
    removeChip: (index) => {
      input.current?.focus();
      change({ chips: without(index), text });
    },
    clear: () => change({ chips: [], text: '' }),
  };
}
