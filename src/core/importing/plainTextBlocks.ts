import type { DraftBlock } from './assembleText.ts';

/**
 * Splits plain text into blocks. Blank lines divide; within such a group lines that were broken at a margin become one
 * paragraph again, lines set out with blanks (tables, verse) stay as they are, and else each line is a paragraph.
 */
export function plainTextBlocks(text: string): readonly DraftBlock[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\f/g, '\n\n')
    .split(/\n[^\S\n]*\n\s*?(?=[^\n])|^\s*\n/)
    .flatMap((group) => blocksOfGroup(group.split('\n').filter((line) => line.trim() !== '')));
}

function blocksOfGroup(lines: readonly string[]): readonly DraftBlock[] {
  if (lines.length > 1 && isSetOut(lines)) return [{ kind: 'preformatted', level: null, text: lines.join('\n') }];
  if (isBrokenAtMargin(lines))
    return [{ kind: 'paragraph', level: null, text: lines.map((line) => line.trim()).join(' ') }];
  return lines.map((line) => ({ kind: 'paragraph', level: null, text: line }));
}

/** Columns made with blanks or tabs inside the lines, or lines that start at different depths. */
function isSetOut(lines: readonly string[]): boolean {
  const withGap = lines.filter((line) => /\S(?: {3,}|\t)\S/.test(line)).length;
  const depths = new Set(lines.slice(1).map((line) => line.length - line.trimStart().length));
  return withGap >= lines.length / 2 || depths.size > 1;
}

/** Lines of much the same length, none longer than a typewriter's or mail program's margin, the last one free. */
function isBrokenAtMargin(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const lengths = lines.slice(0, -1).map((line) => line.trimEnd().length);
  const longest = Math.max(...lengths, lines.at(-1)?.length ?? 0);
  return longest <= 100 && Math.min(...lengths) >= 40 && Math.min(...lengths) >= longest - 25;
}
