/** A stretch of a source text that one piece of a page draws. Offsets are UTF-16 code units; the ends are exclusive. */
export interface PlacedStretch {
  readonly start: number;
  readonly end: number;
  /** Number of the drawn piece. */
  readonly piece: number;
  /** Which of the piece's own characters these are. */
  readonly from: number;
  readonly to: number;
}

/**
 * Finds where the pieces of text that a page draws stand in the text that was read from that page. Both come from the same file in nearly the same
 * order, but the text read has words joined over line ends, letters for ligatures, spaces, tabs and mended brackets. Pieces are therefore compared by their
 * letters, digits and symbols alone; one of which no like stretch is near is left out rather than put where other characters stand.
 * @param text what was read from the page
 * @param pieces what the page draws, in the order of the file
 * @returns stretches in the order of the text, none of which overlap
 */
export function placeDrawnText(text: string, pieces: readonly string[]): readonly PlacedStretch[] {
  const whole = signsOf(text);
  const taken = new Uint8Array(whole.signs.length);
  const covered = new Uint8Array(text.length);
  const found: PlacedStretch[] = [];
  let cursor = 0;
  pieces.forEach((drawn, piece) => {
    const { signs, starts, ends } = signsOf(drawn);
    const at = signs === '' ? undefined : findFree(whole, signs, cursor, taken);
    if (at === undefined) return;
    taken.fill(1, at, at + signs.length);
    cursor = at + signs.length;
    const core = {
      start: whole.starts[at] ?? 0,
      end: whole.ends[cursor - 1] ?? 0,
      piece,
      from: starts[0] ?? 0,
      to: ends.at(-1) ?? 0,
    };
    const stretch = widened(core, text, drawn, covered);
    covered.fill(1, stretch.start, stretch.end);
    found.push(stretch);
  });
  return found.sort((one, other) => one.start - other.start);
}

interface Signs {
  /** What is left of a text when all that reading may change is taken away; one UTF-16 code unit each. */
  readonly signs: string;
  /** For each sign where the character it came from begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function signsOf(text: string): Signs {
  let signs = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const kept = character.replace(BULLETS, '•').normalize('NFKC').replace(UNSURE, '');
    for (let unit = 0; unit < kept.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    signs += kept;
    at = end;
  }
  return { signs, starts, ends };
}

/** Bullets of symbol fonts, which are read as one. */
const BULLETS = /[\uf0b7\uf0a7\uf076\uf0d8\uf02d]/g;

/** Spaces, punctuation, control characters and what no letter is known for: reading adds, drops, moves, turns round or replaces them. */
const UNSURE = /[\s\p{P}\p{Cc}\p{Cf}\ufffd]/gu;

/** The stretch with the punctuation and spaces around it, as far as they are the same on the page and in no other stretch. */
function widened(core: PlacedStretch, text: string, drawn: string, covered: Uint8Array): PlacedStretch {
  let { start, end, from, to } = core;
  const isShared = (at: number, of: number) =>
    at >= 0 && at < text.length && covered[at] === 0 && text[at] === drawn[of] && /[\s\p{P}]/u.test(text[at] ?? '');
  while (isShared(end, to)) {
    end += 1;
    to += 1;
  }
  while (isShared(start - 1, from - 1)) {
    start -= 1;
    from -= 1;
  }
  return { ...core, start, end, from, to };
}

/** How far from where it is expected a piece is looked for, in signs: the shorter it is, the likelier something else reads like it. */
function reach(length: number): number {
  if (length <= 2) return 40;
  return length <= 5 ? 200 : 2_000;
}

/** The nearest free place of the signs to where they are expected, the one ahead first. */
function findFree(whole: Signs, signs: string, cursor: number, taken: Uint8Array): number | undefined {
  const isFree = (at: number) =>
    isBorder(whole, at) && isBorder(whole, at + signs.length) && !taken.subarray(at, at + signs.length).includes(1);
  if (whole.signs.startsWith(signs, cursor) && isFree(cursor)) return cursor;
  const within = reach(signs.length);
  const ahead = nextFree(whole.signs.slice(cursor, cursor + within + signs.length), signs, (at) => isFree(cursor + at));
  const from = Math.max(0, cursor - within - signs.length);
  const behind = lastFree(whole.signs.slice(from, cursor), signs, (at) => isFree(from + at));
  if (ahead === undefined) return behind === undefined ? undefined : from + behind;
  if (behind === undefined || ahead <= cursor - (from + behind)) return cursor + ahead;
  return from + behind;
}

/** Whether no character of the text has signs on both sides: half a ligature is no place. */
function isBorder({ starts }: Signs, at: number): boolean {
  return at === 0 || at === starts.length || starts[at] !== starts[at - 1];
}

function nextFree(stretch: string, signs: string, isFree: (at: number) => boolean): number | undefined {
  for (let at = stretch.indexOf(signs); at >= 0; at = stretch.indexOf(signs, at + 1)) if (isFree(at)) return at;
  return undefined;
}

function lastFree(stretch: string, signs: string, isFree: (at: number) => boolean): number | undefined {
  for (let at = stretch.lastIndexOf(signs); at >= 0; at = at === 0 ? -1 : stretch.lastIndexOf(signs, at - 1))
    if (isFree(at)) return at;
  return undefined;
}
