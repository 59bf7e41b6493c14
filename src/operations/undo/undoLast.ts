import { BriefingError } from '../../core/errors.ts';
import { findUndo, popUndo } from '../../library/tables/undoLog.ts';
import type { WriteFunction } from '../context.ts';
import { recordChange } from '../recordChange.ts';
import { applyInverse } from './applyInverse.ts';

/** What was done stays in the custody log; that it was undone is one entry more. */
export const undoLast: WriteFunction<'undo.undo'> = (context) => {
  const { db } = context;
  const entry = findUndo(db);
  if (entry === undefined) throw new BriefingError('nothing-to-undo', 'There is nothing to undo.');
  const subject = applyInverse(context, entry.inverse);
  popUndo(db, entry);
  recordChange(context, { action: 'undone', subject, details: { undone: entry.description, by: entry.inverse } });
  return { description: entry.description };
};
