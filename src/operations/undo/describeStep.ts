import type { UndoStep } from '../../library/tables/undoLog.ts';

/** What a step takes back, in words; only imports make steps of more than one write. */
export function describeStep(step: UndoStep): string {
  // A briefing is the last of what it is imported with, and its own entry says how much that is.
  const [{ description, inverse }] = step;
  return step.length === 1 || inverse.kind === 'remove-briefing' ? description : `importing ${step.length} sources`;
}
