/** One part of a MIME message (RFC 2045): its header fields by lower-case name, and its body as it was sent. */
export interface MimePart {
  readonly header: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  /** The line that ends the part is there: it was not cut off. */
  readonly isComplete: boolean;
}

/** Reads header and body of a whole file. Header lines may be in any encoding; they are taken byte by byte. */
export const readMimePart = (bytes: Uint8Array, isComplete = true): MimePart =>
  readPartFrom(bytes, firstLine(bytes), isComplete);

function readPartFrom(bytes: Uint8Array, start: number, isComplete: boolean): MimePart {
  const end = endOfHeader(bytes, start);
  const header = new Map<string, string>();
  const lines = latin1(bytes.subarray(start, end.at)).replace(/\r?\n[ \t]+/g, ' ');
  for (const [, name, value] of lines.matchAll(/^([!-9;-~]+):(.*)$/gm)) {
    // Of a field that is there twice the first is the one that was meant by whoever wrote the part.
    if (name !== undefined && !header.has(name.toLowerCase())) header.set(name.toLowerCase(), (value ?? '').trim());
  }
  return { header, body: bytes.subarray(end.bodyAt), isComplete };
}

/** The parts of a multipart body, the ones of nested multiparts in their place; a single part is itself. */
export function flattenParts(part: MimePart, depth = 0): readonly MimePart[] {
  if (!mediaType(part).startsWith('multipart/') || depth > MAX_DEPTH) return [part];
  return innerParts(part).flatMap((inner) => flattenParts(inner, depth + 1));
}

/** The parts of a multipart body, those of nested ones not among them. */
export const innerParts = (part: MimePart): readonly MimePart[] => splitBody(part.body, boundaryOf(part));

/** `text/html`, in small letters; RFC 2045 says that a part without a type is plain text. */
export const mediaType = ({ header }: MimePart): string =>
  /^\s*([^\s;]+)/.exec(header.get('content-type') ?? 'text/plain')?.[1]?.toLowerCase() ?? '';

/** A parameter of the content type, such as `charset`. */
export function typeParameter({ header }: MimePart, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header.get('content-type') ?? '');
  return match?.[1] ?? match?.[2];
}

/** The body without its transfer encoding (RFC 2045, section 6). */
export function decodeBody({ header, body }: MimePart): Uint8Array {
  const encoding = header.get('content-transfer-encoding')?.trim().toLowerCase();
  if (encoding === 'base64') return new Uint8Array(Buffer.from(latin1(body), 'base64'));
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

/** `=C3=A9` is two bytes; `=` at the end of a line means that the line goes on. What is no such sign stays. */
function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(body.length);
  let length = 0;
  for (let index = 0; index < body.length; index += 1) {
    const byte = body[index] as number;
    if (byte === EQUALS) {
      const skipped = softBreakLength(body, index + 1);
      if (skipped > 0) {
        index += skipped;
        continue;
      }
      const value = hexDigit(body[index + 1]) * 16 + hexDigit(body[index + 2]);
      if (value >= 0) {
        decoded[length++] = value;
        index += 2;
        continue;
      }
    }
    decoded[length++] = byte;
  }
  return decoded.subarray(0, length);
}

const MAX_DEPTH = 10;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const EQUALS = 0x3d;
const HYPHEN = 0x2d;

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Blank lines and a byte order mark may stand before the header of a whole file. */
function firstLine(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === CARRIAGE_RETURN || bytes[at] === LINE_FEED) at += 1;
  return at;
}

/** The header ends with the first empty line; a part that has no header begins with one. */
function endOfHeader(bytes: Uint8Array, start: number): { readonly at: number; readonly bodyAt: number } {
  for (let lineStart = start; lineStart < bytes.length; ) {
    const lineEnd = bytes.indexOf(LINE_FEED, lineStart);
    if (lineEnd < 0) break;
    if (lineEnd === lineStart || (lineEnd === lineStart + 1 && bytes[lineStart] === CARRIAGE_RETURN)) {
      return { at: lineStart, bodyAt: lineEnd + 1 };
    }
    lineStart = lineEnd + 1;
  }
  return { at: bytes.length, bodyAt: bytes.length };
}

/** The boundary that is declared, or else the one that the body's first delimiter shows. */
function boundaryOf(part: MimePart): string {
  const declared = typeParameter(part, 'boundary');
  if (declared !== undefined && part.body.length > 0 && bufferOf(part.body).includes(`--${declared}`)) return declared;
  return /^--(\S[^\r\n]{0,200}?)[ \t]*\r?$/m.exec(latin1(part.body.subarray(0, 4096)))?.[1] ?? declared ?? '';
}

/** What stands between two delimiter lines, without the line end that belongs to the second. */
function splitBody(body: Uint8Array, boundary: string): readonly MimePart[] {
  const delimiter = `--${boundary}`;
  const buffer = bufferOf(body);
  const parts: MimePart[] = [];
  let partStart: number | undefined;
  for (let at = buffer.indexOf(delimiter); at >= 0; at = buffer.indexOf(delimiter, at + delimiter.length)) {
    const rest = delimiterRest(buffer, at, delimiter.length);
    if (!rest) continue;
    if (partStart !== undefined) parts.push(readPartFrom(body.subarray(partStart, endBefore(body, at)), 0, true));
    partStart = rest.isLast ? undefined : rest.next;
    if (rest.isLast) return parts;
  }
  if (partStart !== undefined) parts.push(readPartFrom(body.subarray(partStart), 0, false));
  return parts;
}

/** A delimiter fills a line of its own, but for blanks; two hyphens after it say that it is the last. */
function delimiterRest(
  buffer: Buffer,
  at: number,
  length: number,
): { readonly isLast: boolean; readonly next: number } | undefined {
  if (at > 0 && buffer[at - 1] !== LINE_FEED) return undefined;
  const lineEnd = buffer.indexOf(LINE_FEED, at + length);
  const next = lineEnd < 0 ? buffer.length : lineEnd + 1;
  const rest = buffer.toString('latin1', at + length, Math.min(next, at + length + 100)).trim();
  if (rest === '') return { isLast: false, next };
  return rest.charCodeAt(0) === HYPHEN && rest === '--' ? { isLast: true, next } : undefined;
}

function endBefore(body: Uint8Array, at: number): number {
  const end = body[at - 1] === LINE_FEED ? at - 1 : at;
  return body[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** How many bytes after a `=` belong to a line end that means nothing; blanks before it were added on the way. */
function softBreakLength(body: Uint8Array, start: number): number {
  let at = start;
  while (body[at] === 0x20 || body[at] === 0x09) at += 1;
  if (body[at] === CARRIAGE_RETURN) at += 1;
  return body[at] === LINE_FEED ? at - start + 1 : 0;
}

/** Its value, or so far below zero that no second digit can mend it. */
function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1000;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1000;
}
