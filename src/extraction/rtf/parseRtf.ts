/** Follows a rich-text file sign by sign (RTF 1.9.1). */
export interface RtfHandler {
  open(): void;
  close(): void;
  /** A control word with its number, such as `\\li360`. */
  word(name: string, number: number | undefined): void;
  /** A control symbol, such as `~` of `\\~`. */
  symbol(character: string): void;
  /** A byte written as `\\'e9`. */
  hex(byte: number): void;
  /** Bytes that stand for themselves, one character each; line ends of the file are not among them. */
  text(characters: string): void;
}

interface RtfLimits {
  readonly maxNesting: number;
  readonly tooDeep: () => Error;
  readonly reportProgress: (done: number, total: number) => void;
}

/**
 * Reads rich text from its bytes in one pass. Returns whether all groups that were opened were closed: a file that was cut off
 * has not.
 */
export function parseRtf(bytes: Uint8Array, handler: RtfHandler, limits: RtfLimits): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let depth = 0;
  let nextReport = PROGRESS_STEP;
  for (let at = 0; at < buffer.length; ) {
    if (at >= nextReport) {
      limits.reportProgress(at, buffer.length);
      nextReport = at + PROGRESS_STEP;
    }
    const byte = buffer[at] as number;
    if (byte !== OPEN && byte !== CLOSE) {
      at = readBetweenBraces(buffer, at, handler);
      continue;
    }
    at += 1;
    depth += byte === OPEN ? 1 : -1;
    if (depth > limits.maxNesting) throw limits.tooDeep();
    callFor(byte, handler);
    // What follows the last group is no part of the document.
    if (depth <= 0) return true;
  }
  return depth === 0;
}

function callFor(brace: number, handler: RtfHandler): void {
  if (brace === OPEN) handler.open();
  else handler.close();
}

/** Reads a control, a stretch of text or an end of a line; returns where the file goes on. */
function readBetweenBraces(buffer: Buffer, at: number, handler: RtfHandler): number {
  const byte = buffer[at] as number;
  if (byte === BACKSLASH) return readControl(buffer, at + 1, handler);
  return byte === CARRIAGE_RETURN || byte === LINE_FEED || byte === 0 ? at + 1 : readText(buffer, at, handler);
}

const PROGRESS_STEP = 1 << 20;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const QUOTE = 0x27;
const HYPHEN = 0x2d;
const SPACE = 0x20;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** `start` is after the backslash; returns where the file goes on. */
function readControl(buffer: Buffer, start: number, handler: RtfHandler): number {
  const first = buffer[start];
  if (first === undefined) return start;
  if (isLetter(first)) return readWord(buffer, start, handler);
  if (first === QUOTE) {
    const byte = Number.parseInt(buffer.toString('latin1', start + 1, start + 3), 16);
    if (byte >= 0) handler.hex(byte);
    return start + 3;
  }
  // A backslash before the end of a line is a paragraph's end.
  if (first === CARRIAGE_RETURN || first === LINE_FEED) handler.word('par', undefined);
  else handler.symbol(String.fromCharCode(first));
  return start + 1;
}

const MAX_WORD = 40;

function readWord(buffer: Buffer, start: number, handler: RtfHandler): number {
  let at = start;
  while (at - start < MAX_WORD && isLetter(buffer[at])) at += 1;
  const name = buffer.toString('latin1', start, at);
  const numberStart = at;
  if (buffer[at] === HYPHEN && isDigit(buffer[at + 1])) at += 1;
  while (at - numberStart < 12 && isDigit(buffer[at])) at += 1;
  const number = at === numberStart ? undefined : Number(buffer.toString('latin1', numberStart, at));
  if (buffer[at] === SPACE) at += 1;
  // Bytes of a picture that stand as they are, braces among them.
  if (name === 'bin' && number !== undefined && number > 0) return Math.min(buffer.length, at + number);
  handler.word(name, number);
  return at;
}

function readText(buffer: Buffer, start: number, handler: RtfHandler): number {
  let at = start + 1;
  while (at < buffer.length && !ENDS_TEXT[buffer[at] as number]) at += 1;
  handler.text(buffer.toString('latin1', start, at));
  return at;
}

const ENDS_TEXT = Uint8Array.from({ length: 256 }, (_, byte) =>
  [OPEN, CLOSE, BACKSLASH, CARRIAGE_RETURN, LINE_FEED, 0].includes(byte) ? 1 : 0,
);
