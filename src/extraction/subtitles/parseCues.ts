import { extractionLimits } from '../../core/importing/extraction.ts';

/** One showing of text. */
export interface Cue {
  /** Which of the file's cues it is, from 1. */
  readonly number: number;
  /** Milliseconds from the start; undefined where the time cannot be read. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** With its tags and line ends. */
  readonly text: string;
}

export interface ParsedSubtitles {
  readonly isWebVtt: boolean;
  readonly cues: readonly Cue[];
  /** What a WebVTT file says of itself above its cues. */
  readonly header: { readonly title?: string; readonly language?: string };
  /** Comments, which no viewer is shown. */
  readonly comments: number;
  /** Characters that stand outside any cue. */
  readonly stray: number;
}

/**
 * Reads the cues of SubRip (`00:01:02,000 --> …`), WebVTT and SubViewer (`0:01:02.000,0:01:04.000`) files line by line. Errors
 * that players forgive are forgiven: missing numbers, points for commas, blank lines that are missing or too many.
 */
export function parseCues(text: string, tooMany: () => Error): ParsedSubtitles {
  const reader = new CueReader(tooMany);
  const isWebVtt = /^\s*WEBVTT(?:\s|$)/.test(text);
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    reader.take(text.slice(start, end).replace(/\r$/, ''), isWebVtt);
    start = end + 1;
  }
  return { isWebVtt, ...reader.finish() };
}

class CueReader {
  readonly #tooMany: () => Error;
  readonly #cues: Cue[] = [];
  readonly #header: { title?: string; language?: string } = {};
  #comments = 0;
  #stray = 0;
  #open: { start: number | undefined; end: number | undefined; lines: string[] } | undefined;
  /** The line before, which may turn out to be a cue's number or name. */
  #held: string | undefined;
  #place: 'header' | 'skipped' | 'cues' = 'cues';
  #isFirst = true;

  constructor(tooMany: () => Error) {
    this.#tooMany = tooMany;
  }

  take(line: string, isWebVtt: boolean): void {
    const times = findTimes(line);
    if (times) this.#begin(times);
    else if (line.trim() === '') this.#blank();
    else if (this.#isFirst && isWebVtt) this.#beginHeader(line);
    else if (this.#place === 'header') this.#readHeader(line);
    else if (this.#place !== 'skipped') this.#takeText(line, isWebVtt);
    if (line.trim() !== '') this.#isFirst = false;
  }

  finish(): Omit<ParsedSubtitles, 'isWebVtt'> {
    this.#endCue();
    this.#dropHeld();
    return { cues: this.#cues, header: this.#header, comments: this.#comments, stray: this.#stray };
  }

  #begin({ start, end }: FoundTimes): void {
    // The number of this cue was taken for the last line of the one before, where no blank line parts them.
    const last = this.#open?.lines.at(-1);
    if (this.#open && this.#open.lines.length > 1 && last !== undefined && /^\s*\d+\s*$/.test(last))
      this.#open.lines.pop();
    this.#endCue();
    this.#held = undefined;
    this.#place = 'cues';
    this.#open = { start, end, lines: [] };
  }

  #blank(): void {
    this.#place = 'cues';
    this.#endCue();
    this.#dropHeld();
  }

  #takeText(line: string, isWebVtt: boolean): void {
    if (this.#open) {
      this.#open.lines.push(line);
    } else if (isWebVtt && this.#held === undefined && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) {
      if (line.startsWith('NOTE')) this.#comments += 1;
      this.#place = 'skipped';
    } else {
      this.#dropHeld();
      this.#held = line;
    }
  }

  #beginHeader(line: string): void {
    this.#place = 'header';
    const title = /^\W*WEBVTT\s+(?:-+\s*)?(\S.*)$/.exec(line)?.[1]?.trim().slice(0, 2000);
    if (title) this.#header.title = title;
  }

  #readHeader(line: string): void {
    const language = /^Language:\s*([\w-]+)/i.exec(line)?.[1];
    if (language) this.#header.language = language;
  }

  #endCue(): void {
    const { start, end, lines } = this.#open ?? { lines: undefined };
    this.#open = undefined;
    if (!lines) return;
    if (this.#cues.length >= extractionLimits.maxCues) throw this.#tooMany();
    this.#cues.push({ number: this.#cues.length + 1, start, end, text: lines.join('\n') });
  }

  /** A number without a cue is no text. */
  #dropHeld(): void {
    if (this.#held !== undefined && !/^\s*\d+\s*$/.test(this.#held)) this.#stray += this.#held.trim().length;
    this.#held = undefined;
  }
}

interface FoundTimes {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** The times of a line that begins a cue; undefined when it begins none. An arrow with times that are none begins one without. */
function findTimes(line: string): FoundTimes | undefined {
  if (line.length > 400) return undefined;
  const subViewer = /^\s*(\d+:\d\d:\d\d\.\d{3}),(\d+:\d\d:\d\d\.\d{3})\s*$/.exec(line);
  if (subViewer) return { start: parseMoment(subViewer[1]), end: parseMoment(subViewer[2]) };
  const arrow =
    /^\s*([\d:.,;]*)\s*--+>\s*([\d:.,;]*)(?:\s.*)?$/.exec(line) ?? /^\s*(\S*)\s*-->\s*(\S*)(?:\s.*)?$/.exec(line);
  return arrow ? { start: parseMoment(arrow[1]), end: parseMoment(arrow[2]) } : undefined;
}

/** `01:02:03,004`, `02:03.004`, `1:02:03`: milliseconds. */
function parseMoment(text: string | undefined): number | undefined {
  const match = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/.exec(text ?? '');
  if (!match) return undefined;
  const [, hours = '0', minutes, seconds, fraction = '0'] = match;
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
}
