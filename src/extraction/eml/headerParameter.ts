import { decodeWords } from '../mhtml/decodeWords.ts';
import { decodeText } from '../text/decodeText.ts';

/**
 * A parameter of a header field, such as `filename` of Content-Disposition, in any of the ways in which programs write one: plain,
 * quoted, with encoded words, with percent signs and a character set, or in numbered pieces (RFC 2231).
 */
export function headerParameter(field: string, name: string): string | undefined {
  const parameters = readParameters(field);
  const plain = parameters.get(name);
  const extended = parameters.get(`${name}*`);
  if (extended !== undefined) return decodeExtended(extended);
  if (plain !== undefined) return decodeWords(plain);
  const pieces: string[] = [];
  let isExtended = false;
  for (let index = 0; index < MAX_PIECES; index += 1) {
    const encoded = parameters.get(`${name}*${index}*`);
    const piece = encoded ?? parameters.get(`${name}*${index}`);
    if (piece === undefined) break;
    isExtended ||= encoded !== undefined;
    pieces.push(piece);
  }
  if (pieces.length === 0) return undefined;
  return isExtended ? decodeExtended(pieces.join('')) : decodeWords(pieces.join(''));
}

const MAX_PIECES = 1_000;

function readParameters(field: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, plain] of field.matchAll(PARAMETER)) {
    const key = name.toLowerCase();
    if (!parameters.has(key))
      parameters.set(key, quoted === undefined ? (plain ?? '') : quoted.replace(/\\(.)/g, '$1'));
  }
  return parameters;
}

const PARAMETER = /;\s*([\w*-]{1,60})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g;

/** `utf-8'en'%D7%A9`: character set, language, text with the bytes beyond ASCII as percent signs. */
function decodeExtended(value: string): string {
  const [, charset = '', rest = value] = /^([^']*)'[^']*'(.*)$/s.exec(value) ?? [];
  const bytes = rest.replace(/%([\da-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return decodeText(Buffer.from(bytes, 'latin1'), charset === '' ? undefined : charset).text;
}
