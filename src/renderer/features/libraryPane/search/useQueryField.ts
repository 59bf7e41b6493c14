import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { joinQuery, type SplitQuery, splitQuery } from './splitQuery.ts';

export interface QueryField extends SplitQuery {
  readonly onText: (text: string) => void;
  /** What is written is done with: it becomes chips as far as it can. */
  readonly finish: () => void;
  /** Makes a chip text again, with the caret behind it. */
  readonly openChip: (index: number) => void;
  readonly removeChip: (index: number) => void;
  readonly clear: () => void;
  /** Makes all chips text again and selects the whole. */
  readonly selectAll: () => void;
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
  const [held, setHeld] = useState(() => ({ query, split: splitQuery(query) as SplitQuery }));
  const caret = useRef<number | null>(null);
  // Compared with the query it was made of: joined again, chips alone have a space at their end that it may not have had.
  const shown = held.query === query ? held.split : splitQuery(query);
  if (held.query !== query) setHeld({ query, split: shown });
  // Behind a chip that was taken out of the text before it, the caret stands where it stood among the words.
  useLayoutEffect(() => {
    if (caret.current === null) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const change = (next: SplitQuery, at?: number) => {
    if (at !== undefined) caret.current = at;
    const joined = joinQuery(next);
    setHeld({ query: joined, split: { chips: next.chips, text: next.text } });
    onChange(joined);
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
    selectAll: () => {
      input.current?.focus();
      // The query is the same, written otherwise. Drawn at once: what is typed next takes its place.
      flushSync(() => setHeld({ query, split: { chips: [], text: query } }));
      input.current?.select();
    },
  };
}
