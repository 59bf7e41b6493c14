/** Words about source grades. */
export const gradeWords = {
  notGraded: 'Reliability not graded',
  noGrade: 'Nobody has judged it yet.',
  reliability: (grade: string, name: string) => `Reliability ${grade}: ${name}`,
  withMeaning: (label: string, meaning: string) => `${label}. ${meaning}`,
  dialogTitle: 'Grade the source',
  field: 'Reliability of the source',
  reason: 'Reason',
  reasonHint: 'What the grade rests on; kept with it',
  history: 'Grades so far',
  noHistory: 'It has not been graded before.',
  noReason: 'no reason given',
  unknownTime: 'time not known',
  grade: 'Grade',
  saved: (grade: string | null) => (grade === null ? 'Grade taken away' : `Source graded ${grade}`),
} as const;
