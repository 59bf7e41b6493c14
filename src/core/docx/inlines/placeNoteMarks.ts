import type { Inline, TextRun } from '../../briefing/document.ts';
import { isMark, spaceCitations } from './citationSpacing.ts';
import { citationsBeforeStops } from './citationsBeforeStops.ts';
import { beginsSentence } from './sentenceEnd.ts';

/**
 * Sets the marks of citation notes where the language of a text has them beside punctuation, and the spaces around them: an
 * analyst puts a citation before the full stop, whatever the style.
 *
 * - Behind what follows them directly: `text[1].` becomes `text.[1]`, with closing quotation marks and brackets behind the stop
 *   (Chicago Manual of Style, 17th edition, 14.26; CSL processors and pandoc do so in styles with notes, in every language). A
 *   dash, which pandoc passes too, and a bracket that no stop comes before keep the mark before them.
 * - In American English a full stop or comma so passed goes inside closing quotation marks (Chicago, 6.9; CSL's
 *   `punctuation-in-quote`).
 * - German: behind what ends a sentence. Before a comma the mark belongs to the word, and stays (Duden, Die deutsche
 *   Rechtschreibung, "Fußnoten- und Anmerkungszeichen").
 * - French: before every stop; one behind its sentence goes before what ends it (Lexique des règles typographiques en usage à
 *   l'Imprimerie nationale, "Appel de note").
 * - Spanish has both ways, of which the one before the stop is what is placed so (RAE, Ortografía 2010, 3.4.1.3): nothing moves.
 *
 * Footnotes stand where their writer put them, and so do citations beside one: what is numbered keeps its order.
 *
 * @param language BCP 47
 */
export function placeNoteMarks(inlines: readonly Inline[], language: string): readonly Inline[] {
  const [primary = ''] = language.toLowerCase().split(/[-_]/);
  if (primary === 'fr') return spaceCitations(citationsBeforeStops(inlines), true);
  const spaced = spaceCitations(inlines, true);
  if (primary === 'es') return spaced;
  return marksBehindStops(spaced, { onlySentences: primary === 'de', insideQuotes: /^en-us$/i.test(language) });
}

interface Custom {
  readonly onlySentences: boolean;
  readonly insideQuotes: boolean;
}

function marksBehindStops(inlines: readonly Inline[], custom: Custom): readonly Inline[] {
  const placed: Inline[] = [];
  for (let index = 0; index < inlines.length; index++) {
    const end = endOfCitations(inlines, index);
    const [before, behind] = [placed[placed.length - 1], inlines[end]];
    const stops = end > index && behind?.kind === 'text' ? stopsAtStart(behind.text) : '';
    if (end === index || behind?.kind !== 'text' || !mayPass(before, stops, inlines.slice(end), custom)) {
      placed.push(...inlines.slice(index, Math.max(end, index + 1)));
      index = Math.max(end, index + 1) - 1;
      continue;
    }
    const rest = custom.insideQuotes ? putInsideQuotes(placed, stops) : stops;
    if (rest !== '') placed.push({ ...behind, text: rest });
    placed.push(...inlines.slice(index, end));
    if (behind.text.length > stops.length) placed.push({ ...behind, text: behind.text.slice(stops.length) });
    index = end;
  }
  return placed;
}

/** Where the run of citations that begins at `start` ends; `start` when there is none. */
function endOfCitations(inlines: readonly Inline[], start: number): number {
  let end = start;
  while (inlines[end]?.kind === 'citation') end += 1;
  return end;
}

const STOPS = /^[.,;:?!…،؛؟۔。，、；：？！]+[\p{Pf}\p{Pe}"']*(?![\p{L}\p{M}\p{N}])/u;
/** Closing quotation marks that Unicode has as opening ones too: “ closes in German, » in French, « in German. */
const GERMAN_CLOSING = /^[“‘«‹]+(?=\s|$)/;

function stopsAtStart(text: string): string {
  const stops = STOPS.exec(text)?.[0] ?? '';
  return stops === '' ? '' : stops + (GERMAN_CLOSING.exec(text.slice(stops.length))?.[0] ?? '');
}

function mayPass(
  before: Inline | undefined,
  stops: string,
  following: readonly Inline[],
  { onlySentences }: Custom,
): boolean {
  if (stops === '' || before === undefined || before.kind === 'lineBreak' || isMark(before, true)) return false;
  // The full stop of an abbreviation is one too: two in a row would be a fault that nobody wrote.
  if (before.kind === 'text' && stops.startsWith('.') && /[.?!…][\p{Pf}\p{Pe}"']*$/u.test(before.text)) return false;
  if (!onlySentences) return true;
  const [behind, ...others] = following;
  const rest = behind?.kind === 'text' ? [{ ...behind, text: behind.text.slice(stops.length) }, ...others] : following;
  return /^[.?!…]/.test(stops) && beginsSentence(rest);
}

/** Puts a full stop or comma inside the closing quotation marks that stand last; what is left of the stops. */
function putInsideQuotes(placed: Inline[], stops: string): string {
  const last = placed[placed.length - 1];
  if (last?.kind !== 'text' || !/^[.,]/.test(stops)) return stops;
  const [, words = '', quotes = ''] = /^(.*[^\s.,;:?!…])([’']?[”"])$/su.exec(last.text) ?? [];
  // A straight mark that nothing opened may be one of inches.
  if (quotes === '' || (quotes.endsWith('"') && (last.text.split('"').length - 1) % 2 === 1)) return stops;
  const inside: TextRun = { ...last, text: words + stops.slice(0, 1) + quotes };
  placed[placed.length - 1] = inside;
  return stops.slice(1);
}
