import type { SourceId } from '../../ids.ts';
import { datePartsOf } from '../../partialDate.ts';
import { beginningOf } from '../../publicationDate.ts';
import type { Source, SourceMetadata } from '../../source/source.ts';

/**
 * The key under which each source is cited in a Markdown file: its own, else one made of author and year such as `cohen2026`.
 * No two are alike: of such the second gets a letter.
 */
export function citationKeys(sources: readonly Pick<Source, 'id' | 'metadata'>[]): ReadonlyMap<SourceId, string> {
  const keys = new Map<SourceId, string>();
  const taken = new Set<string>();
  // Own keys first: a made one gives way.
  const own = sources.filter(({ metadata }) => metadata.citationKey !== '');
  const others = sources.filter(({ metadata }) => metadata.citationKey === '');
  for (const { id, metadata } of [...own, ...others]) {
    // A vertical bar would end a table's cell.
    const key = unlike(taken, metadata.citationKey.replaceAll('|', '-') || makeKey(metadata));
    taken.add(key);
    keys.set(id, key);
  }
  return keys;
}

function makeKey({ authors: [first], outlet, title, published }: SourceMetadata): string {
  const author = first === undefined ? '' : 'literal' in first ? first.literal : first.family;
  const [year = ''] = published === null ? [] : datePartsOf(beginningOf(published));
  const [word] = [author, outlet, title].map(firstWord).filter((one) => one !== '');
  return `${word ?? 'source'}${year}`;
}

/** In small letters and without marks; articles and the like say nothing. */
function firstWord(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.find((word) => !['the', 'a', 'an', 'le', 'la', 'der', 'die', 'das'].includes(word)) ?? '';
}

function unlike(taken: ReadonlySet<string>, key: string): string {
  if (!taken.has(key)) return key;
  for (let count = 1; ; count++) {
    const other = `${key}${lettersOf(count)}`;
    if (!taken.has(other)) return other;
  }
}

/** 1 is `b`: the first one has none. */
function lettersOf(count: number): string {
  const rest = Math.floor(count / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(97 + (count % 26));
}
