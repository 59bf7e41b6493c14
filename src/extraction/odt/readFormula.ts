import { expandEmptyTags } from '../epub/expandEmptyTags.ts';
import { parseMarkup } from '../html/markupBlocks.ts';
import { writeOutFormulas } from '../html/writeOutFormulas.ts';
import { decodeText } from '../text/decodeText.ts';
import type { ZipFile } from '../zip/zipFile.ts';

/** Longer ones are none that a person set. */
const MAX_LENGTH = 200_000;

/** A formula (MathML) in a part of a package, written out in one line; undefined when the part is none or is not there. */
export function readFormula(zip: ZipFile, part: string, tooDeep: () => Error): string | undefined {
  if (!zip.has(part) || zip.sizeOf(part) > MAX_LENGTH) return undefined;
  const markup = decodeText(Buffer.concat([...zip.read(part)])).text;
  if (!/<(?:\w+:)?math[\s>]/.test(markup)) return undefined;
  const plain = markup.replace(/<\?[^>]*\?>|<!DOCTYPE[^>]*>/g, '').replace(/<(\/?)\w+:/g, '<$1');
  const document = parseMarkup(`<body>${expandEmptyTags(plain)}</body>`, tooDeep);
  if (writeOutFormulas(document) === 0) return undefined;
  const text = (document.body?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}
