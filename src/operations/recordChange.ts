import { appendCustody, type CustodyEvent, type CustodyHead } from '../library/tables/custody.ts';
import { type Inverse, pushUndo } from '../library/tables/undoLog.ts';
import type { WriteContext } from './context.ts';

interface Change extends Omit<CustodyEvent, 'at'> {
  /** What takes it back, and what to call it; left out where there is no way back. */
  readonly undo?: { readonly description: string; readonly inverse: Inverse };
}

/** Puts a write on record, in the same transaction: in the custody log for ever, in the undo log until it is undone. */
export function recordChange({ db, now }: WriteContext, { undo, ...event }: Change): CustodyHead {
  if (undo) pushUndo(db, { at: now, ...undo });
  return appendCustody(db, { at: now, ...event });
}

/** The beginning of a title or quote, in quotation marks, for a sentence. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return `“${characters.length <= 60 ? line : `${characters.slice(0, 59).join('')}…`}”`;
}
