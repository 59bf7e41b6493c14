import { findFieldParts } from './findFieldParts.ts';

/** A query as the search field shows it: its finished field values as chips, the rest as text. */
export interface SplitQuery {
  /** Each as it is written in a query: `outlet:"Reuters"`. */
  readonly chips: readonly string[];
  readonly text: string;
}

/**
 * Splits a query that came from elsewhere, or one that is done with: all its field values become chips. `caret` is where in the text
 * one types, if one does: a value that the caret touches is still being written and stays text.
 */
export function splitQuery(query: string, caret?: number): SplitQuery & { readonly caret: number } {
  const chips: string[] = [];
  let text = '';
  let from = 0;
  let before = caret ?? query.length;
  for (const { start, end } of findFieldParts(query)) {
    const isInHand = caret !== undefined && caret >= start && caret <= end;
    if (isInHand) continue;
    // With the space that followed it, so that none is left doubled.
    const next = query.charAt(end) === ' ' ? end + 1 : end;
    chips.push(query.slice(start, end));
    text += query.slice(from, start);
    if (caret !== undefined && caret >= next) before -= next - start;
    from = next;
  }
  text += query.slice(from);
  return { chips, text: chips.length > 0 && text.trim() === '' ? '' : text, caret: Math.max(0, before) };
}

/** The query that chips and text stand for. After chips alone a space says that nothing is half typed. */
export function joinQuery({ chips, text }: SplitQuery): string {
  return chips.length === 0 ? text : `${chips.join(' ')} ${text}`;
}
