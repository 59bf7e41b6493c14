import iconv from 'iconv-lite';
import type { DraftBlock } from '../../core/importing/assembleText.ts';
import { smallDigits } from '../../core/importing/smallDigits.ts';
import { noFindings } from '../docx/findings.ts';
import type { MathText } from '../docx/mathText.ts';
import { type NoteKind, NoteMarks, type NoteNumbering, withoutHeldPlaces } from '../docx/noteMarks.ts';
import { markStruckRuns, struckRun, withoutStruckEnds } from '../docx/struckRuns.ts';
import { symbolCharacter, UNKNOWN_SIGN } from '../docx/symbolCharacter.ts';
import type { RtfHandler } from './parseRtf.ts';
import { RtfFlow } from './rtfFlow.ts';
import { describeParagraph } from './rtfParagraph.ts';
import { firstState, type RtfState } from './rtfState.ts';
import { RtfFonts, RtfStyles } from './rtfTables.ts';
import { CHARACTERS, rtfWords } from './rtfWords.ts';

/** Reads a rich-text file group by group. Words without an act of their own mean nothing for the text. */
export class RtfReader implements RtfHandler {
  readonly fonts = new RtfFonts();
  readonly styles = new RtfStyles();
  readonly findings = noFindings();
  readonly numbering: Partial<Record<NoteKind, NoteNumbering>> = {};
  readonly marks = new NoteMarks(this.numbering);
  readonly notes = new Map<string, readonly DraftBlock[]>();
  readonly openNotes: { kind: NoteKind }[] = [];
  /** Fields of the document's information, by their words. */
  readonly information = new Map<string, string>();
  readonly headers: string[] = [];
  readonly footers: string[] = [];
  readonly outside: { readonly type: string; readonly target: string }[] = [];
  state: RtfState = firstState();
  flow = new RtfFlow();
  /** Text of a field that is gathered apart from the document. */
  gathered = '';
  title: string | undefined;
  math: MathText | undefined;
  encoding = 'windows-1252';
  defaultFont: number | undefined;
  isInFonts = false;
  isInInformation = false;
  /** Depth of the groups that are styles; 0 outside the style sheet. */
  styleDepth = 0;
  openStyle: { id: number; isOther: boolean; outline: number | undefined; basedOn: number | undefined } | undefined;
  destinationOfPair: RtfState['destination'] = 'text';
  unnumbered = 0;
  lost = 0;
  readonly #stack: RtfState[] = [];
  readonly #outer: RtfFlow[] = [];
  /** Bytes that are not yet characters, one a character, and what they are to be read in. */
  #pending = '';
  #pendingEncoding = '';
  #skip = 0;
  #lastChange: 'insertions' | 'deletions' | undefined;

  get depth(): number {
    return this.#stack.length;
  }

  open(): void {
    this.flush();
    this.#skip = 0;
    this.#stack.push(this.state);
    this.state = { ...this.state, isIgnorable: false, isFresh: true, atEnd: undefined };
    if (this.styleDepth > 0 && this.depth === this.styleDepth) this.#beginStyle();
  }

  close(): void {
    this.flush();
    this.#skip = 0;
    this.state.atEnd?.();
    this.state = this.#stack.pop() ?? firstState();
  }

  word(name: string, number: number | undefined): void {
    const { state } = this;
    const isFirst = state.isFresh;
    state.isFresh = false;
    const character = CHARACTERS.get(name);
    if (this.#skip > 0 && (character !== undefined || name === 'u')) {
      this.#skip -= 1;
      if (character !== undefined) return;
    }
    this.flush();
    const act = rtfWords.get(name);
    if (state.destination === 'skipped' && name !== 'ud') return;
    if (character !== undefined) this.emit(character);
    else if (act) act(this, number, isFirst);
    else if (isFirst && state.isIgnorable) this.skipGroup();
  }

