import type { FoundValue, MetadataOrigin } from '../../../core/source/metadataOrigins.ts';
import { formatPartialDate } from '../../ui/formatPartialDate.ts';
import { originWords } from '../../words/originWords.ts';

/** Where a value comes from, in words: `from JSON-LD datePublished`, `entered by hand, 22 Nov 2026`. */
export function formatOrigin({ kind, detail, at }: MetadataOrigin): string {
  const words = originWords.from[kind](detail).trim();
  if (at === undefined) return words;
  const day = formatPartialDate(at.slice(0, 10));
  return kind === 'person' ? originWords.on(words, day) : originWords.chosen(words, day);
}

/** A found value on one line. */
export function formatFoundValue(value: FoundValue): string {
  if (typeof value === 'string') return value;
  return value.map((name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`.trim())).join(', ');
}
