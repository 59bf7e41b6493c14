import type { EnclosedFile } from '../eml/messageBody.ts';
import { decodeWords } from '../mhtml/decodeWords.ts';
import { mediaType } from '../mhtml/readMime.ts';

/**
 * The name of a file that is attached to a mail, for people and to tell its format by where the bytes leave it open. One without a name
 * is numbered; of two with the same name the second says so.
 *
 * @param taken names that others of the mail have; the one that is given is added
 */
export function attachedName({ name, part }: EnclosedFile, number: number, taken: Set<string>): string {
  const type = mediaType(part);
  const isMail = type === 'message/rfc822';
  // A passed-on message is known by its subject, which is a name for people and none that a program gave a file.
  const said = name === undefined ? '' : isMail ? decodeWords(name).replace(/[\\/]+/g, ' ') : name;
  const whole = said === '' ? `attachment ${number + 1}.${extensionOf(type)}` : said;
  const named = isMail && !/\.eml$/i.test(whole) ? `${whole}.eml` : whole;
  let unique = named;
  for (let copy = 2; taken.has(unique); copy += 1) unique = numbered(named, copy);
  taken.add(unique);
  return unique;
}

/** `report.pdf` as `report (2).pdf`. */
function numbered(name: string, copy: number): string {
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.\\/]{1,12})$/.exec(name) ?? [];
  return `${stem} (${copy})${extension}`;
}

function extensionOf(type: string): string {
  const known = EXTENSIONS.get(type);
  if (known !== undefined) return known;
  const [, group = '', subtype = ''] = /^(\w+)\/(?:x-)?([a-z0-9]{1,10})$/.exec(type) ?? [];
  return subtype !== '' && group !== 'message' ? subtype : 'bin';
}

const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['text/plain', 'txt'],
  ['text/markdown', 'md'],
  ['text/calendar', 'ics'],
  ['text/x-vcard', 'vcf'],
  ['text/vcard', 'vcf'],
  ['application/xhtml+xml', 'html'],
  ['message/rfc822', 'eml'],
]);
