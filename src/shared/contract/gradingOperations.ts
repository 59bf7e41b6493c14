import { z } from 'zod';
import { gradeEntrySchema, gradeReasonSchema, reliabilitySchema } from '../../core/grading/sourceGrade.ts';
import { sourceIdSchema } from '../../core/ids.ts';
import { sourceSchema } from '../../core/source/source.ts';
import { operation } from './operation.ts';

/** Grading: how reliable a source is, why, and how that was judged before. */
export const gradingOperations = {
  'sources.grade': operation({
    input: z
      .object({ id: sourceIdSchema, reliability: reliabilitySchema.nullable(), reason: gradeReasonSchema.default('') })
      .strict(),
    output: sourceSchema,
    runs: 'writes',
    changes: ['sources', 'undo'],
  }),
  'sources.gradeHistory': operation({
    input: z.object({ id: sourceIdSchema }).strict(),
    /** The last first: it is the one in force. */
    output: z.array(gradeEntrySchema),
    runs: 'reads',
    changes: [],
  }),
} as const;
