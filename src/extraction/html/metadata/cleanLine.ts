/** Text as one line, without what only sets it. */
export const cleanLine = (text: string): string => text.replace(/[\s\p{Cc}\u00ad\ufeff]+/gu, ' ').trim();
