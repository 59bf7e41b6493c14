/**
 * Said of a date of a bibliography that could not be read.
 * @param field its name there
 */
export const unreadDate = (field: string, value: string): string =>
  `The date “${value}” (${field}) could not be read. It is kept and cited as it was written.`;
