import { smallDigits } from './smallDigits.ts';

/**
 * The mark of a foot- or endnote as it stands in the text: raised where Unicode has such characters; else in brackets, or it
 * would be read as part of the word before it.
 */
export function noteMark(mark: string): string {
  const trimmed = mark.trim();
  if (trimmed === '') return '';
  return (
    smallDigits(trimmed, 'raised') ??
    (/^[*†‡§¹²³⁰⁴-⁹]+$/.test(trimmed) ? trimmed : `[${trimmed.replace(/^\[|\]$/g, '')}]`)
  );
}
