import type { DraftBlock } from '../../core/importing/assembleText.ts';
import { smallDigits } from '../../core/importing/smallDigits.ts';
import type { XmlAttributes, XmlHandler } from '../xml/parseXml.ts';
import type { Findings } from './findings.ts';
import { Flow } from './flow.ts';
import type { ListNumbers } from './listNumbers.ts';
import type { MathText } from './mathText.ts';
import { type NoteKind, type NoteMarks, type NoteNumbering, withoutHeldPlaces } from './noteMarks.ts';
import type { WordStyles } from './readStyles.ts';
import { storyActs } from './storyActs.ts';
import { withoutStruckEnds } from './struckRuns.ts';
import { isSymbolFont, symbolCharacter, UNKNOWN_SIGN } from './symbolCharacter.ts';

/** What the parts of a Word file that hold text have in common. */
export interface StoryContext {
  readonly styles: WordStyles;
  readonly numbers: ListNumbers;
  readonly marks: NoteMarks;
  readonly findings: Findings;
}

/** A form's box or list, which shows its state. */
interface FormField {
  read(value: string | undefined): void;
  shown(): string;
  readonly choices: string[];
}

/**
 * Reads a part that holds text (the body, the notes, a header) element by element. Elements without an act of their own are
 * looked through: whatever wraps text, the text is read.
 */
export class StoryReader implements XmlHandler {
  readonly context: StoryContext;
  flow: Flow;
  /** Name of the part's outermost element. */
  root: string | undefined;
  /** Notes by id; each is a flow of its own. */
  readonly notes = new Map<string, readonly DraftBlock[]>();
  noteId: string | undefined;
  /** Whether the properties of a paragraph are read, and not those of a run. */
  isInParagraphProperties = false;
  isInRowProperties = false;
  /** Whether characters that come are text of the document. */
  takesText = false;
  /** Alternatives that are open, the innermost last: whether one has been taken. */
  readonly alternatives: boolean[] = [];
  math: MathText | undefined;
  /** Numbering of notes in the section whose properties are read. */
  section: { footnote?: NoteNumbering; endnote?: NoteNumbering } | undefined;
  numberedNotes: NoteKind | undefined;
  form: FormField | undefined;
  readonly #outer: Flow[] = [];
  /** Depth inside an element that is left out with all that is in it. */
  #skipped = 0;

  constructor(context: StoryContext) {
    this.context = context;
    this.flow = new Flow(context.styles, context.numbers, context.findings.struck);
  }

  open(name: string, attributes: XmlAttributes): void {
    this.root ??= name;
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    if (this.math && name.startsWith('m:')) {
      const { paragraph } = this.flow;
      if (paragraph) paragraph.text = this.math.open(name, attributes, paragraph.text);
    }
    storyActs.get(name)?.open?.(this, attributes);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      if (this.#skipped > 0) return;
    }
    storyActs.get(name)?.close?.(this);
    if (this.math && name.startsWith('m:')) {
      const { paragraph } = this.flow;
      if (paragraph) paragraph.text = this.math.close(name, paragraph.text);
    }
  }

  text(text: string): void {
    if (this.takesText && this.#skipped === 0) this.appendRunText(text);
  }

  /** Leaves out the element that has just been opened, with all that is in it. */
  skip(): void {
    this.#skipped = 1;
  }

  /** The blocks of the whole part, after it was read. */
  finish(): readonly DraftBlock[] {
    const { flow } = this;
    if (flow.fields.includes('instructions')) this.context.findings.inOpenField += flow.inInstructions;
    return flow.finish();
  }

  beginFlow(): void {
    this.#outer.push(this.flow);
    const { styles, numbers, findings } = this.context;
    this.flow = new Flow(styles, numbers, findings.struck);
  }

  endFlow(): readonly DraftBlock[] {
    const blocks = this.finish();
    this.flow = this.#outer.pop() ?? this.flow;
    return blocks;
  }

  /** Text as the run in which it stands shows it. */
  appendRunText(text: string): void {
    const { run, fields } = this.flow;
    const { findings } = this.context;
    if (fields.includes('instructions')) {
      this.flow.inInstructions += text.length;
    } else if (run.isHidden) {
      findings.hidden += text.length;
    } else {
      const sound = withoutStruckEnds(withoutHeldPlaces(text));
      const shown = isSymbolFont(run.font) ? this.#inSymbols(sound, run.font) : sound;
      this.flow.append((run.place && !this.math ? smallDigits(shown, run.place) : undefined) ?? shown);
    }
  }

  /** A sign of a font whose codes are not those of characters. */
  appendSymbol(font: string, code: number): void {
    const sign = symbolCharacter(font, code) ?? (code >= 0xe000 && code <= 0xf8ff ? UNKNOWN_SIGN : undefined);
    const shown = sign ?? String.fromCodePoint(Math.min(code, 0x10ffff));
    if (shown === UNKNOWN_SIGN) this.context.findings.unknownSigns += 1;
    const { run } = this.flow;
    if (run.isHidden) this.context.findings.hidden += 1;
    else this.flow.append(shown);
  }

  /** Text in a symbol font is written in the letters on whose keys its signs lie, or in codes for private use. */
  #inSymbols(text: string, font: string): string {
    const shown = Array.from(text, (letter) =>
      letter === ' ' ? letter : (symbolCharacter(font, letter.codePointAt(0) ?? 0) ?? letter),
    );
    this.context.findings.unknownSigns += shown.filter((sign) => sign === UNKNOWN_SIGN).length;
    return shown.join('');
  }
}
