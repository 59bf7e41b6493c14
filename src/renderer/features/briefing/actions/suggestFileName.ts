import { briefingWords } from '../../../words/briefingWords.ts';

/** A file name made of a title: without what some file system refuses, short enough for all of them. */
export function suggestFileName(title: string): string {
  const safe = title
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  const short = Array.from(safe).slice(0, 80).join('').trim();
  return `${short || briefingWords.untitled}.docx`;
}
