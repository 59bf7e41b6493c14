/** A value as one line of words, as a reader sees it. */
export const cleanLine = (text: string): string =>
  withoutUnseen(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/**
 * Text without characters that only say where a line may break (soft hyphen, zero-width space, word joiner, byte order mark): they stand
 * inside words, which are whole without them. Joiners and direction marks stay: letters and their order hang on them.
 */
export const withoutUnseen = (text: string): string => text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
