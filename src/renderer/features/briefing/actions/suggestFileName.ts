import { briefingWords } from '../../../words/briefingWords.ts';

/** File systems count bytes: most take 255 with the ending, and people add words of their own. */
const MOST_BYTES = 180;

/** A file name made of a title: without what some file system refuses, and short enough for all of them. */
export function suggestFileName(title: string): string {
  const safe = title
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${clip(safe).trim() || briefingWords.untitled}.docx`;
}

function clip(text: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > MOST_BYTES) break;
    kept += character;
  }
  return kept;
}
