import { NOTHING_LOST } from './fileProblems.ts';

/**
 * Why a file was not imported, as it reads below the file's name in a list that says once for all that nothing was lost: the
 * message without the name it begins with and without that sentence.
 */
export function listedReason(message: string): string {
  const reason = message.replace(NOTHING_LOST, '').replace(/ {2,}/g, ' ').trim();
  // A name may hold such marks itself: the last that a space follows ends it.
  const unnamed = /^“.*?” (?=is |was |has |could |holds |nests |unpacks )/u;
  return unnamed.test(reason) ? capitalised(reason.replace(unnamed, '')) : reason;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
