import type { DraftBlock } from '../../core/importing/assembleText.ts';
import { smallDigits } from '../../core/importing/smallDigits.ts';
import { noFindings } from '../docx/findings.ts';
import { withoutStruckEnds } from '../docx/struckRuns.ts';
import type { XmlAttributes, XmlHandler } from '../xml/parseXml.ts';
import type { OdfListNumbers, OpenList } from './odfListNumbers.ts';
import { odtActs } from './odtActs.ts';
import { OdtFlow } from './odtFlow.ts';
import type { OdfStyle, OdfStyles } from './readOdfStyles.ts';

export interface OdtNote {
  readonly kind: 'footnote' | 'endnote';
  /** As the file shows it: `1`, `iv`, `*`. */
  mark: string;
  blocks: readonly DraftBlock[];
}

/** A list with the item that is open in it. */
interface ListLevel {
  readonly list: OpenList;
  readonly level: number;
  readonly styleName: string | undefined;
  /** The number of the item's first paragraph, until that is read; then the item goes on without. */
  isNumberDue: boolean;
  start: number | undefined;
  isHeader: boolean;
}

/**
 * Reads the text of an OpenDocument file, or its headers and footers, element by element. Elements without an act of their own
 * are looked through: whatever wraps text, the text is read.
 */
export class OdtReader implements XmlHandler {
  readonly styles: OdfStyles;
  readonly numbers: OdfListNumbers;
  readonly findings = noFindings();
  readonly notes: OdtNote[] = [];
  /** Addresses that the file would have opened. */
  readonly outside: { readonly type: string; readonly target: string }[] = [];
  flow = new OdtFlow(this.findings.struck);
  title: string | undefined;
  hasText = false;
  /** Whether characters are text now: between the tags of a paragraph. */
  depthInParagraph = 0;
  readonly spans: OdfStyle[] = [];
  readonly lists: ListLevel[] = [];
  readonly openNotes: OdtNote[] = [];
  readonly repeats: number[] = [];
  isInMark = false;
  readonly #outer: {
    readonly flow: OdtFlow;
    readonly depth: number;
    readonly lists: ListLevel[];
    readonly spans: OdfStyle[];
  }[] = [];
  /** Depth inside an element that is left out with all that is in it. */
  #skipped = 0;
  /** Within the body: of a flat file the styles are read as well. */
  #body = 0;
  readonly #root: string;
  readonly formulaAt: (href: string) => string | undefined;

  /** `root` is the element in which text is read, such as `office:text`. */
  constructor(
    styles: OdfStyles,
    numbers: OdfListNumbers,
    root: string,
    formulaAt: (href: string) => string | undefined = () => undefined,
  ) {
    this.formulaAt = formulaAt;
    this.styles = styles;
    this.numbers = numbers;
    this.#root = root;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    if (name === this.#root) this.#body += 1;
    if (this.#body === 0) return;
    this.hasText = true;
    odtActs.get(name)?.open?.(this, attributes);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      if (this.#skipped > 0) return;
    }
    if (this.#body === 0) return;
    odtActs.get(name)?.close?.(this);
    if (name === this.#root) this.#body -= 1;
  }

  text(text: string): void {
    if (this.#skipped > 0 || this.#body === 0) return;
    const note = this.openNotes.at(-1);
    if (this.isInMark && note) note.mark += text;
    else if (this.depthInParagraph > 0) this.appendRunText(text, true);
  }

  /** Leaves out the element that has just been opened, with all that is in it. */
  skip(): void {
    this.#skipped = 1;
  }

  /** Notes what the file would have fetched; what lies in its own package is none. */
  outsideThing(type: string, target: string | undefined): void {
    if (target !== undefined && /^(?:[a-z][\w+.-]*:|\/\/|\.\.\/|\/)/i.test(target)) this.outside.push({ type, target });
  }

  beginFlow(): void {
    const { flow, depthInParagraph: depth } = this;
    this.#outer.push({ flow, depth, lists: this.lists.splice(0), spans: this.spans.splice(0) });
    this.flow = new OdtFlow(this.findings.struck);
    this.depthInParagraph = 0;
  }

  endFlow(): readonly DraftBlock[] {
    const blocks = this.flow.finish();
    const outer = this.#outer.pop();
    if (outer) {
      this.flow = outer.flow;
      this.depthInParagraph = outer.depth;
      this.lists.splice(0, this.lists.length, ...outer.lists);
      this.spans.splice(0, this.spans.length, ...outer.spans);
    }
    return blocks;
  }

  beginParagraph(attributes: XmlAttributes, isHeading: boolean): void {
    const style = this.styles.style('paragraph', attributes['text:style-name']);
    const outline = isHeading ? clampLevel(attributes['text:outline-level']) : style.outline;
    const level = outline === undefined ? null : Math.min(6, outline);
    const number = this.#numberOf(attributes, style, isHeading, outline);
    this.flow.beginParagraph({
      text: '',
      kind:
        level !== null
          ? 'heading'
          : this.lists.length > 0
            ? 'listItem'
            : style.kind === 'heading'
              ? 'paragraph'
              : style.kind,
      level,
      number,
      isHidden: style.isHidden,
      isStruck: style.isStruck ?? false,
    });
    if (style.isTitle) this.title ??= '';
    this.depthInParagraph += 1;
  }

  endParagraph(): void {
    const { paragraph } = this.flow;
    this.depthInParagraph = Math.max(0, this.depthInParagraph - 1);
    this.flow.endParagraph();
    if (this.title === '' && paragraph?.level === 1) this.title = paragraph.text;
  }

  /** Text as the spans in which it stands show it. */
  appendRunText(text: string, collapses: boolean): void {
    const { paragraph } = this.flow;
    if (!paragraph) return;
    if (paragraph.isHidden || this.spans.some(({ isHidden }) => isHidden)) {
      this.findings.hidden += text.length;
      return;
    }
    const place = this.spans.findLast((span) => span.place !== null)?.place ?? null;
    const sound = withoutStruckEnds(text);
    const shown = (place && smallDigits(sound, place)) ?? sound;
    const isStruck = this.spans.findLast((span) => span.isStruck !== undefined)?.isStruck ?? paragraph.isStruck;
    if (collapses) this.flow.appendCollapsed(shown, isStruck);
    else this.flow.append(shown, isStruck);
  }

  #numberOf(attributes: XmlAttributes, style: OdfStyle, isHeading: boolean, outline: number | undefined): string {
    const item = this.lists.at(-1);
    const start = attributes['text:start-value'] === undefined ? undefined : Number(attributes['text:start-value']);
    if (item) {
      if (!item.isNumberDue || item.isHeader) return '';
      item.isNumberDue = false;
      const listStyle = this.styles.listStyle(style.listStyle ?? item.styleName);
      return this.numbers.next(
        item.list,
        listStyle ?? (isHeading ? this.styles.lists.outline : undefined),
        item.level,
        item.start,
      );
    }
    if (!isHeading || outline === undefined || attributes['text:is-list-header'] === 'true') return '';
    return this.numbers.nextHeading(this.styles.lists.outline, outline, start);
  }
}

/** Outline levels go to 10 (ODF 1.3, part 3, 19.850). */
const clampLevel = (level: string | undefined): number =>
  Math.min(10, Math.max(1, Math.floor(Number(level ?? '1')) || 1));
