import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import type { Fragment } from './pdfLine.ts';

/** The pieces of text of a page in the order of the file, each in the frame of its own writing direction. */
export function readFragments({ items }: TextContent): readonly Fragment[] {
  return items.flatMap((item) => ('str' in item && item.str !== '' ? [fragmentOf(item)] : []));
}

function fragmentOf({ str, transform, width, height }: TextItem): Fragment {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform as readonly number[];
  const angle = Math.atan2(b, a);
  const left = x * Math.cos(angle) + y * Math.sin(angle);
  return {
    text: readableText(str),
    left,
    right: left + width,
    baseline: y * Math.cos(angle) - x * Math.sin(angle),
    size: Math.hypot(c, d),
    turn: Math.round((angle * 180) / Math.PI),
    isGap: str.trim() === '' && height === 0,
  };
}

/**
 * Letters drawn in a special form are the letters themselves: ligatures, and the forms that Arabic letters take in a word.
 * A glyph that the file gives no letter for comes as zero; it is shown as U+FFFD, not dropped.
 */
function readableText(text: string): string {
  return text
    .replace(SYMBOL_BULLETS, '•')
    .replace(/[\ufb00-\ufb4f\ufb50-\ufdef\ufe70-\ufefc]+/g, (forms) => forms.normalize('NFKC'))
    .replaceAll('\0', '\ufffd');
}

/** Bullets of the Symbol and Wingdings fonts, which have no Unicode letters. */
const SYMBOL_BULLETS = /[\uf0b7\uf0a7\uf076\uf0d8\uf02d]/g;
