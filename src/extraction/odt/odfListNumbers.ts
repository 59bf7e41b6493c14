import { formatListNumber } from '../docx/formatListNumber.ts';
import type { OdfListLevel, OdfListStyle } from './readListStyles.ts';

/** A list while it is open: its numbers by level, which lists that continue it go on with. */
export interface OpenList {
  readonly counts: (number | undefined)[];
  readonly styleName: string | undefined;
}

/** Counts list items and headings as programs do when they show them: the numbers are nowhere in the file. */
export class OdfListNumbers {
  readonly unknownFormats = new Set<string>();
  /** By `xml:id`, and by the name of the style: the list that was last open. */
  readonly #byId = new Map<string, OpenList>();
  readonly #byStyle = new Map<string, OpenList>();
  readonly #headings: (number | undefined)[] = [];

  /** Begins a list of the outermost level. */
  beginList(
    styleName: string | undefined,
    id: string | undefined,
    continues: { readonly list?: string; readonly before: boolean },
  ): OpenList {
    const before =
      (continues.list === undefined ? undefined : this.#byId.get(continues.list)) ??
      (continues.before ? this.#byStyle.get(styleName ?? '') : undefined);
    const list: OpenList = { counts: before?.counts ?? [], styleName };
    if (id !== undefined) this.#byId.set(id, list);
    this.#byStyle.set(styleName ?? '', list);
    return list;
  }

  /** The number before the next item of a list at a level from 1; empty for a bullet. */
  next({ counts }: OpenList, style: OdfListStyle | undefined, level: number, start: number | undefined): string {
    return this.#count(counts, style, level, start, style && UNSAID);
  }

  /** The number before the next heading, empty where headings have none. */
  nextHeading(style: OdfListStyle, level: number, start: number | undefined): string {
    return this.#count(this.#headings, style, level, start);
  }

  #count(
    counts: (number | undefined)[],
    style: OdfListStyle | undefined,
    level: number,
    start: number | undefined,
    unsaid?: OdfListLevel,
  ): string {
    const shown = style?.get(level) ?? unsaid;
    counts[level] = start ?? (counts[level] ?? (shown?.start ?? 1) - 1) + 1;
    counts.length = level + 1;
    if (!shown || shown.format === 'bullet' || shown.format === 'none') return '';
    const first = Math.max(1, level - shown.shownLevels + 1);
    const numbers: string[] = [];
    for (let at = first; at <= level; at += 1) {
      const one = style?.get(at) ?? (at === level ? shown : undefined);
      if (one && one.format !== 'bullet' && one.format !== 'none')
        numbers.push(this.#written(one, counts[at] ?? one.start));
    }
    return `${shown.prefix}${numbers.join('.')}${shown.suffix}`.trim();
  }

  #written({ format }: OdfListLevel, number: number): string {
    const written = formatListNumber(number, format);
    if (written === undefined) this.unknownFormats.add(format);
    return written ?? String(number);
  }
}

/** How LibreOffice numbers a level of which a list's style says nothing. */
const UNSAID: OdfListLevel = { format: 'decimal', prefix: '', suffix: '.', start: 1, shownLevels: 1 };
