import { NOTHING_LOST } from './fileProblems.ts';

/**
 * Why a file was not imported, as it reads below the file's name in a list that says once for all that nothing was lost: the
 * message without the name it begins with and without that sentence.
 */
export function listedReason(message: string): string {
  const reason = message
    .replace(NOTHING_LOST, '')
    .replace(/^“[^”]*” /u, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}
