/** Goes through the instructions of a content stream (ISO 32000-2, annex A) as far as they decide whether text is seen. */
export class UnseenShows {
  invisible = 0;
  white = 0;
  #isWhite = false;
  /** Text rendering mode; 3 and 7 draw nothing. */
  #mode = 0;
  readonly #outer: (readonly [isWhite: boolean, mode: number])[] = [];
  /** The open path would cover more than a rule does. */
  #isArea = false;
  /** Something that is not white, or not known, was drawn: white text may stand on it. */
  #hasGround = false;

  constructor(content: string) {
    let end = 0;
    for (const match of content.matchAll(OPERATOR)) {
      this.#take(match[0], content.slice(Math.max(end, match.index - MAX_OPERANDS), match.index));
      end = match.index + match[0].length;
    }
  }

  #take(operator: string, operands: string): void {
    if (operator === 'q') {
      if (this.#outer.length < MAX_NESTING) this.#outer.push([this.#isWhite, this.#mode]);
    } else if (operator === 'Q') [this.#isWhite, this.#mode] = this.#outer.pop() ?? [false, 0];
    else if (operator === 'Tr') this.#mode = Number(operands.trim().split(/\s+/).at(-1));
    else if (COLOURS.has(operator)) this.#isWhite = isWhite(operator, operands);
    else if (SHOWS.has(operator)) this.#show(operands);
    else if (operator === 're') this.#isArea ||= sidesOf(operands).every((side) => Math.abs(side) >= MIN_SIDE);
    else if (operator === 'l' || operator === 'c' || operator === 'v' || operator === 'y') this.#isArea = true;
    else if (operator === 'Do' || operator === 'sh' || operator === 'BI') this.#hasGround = true;
    else {
      if (FILLS.test(operator) && this.#isArea && !this.#isWhite) this.#hasGround = true;
      this.#isArea = false;
    }
  }

  #show(operands: string): void {
    if (!/[<\w]/.test(operands)) return;
    if (this.#mode === 3 || this.#mode === 7) this.invisible += 1;
    else if (this.#mode === 0 && this.#isWhite && !this.#hasGround) this.white += 1;
  }
}

const OPERATOR =
  /(?<=[\s\])>]|^)(?:q|Q|rg|g|k|scn?|cs|re|f\*?|F|[bB]\*?|n|S|s|Do|sh|BI|Tr|TJ|Tj|'|"|[lcvy])(?=[\s[(/<]|$)/g;
const MAX_OPERANDS = 200;
/** No page nests its states so deep; a file may be made to. */
const MAX_NESTING = 1_000;

const COLOURS: ReadonlySet<string> = new Set(['g', 'rg', 'k', 'sc', 'scn', 'cs']);
const SHOWS: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);
const FILLS = /^[fFbB]\*?$/;

/** In points: thinner is a rule. */
const MIN_SIDE = 4;

const sidesOf = (operands: string): readonly number[] => operands.trim().split(/\s+/).slice(-2).map(Number);

/** A single component may be ink or light, and is not taken for white where its colour space is not said. */
function isWhite(operator: string, operands: string): boolean {
  const values = operands.trim().split(/\s+/).map(Number);
  if (operator === 'g') return values.at(-1) === 1;
  if (operator === 'cs' || operator === 'k') return operator === 'k' && values.slice(-4).every((value) => value === 0);
  if (operator === 'rg') return values.slice(-3).every((value) => value === 1);
  return (
    (values.length === 3 && values.every((value) => value === 1)) ||
    (values.length === 4 && values.every((value) => value === 0))
  );
}