  symbol(character: string): void {
    const { state } = this;
    if (character === '*' && state.isFresh) {
      state.isIgnorable = true;
      return;
    }
    state.isFresh = false;
    if (this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    if ('\\{}'.includes(character)) {
      this.#queue(character);
      return;
    }
    this.flush();
    if (character === '~') this.emit('\u00a0');
    else if (character === '_') this.emit('\u2011');
    else if (character === '\t') this.emit('\t');
  }

  hex(byte: number): void {
    if (this.#skip > 0) this.#skip -= 1;
    else this.#queue(String.fromCharCode(byte));
  }

  text(characters: string): void {
    const skipped = Math.min(this.#skip, characters.length);
    this.#skip -= skipped;
    if (skipped < characters.length) this.#queue(skipped === 0 ? characters : characters.slice(skipped));
  }

  /** `\\u8217`: a UTF-16 unit, negative above 32,767, and then what programs that do not know it would show. */
  unicode(number: number): void {
    const unit = (number + 0x10000) & 0xffff;
    this.emit(String.fromCharCode(unit));
    this.#skip = this.state.fallbackLength;
  }

  skipGroup(): void {
    this.state.destination = 'skipped';
  }

  /** Gathers the text of the group, and hands it on when the group ends. */
  gather(atEnd: (text: string) => void): void {
    const outer = this.gathered;
    this.state.destination = 'gathered';
    this.gathered = '';
    this.state.atEnd = () => {
      const { gathered } = this;
      this.gathered = outer;
      atEnd(gathered);
    };
  }

  /** Lets the group be a text that runs by itself, whose blocks are handed on when it ends. */
  beginFlow(atEnd: (blocks: readonly DraftBlock[]) => void): void {
    this.#outer.push(this.flow);
    this.flow = new RtfFlow();
    this.state.destination = 'text';
    this.state.isInTable = false;
    this.state.place = null;
    this.state.atEnd = () => {
      const blocks = this.flow.finish(this.paragraph());
      this.flow = this.#outer.pop() ?? this.flow;
      atEnd(blocks);
    };
  }

  endParagraph(isInTable = this.state.isInTable): void {
    if (this.state.destination !== 'text') return;
    // A paragraph whose end a tracked change took away goes on in the next.
    if (this.state.isDeleted) return;
    this.flow.endParagraph({ ...this.paragraph(), isInTable });
  }

  /** What the open paragraph is; what is struck out in it is marked, for nothing more is added to it. */
  paragraph() {
    this.flow.text = markStruckRuns(this.flow.text, this.findings.struck);
    return describeParagraph(this, this.flow);
  }

  finish(): readonly DraftBlock[] {
    // A file that is cut off leaves groups open, and what was read in them is text all the same.
    while (this.depth > 0) this.close();
    this.flush();
    return this.flow.finish(this.paragraph());
  }

  /** Text as the group in which it stands shows it. */
  emit(text: string): void {
    const { state } = this;
    if (state.destination === 'skipped') return;
    if (state.destination === 'gathered') {
      if (this.isInFonts) this.fonts.takeName(text);
      else if (this.gathered.length < MAX_GATHERED) this.gathered += text;
      return;
    }
    this.#countChange(state.isDeleted ? 'deletions' : state.isInserted ? 'insertions' : undefined);
    if (state.isDeleted) return;
    if (state.isHidden) {
      this.findings.hidden += text.length;
      return;
    }
    const shown = this.#inFont(withoutStruckEnds(withoutHeldPlaces(text)));
    const written = (state.place && !this.math ? smallDigits(shown, state.place) : undefined) ?? shown;
    this.flow.text += state.isStruck ? struckRun(written) : written;
  }

  flush(): void {
    if (this.#pending === '') return;
    const pending = this.#pending;
    this.#pending = '';
    this.emit(isAscii(pending) ? pending : this.#decode(pending));
  }

  #queue(characters: string): void {
    const { state } = this;
    state.isFresh = false;
    if (state.destination === 'skipped') return;
    const encoding = this.#currentEncoding();
    if (encoding !== this.#pendingEncoding) this.flush();
    this.#pendingEncoding = encoding;
    this.#pending += characters;
  }

  #currentEncoding(): string {
    const { font = this.defaultFont, otherFont, usesOtherFont } = this.state;
    return this.fonts.encoding(usesOtherFont ? (otherFont ?? font) : font) ?? this.encoding;
  }

  #decode(characters: string): string {
    // Signs of a symbol font have codes, not letters.
    if (this.fonts.symbolFont(this.state.font ?? this.defaultFont) !== undefined) return characters;
    const text = iconv.decode(Buffer.from(characters, 'latin1'), this.#pendingEncoding);
    this.lost += text.match(/\ufffd/g)?.length ?? 0;
    return this.#pendingEncoding === 'windows-1258' ? text.normalize('NFC') : text;
  }

  #inFont(text: string): string {
    const font = this.fonts.symbolFont(this.state.font ?? this.defaultFont);
    if (font === undefined) return text;
    return Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const isCode =
        letter !== ' ' && letter !== '\t' && letter !== '\n' && (code <= 0xff || (code >= 0xf000 && code <= 0xf0ff));
      const sign = isCode ? (symbolCharacter(font, code) ?? letter) : letter;
      if (sign === UNKNOWN_SIGN) this.findings.unknownSigns += 1;
      return sign;
    }).join('');
  }

  #countChange(change: 'insertions' | 'deletions' | undefined): void {
    if (change && change !== this.#lastChange) this.findings[change] += 1;
    this.#lastChange = change;
  }

  #beginStyle(): void {
    const style = { id: 0, isOther: false, outline: undefined, basedOn: undefined };
    this.openStyle = style;
    this.gather((text) => {
      if (!style.isOther) this.styles.add(style.id, { ...style, name: text.replace(/;\s*$/, '') });
      this.openStyle = undefined;
    });
  }
}

const MAX_GATHERED = 100_000;

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
