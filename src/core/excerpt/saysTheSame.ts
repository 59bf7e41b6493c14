import { comparableText } from './comparableText.ts';

/** Whether two texts say the same, letter by letter and sign by sign; how they are set does not count. */
export function saysTheSame(one: string, other: string): boolean {
  return one === other || comparableText(one).text === comparableText(other).text;
}
