import { readGradeHistory } from '../../library/tables/gradeHistory.ts';
import type { ReadFunction } from '../context.ts';
import { existingSource } from '../existing.ts';

export const listGrades: ReadFunction<'sources.gradeHistory'> = ({ db }, { id }) => [
  ...readGradeHistory(db, existingSource(db, id).id),
];
