import { constants, inflateSync } from 'node:zlib';
import { UnseenShows } from './unseenShows.ts';

/** How many stretches of text a file draws so that its pages may not show them. */
export interface UnseenText {
  /** Drawn without a trace, and not over a scan whose words they would be. */
  readonly invisible: number;
  /** In white, with nothing dark drawn before. */
  readonly white: number;
}

/**
 * Looks through the drawing instructions of a PDF for text that its readers do not see. pdf.js gives text without its colour, and
 * all that is drawn only at a multiple of the time, so that the streams are looked at as they stand in the file; those of an encrypted file cannot be.
 */
export function findUnseenText(bytes: Uint8Array): UnseenText {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasScan = false;
  let invisible = 0;
  let white = 0;
  let unpacked = 0;
  for (const { dictionary, start, end } of streamsOf(file)) {
    hasScan ||= isScan(dictionary);
    const content = NO_CONTENT.test(dictionary) ? '' : readContent(file.subarray(start, end), dictionary);
    unpacked += content.length;
    if (unpacked > MAX_UNPACKED) break;
    if (!MAY_HIDE.test(content)) continue;
    const shows = new UnseenShows(content);
    invisible += shows.invisible;
    white += shows.white;
  }
  // Text recognition lays the words that it has read over a scan, unseen: they are what is wanted.
  return { invisible: hasScan ? 0 : invisible, white };
}

interface StreamPlace {
  readonly dictionary: string;
  readonly start: number;
  readonly end: number;
}

function* streamsOf(file: Buffer): Generator<StreamPlace, void, undefined> {
  for (let at = file.indexOf('stream'); at >= 0; ) {
    const start = at + (file[at + 6] === CARRIAGE_RETURN ? 8 : 7);
    const end = file.indexOf('endstream', start);
    if (end < 0) return;
    const before = file.toString('latin1', Math.max(0, at - MAX_DICTIONARY), at);
    yield { dictionary: before.slice(before.lastIndexOf(' obj') + 1), start, end };
    at = file.indexOf('stream', end + 9);
  }
}

const CARRIAGE_RETURN = 0x0d;
const MAX_DICTIONARY = 2_000;

/** Images, fonts, functions, profiles, and what belongs to the file's own structure. */
const NO_CONTENT =
  /\/Subtype\s*\/(?:Image|XML|Type1C|CIDFontType0C|OpenType)|\/Type\s*\/(?:XRef|ObjStm|Metadata|EmbeddedFile|CMap)|\/Length1\b|\/FunctionType|\/ShadingType|\/Alternate\b/;

/** A picture with as many dots each way as a scanned page has at least. */
function isScan(dictionary: string): boolean {
  if (!/\/Subtype\s*\/Image/.test(dictionary)) return false;
  const side = (name: string) => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(dictionary)?.[1] ?? 0);
  return Math.min(side('Width'), side('Height')) >= 500;
}

/** Content without a filter, or packed as all programs pack it; nothing of what is packed otherwise. */
function readContent(packed: Buffer, dictionary: string): string {
  const [, list = ''] = /\/Filter\s*(\/\w+|\[[^\]]*\])/.exec(dictionary) ?? [];
  const filters = list.match(/\w+/g) ?? [];
  if (filters.length === 0) return packed.toString('latin1');
  if (!/^(?:(?:ASCII85Decode|A85),)?(?:FlateDecode|Fl)$/.test(filters.join())) return '';
  try {
    const bytes = filters.length === 1 ? packed : decodeAscii85(packed.toString('latin1'));
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_CONTENT };
    return inflateSync(bytes, options).toString('latin1');
  } catch {
    return '';
  }
}

/** ISO 32000-2, 7.4.3: five characters are four bytes, `z` is four zeros, and a last group may be shorter. */
function decodeAscii85(text: string): Uint8Array {
  const digits = (/^[^~]*/.exec(text)?.[0] ?? '').replace(/\s+/g, '').replaceAll('z', '!!!!!');
  const bytes = new Uint8Array(Math.floor((digits.length * 4) / 5));
  for (let at = 0; at < digits.length; at += 5) {
    let value = 0;
    for (let place = 0; place < 5; place += 1)
      value = value * 85 + (at + place < digits.length ? digits.charCodeAt(at + place) - 33 : 84);
    for (let place = 0; place < 4; place += 1) bytes[(at / 5) * 4 + place] = (value / 256 ** (3 - place)) & 0xff;
  }
  return bytes;
}

const MAX_CONTENT = 16 * 1024 * 1024;
/** Of a whole file: what is made to unpack to more is not gone through to its end. */
const MAX_UNPACKED = 256 * 1024 * 1024;

/** Most content has none of these, and need not be gone through. */
const MAY_HIDE =
  /\b[37]\s+Tr\b|\b1(?:\.0*)?\s+(?:g|1(?:\.0*)?\s+1(?:\.0*)?\s+(?:rg|scn?))\b|\b0\s+0\s+0\s+0\s+(?:k|scn?)\b/;
