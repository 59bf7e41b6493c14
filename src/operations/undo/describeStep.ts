import type { UndoStep } from '../../library/tables/undoLog.ts';

/** What a step takes back, in words; only imports make steps of more than one write. */
export function describeStep(step: UndoStep): string {
  return step.length === 1 ? step[0].description : `importing ${step.length} sources`;
}
