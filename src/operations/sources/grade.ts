import { gradeSource } from '../../library/tables/gradeHistory.ts';
import type { WriteFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';

/** The same grade once more counts when there is a reason: it was judged again. */
export const grade: WriteFunction<'sources.grade'> = (context, { id, reliability, reason: given }) => {
  const { db, now } = context;
  const before = existingSource(db, id);
  const reason = given.trim();
  if (reliability === before.metadata.reliability && reason === '') return before;
  const seq = gradeSource(db, id, { reliability, reason, at: now });
  recordChange(context, {
    action: 'source-graded',
    subject: id,
    details: { from: before.metadata.reliability, to: reliability, reason },
    undo: {
      description: `grading ${quoted(before.metadata.title)}`,
      inverse: { kind: 'take-grade-back', id, seq },
    },
  });
  return { ...before, metadata: { ...before.metadata, reliability } };
};
