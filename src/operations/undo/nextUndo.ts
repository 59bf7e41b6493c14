import { findUndoStep } from '../../library/tables/undoLog.ts';
import type { ReadFunction } from '../context.ts';
import { describeStep } from './describeStep.ts';

export const nextUndo: ReadFunction<'undo.next'> = ({ db }) => {
  const step = findUndoStep(db);
  return step ? { description: describeStep(step) } : null;
};
