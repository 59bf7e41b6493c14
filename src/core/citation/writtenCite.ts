import type { CitationItem } from './citation.ts';
import type { UnplacedCite } from './cslEngine.ts';
import { toProcessorText } from './cslMarkup.ts';

/** A citation item as the engine takes it. */
export function writtenCite({ sourceId, locator, prefix, suffix, suppressAuthor }: CitationItem): UnplacedCite {
  return {
    workId: sourceId,
    locator: locator && { ...locator, value: toProcessorText(locator.value) },
    prefix: textOrNone(withSpace(prefix, 'after')),
    suffix: textOrNone(withSpace(suffix, 'before')),
    suppressAuthor,
  };
}

const textOrNone = (text: string | undefined): string | undefined => text && toProcessorText(text);

/** Writers type "see" and "emphasis mine": the space to the cite is understood. A suffix may start with punctuation. */
function withSpace(affix: string | undefined, side: 'after' | 'before'): string | undefined {
  const text = affix?.trim();
  if (!text) return undefined;
  if (side === 'after') return /[\p{Ps}\p{Pi}'"]$/u.test(text) ? text : `${text} `;
  return /^[\p{P}]/u.test(text) && !/^[\p{Ps}\p{Pi}'"–—-]/u.test(text) ? text : ` ${text}`;
}

/**
 * A note begins with a capital: "See Roe". The processor prints a prefix as it is given. A word that has a capital of its
 * own, such as a name with a particle, is left as it is written.
 */
export function capitalised(prefix: string | undefined): string | undefined {
  return prefix?.replace(
    /^([\p{Ps}\p{Pi}'"]*)(\p{Ll})(?![\p{L}\p{M}'’-]*\p{Lu})/u,
    (_, marks: string, letter: string) => marks + letter.toUpperCase(),
  );
}
