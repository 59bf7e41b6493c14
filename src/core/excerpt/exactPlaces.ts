import { type GramIndex, gramAt, gramLength } from './gramIndex.ts';

/** More equal places than this are as good as any number: no context tells them apart. */
const MOST = 1000;

/**
 * Where a passage stands word for word, in order, at most 1000 places. Asks for the rarest of its grams and compares there; where
 * that would cost more than reading the text, as with hostile texts of one letter, it reads the text once. O(n + m) in any case.
 */
export function exactPlaces(text: string, index: GramIndex, passage: string): readonly number[] {
  if (passage === '' || passage.length > text.length) return [];
  const rarest = rarestGram(index, passage);
  if (rarest === undefined) return scan(text, passage);
  const found: number[] = [];
  let compared = 0;
  for (const place of rarest.places) {
    const start = place - rarest.offset;
    if (start < 0) continue;
    const equal = equalUnits(text, start, passage);
    if (equal === passage.length) found.push(start);
    if (found.length === MOST) return found;
    compared += equal;
    if (compared > 4 * text.length) return scan(text, passage);
  }
  return found;
}

function rarestGram(index: GramIndex, passage: string): { places: Int32Array; offset: number } | undefined {
  let rarest: { places: Int32Array; offset: number } | undefined;
  for (let at = 0; at < passage.length && at + gramLength(passage, at) <= passage.length; at += 1) {
    const places = index.places(gramAt(passage, at));
    if (rarest === undefined || places.length < rarest.places.length) rarest = { places, offset: at };
    if (places.length === 0) break;
  }
  return rarest;
}

function equalUnits(text: string, start: number, passage: string): number {
  let at = 0;
  while (at < passage.length && text.charCodeAt(start + at) === passage.charCodeAt(at)) at += 1;
  return at;
}

/** Knuth, Morris, Pratt: each unit of the text is looked at once. */
function scan(text: string, passage: string): readonly number[] {
  const fallbacks = fallbacksOf(passage);
  const found: number[] = [];
  let matched = 0;
  for (let at = 0; at < text.length && found.length < MOST; at += 1) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && unit !== passage.charCodeAt(matched)) matched = fallbacks[matched - 1] ?? 0;
    if (unit === passage.charCodeAt(matched)) matched += 1;
    if (matched === passage.length) {
      found.push(at - passage.length + 1);
      matched = fallbacks[matched - 1] ?? 0;
    }
  }
  return found;
}

function fallbacksOf(passage: string): Int32Array {
  const fallbacks = new Int32Array(passage.length);
  let matched = 0;
  for (let at = 1; at < passage.length; at += 1) {
    const unit = passage.charCodeAt(at);
    while (matched > 0 && unit !== passage.charCodeAt(matched)) matched = fallbacks[matched - 1] ?? 0;
    if (unit === passage.charCodeAt(matched)) matched += 1;
    fallbacks[at] = matched;
  }
  return fallbacks;
}
