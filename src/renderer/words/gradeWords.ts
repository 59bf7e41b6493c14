/** Words about source grades and markings. */
export const gradeWords = {
  notGraded: 'Reliability not graded',
  reliability: (grade: string, name: string) => `Reliability ${grade}: ${name}`,
  notMarked: 'Not marked',
  marking: 'Marking',
} as const;
