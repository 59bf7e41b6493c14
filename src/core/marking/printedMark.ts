import type { Marking } from './marking.ts';

/** A portion mark as it is printed before the words that it is for. The label is never translated. */
export const printedMark = (marking: Marking): string => `(${marking}) `;
