import { parseLocator, startsLocator } from '../../../core/citation/parseLocator.ts';
import type { Locator } from '../../../core/excerpt/excerpt.ts';

/**
 * What the text typed right behind a new citation means. `open`: it may still grow; `locator` is what it says so far, if it
 * says anything. `ended`: what follows the locator cannot belong to it. `rest` stays in the text.
 */
export type TypedLocator =
  | { readonly state: 'none' }
  | { readonly state: 'open'; readonly locator: Locator | undefined; readonly rest: string }
  | { readonly state: 'ended'; readonly locator: Locator; readonly rest: string };

/**
 * Reads text typed behind a citation. Only text that begins, without a space, with the word of a locator (`p 4`, `§5`) or as
 * a time (`12:30`) is one: prose goes on with a space or a full stop.
 *
 * @param language of the briefing (BCP 47), whose words for places are read beside the English ones
 */
export function readTypedLocator(typed: string, language: string): TypedLocator {
  if (typed === '') return { state: 'open', locator: undefined, rest: '' };
  if (/^\s/.test(typed)) return { state: 'none' };
  const found = findLocator(typed, language);
  if (found !== undefined && found.rest.trim() === '') return { state: 'open', ...found };
  if (startsLocator(typed, language) || /^\d{1,2}$/.test(typed))
    return { state: 'open', locator: found?.locator, rest: found?.rest ?? typed };
  return found === undefined ? { state: 'none' } : { state: 'ended', ...found };
}

/** The longest beginning that is a locator and ends at the border of a word. */
function findLocator(
  typed: string,
  language: string,
): { readonly locator: Locator; readonly rest: string } | undefined {
  for (let end = typed.length; end > 0; end -= 1) {
    const beginning = typed.slice(0, end);
    const rest = typed.slice(end);
    if (/\s$/.test(beginning) || /^[\p{L}\p{N}]/u.test(rest)) continue;
    // A number alone is prose here, though the locator field takes it for a page.
    const locator = /^\d+$/.test(beginning) ? undefined : parseLocator(beginning, language);
    if (locator !== undefined)
      return /^\d/.test(beginning) && locator.label !== 'timestamp' ? undefined : { locator, rest };
  }
  return undefined;
}
