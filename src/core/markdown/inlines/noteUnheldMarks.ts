import { clipped } from '../../text/clipped.ts';
import type { ReportProblem } from '../markdownProblem.ts';
import type { Piece } from './pieces.ts';

/**
 * Names pandoc's Markdown that a briefing cannot hold and that stays in the text as it is written: a writer then sees it
 * there, and nothing that is struck out comes to be read as if it stood.
 */
export function noteUnheldMarks(pieces: readonly Piece[], report: ReportProblem): void {
  let text = '';
  const lines: number[] = [];
  for (const piece of pieces) {
    const typed = piece.kind === 'text' && !piece.literal ? piece.text : '\uFFFC';
    for (const _ of typed) lines.push(piece.kind === 'text' ? piece.line : (lines.at(-1) ?? 1));
    text += typed;
  }
  for (const { pattern, name } of UNHELD) {
    for (const match of text.matchAll(pattern)) {
      const line = lines[Array.from(text.slice(0, match.index)).length] ?? 1;
      report(line, `${name} kept as written: “${clip(match[0])}”.`);
    }
  }
}

const UNHELD: readonly { readonly pattern: RegExp; readonly name: string }[] = [
  { pattern: /~~\S(?:.*?\S)?~~/g, name: 'Struck-out text is' },
  { pattern: /(?<!~)~[^\s~]+~(?!~)/g, name: 'A subscript is' },
  { pattern: /\^[^\s^[\]]+\^/g, name: 'A superscript is' },
  { pattern: /\[\^[^\s\]]+\]/g, name: 'No text stands anywhere for this footnote; it is' },
  { pattern: /\]\{[^}]*\}/g, name: 'A span with attributes is' },
];

const clip = (text: string): string => clipped(text, 60).replaceAll('\uFFFC', '…');
