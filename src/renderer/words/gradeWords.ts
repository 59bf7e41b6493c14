/** Words about source grades. */
export const gradeWords = {
  notGraded: 'Reliability not graded',
  reliability: (grade: string, name: string) => `Reliability ${grade}: ${name}`,
} as const;
