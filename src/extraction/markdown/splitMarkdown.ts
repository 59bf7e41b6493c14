/** Stretches of about this many characters are parsed at a time: the parser's time grows faster than the text. */
const WANTED_LENGTH = 16_000;

export interface MarkdownPiece {
  readonly text: string;
  /** Labels of links and notes that are defined in other pieces and mentioned in this one. */
  readonly definedElsewhere: readonly string[];
}

/**
 * Cuts Markdown where no block goes on: before a line at the margin that follows a blank line, is no list or quote, and is in no code block or HTML that runs over blank lines. Parsed one by one, the pieces give what the whole would.
 */
export function splitMarkdown(text: string): readonly MarkdownPiece[] {
  const lines = text.split(/(?<=\n)/);
  const follower = new BlockFollower();
  const pieces: { text: string; readonly defined: Set<string> }[] = [{ text: '', defined: new Set() }];
  let afterBlank = false;
  for (const line of lines) {
    const mayCut = afterBlank && !follower.isInside && BLOCK_START.test(line);
    if (mayCut && (pieces.at(-1)?.text.length ?? 0) > WANTED_LENGTH) pieces.push({ text: '', defined: new Set() });
    const piece = pieces.at(-1);
    if (!piece) break;
    piece.text += line;
    const label = follower.isInside ? undefined : DEFINITION.exec(line)?.[1];
    if (label !== undefined) piece.defined.add(comparableLabel(label));
    follower.follow(line);
    afterBlank = line.trim() === '';
  }
  const allDefined = new Set(pieces.flatMap(({ defined }) => [...defined]));
  return pieces.map((piece) => ({
    text: piece.text,
    definedElsewhere: mentionedLabels(piece.text).filter((label) => allDefined.has(label) && !piece.defined.has(label)),
  }));
}

/** Labels match whatever their case and the blanks in them (CommonMark 0.31, “Link reference definitions”). */
export const comparableLabel = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** At the margin and no sign of a list or quote, which would go on after the blank line. */
const BLOCK_START = /^(?![>*+-]|\d{1,9}[.)])\S/;
const DEFINITION = /^[ \t>]*\[((?:[^[\]\\]|\\.){1,999})\]:/;

function mentionedLabels(text: string): readonly string[] {
  const labels = Array.from(text.matchAll(/\[((?:[^[\]\\]|\\.){1,999})\]/g), ([, label]) =>
    comparableLabel(label ?? ''),
  );
  return [...new Set(labels)];
}

/** Knows whether a line stands in a block that blank lines do not end. */
class BlockFollower {
  #end: RegExp | undefined;

  get isInside(): boolean {
    return this.#end !== undefined;
  }

  follow(line: string): void {
    if (this.#end) {
      if (this.#end.test(line)) this.#end = undefined;
      return;
    }
    const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (fence) {
      this.#end = new RegExp(`^ {0,3}\\${fence[0]}{${fence.length},}\\s*$`);
      return;
    }
    const html = HTML_BLOCKS.find(({ start }) => start.test(line));
    if (html && !html.end.test(line.replace(html.start, ''))) this.#end = html.end;
  }
}

const HTML_BLOCKS: readonly { readonly start: RegExp; readonly end: RegExp }[] = [
  { start: /^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^ {0,3}<!--/, end: /-->/ },
  { start: /^ {0,3}<\?/, end: /\?>/ },
  { start: /^ {0,3}<!\[CDATA\[/, end: /\]\]>/ },
  { start: /^ {0,3}<![a-z]/i, end: />/ },
];
