import { findUndo } from '../../library/tables/undoLog.ts';
import type { ReadFunction } from '../context.ts';

export const nextUndo: ReadFunction<'undo.next'> = ({ db }) => {
  const entry = findUndo(db);
  return entry ? { description: entry.description } : null;
};
