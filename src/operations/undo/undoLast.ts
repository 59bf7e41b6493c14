import { BriefingError } from '../../core/errors.ts';
import { findUndoStep, popUndo } from '../../library/tables/undoLog.ts';
import type { WriteFunction } from '../context.ts';
import { recordChange } from '../recordChange.ts';
import { applyInverse } from './applyInverse.ts';
import { describeStep } from './describeStep.ts';

/** All of a step or nothing. What was done stays in the custody log; that it was undone is one entry more for each write. */
export const undoLast: WriteFunction<'undo.undo'> = (context) => {
  const { db } = context;
  const step = findUndoStep(db);
  if (step === undefined) throw new BriefingError('nothing-to-undo', 'There is nothing to undo.');
  for (const { description, inverse } of step) {
    const subject = applyInverse(context, inverse);
    recordChange(context, { action: 'undone', subject, details: { undone: description, by: inverse } });
  }
  popUndo(db, step);
  return { description: describeStep(step) };
};
