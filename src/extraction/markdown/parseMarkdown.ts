import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type MarkdownPiece, splitMarkdown } from './splitMarkdown.ts';

interface ParsedMarkdown {
  readonly blocks: readonly RootContent[];
  /** Stretches in which signs were so many that they were not looked at. */
  readonly denseStretches: number;
}

/** CommonMark with GitHub's tables and notes, as a list of blocks. `reportProgress` gets the characters parsed so far. */
export function parseMarkdown(text: string, reportProgress: (done: number) => void): ParsedMarkdown {
  const blocks: RootContent[] = [];
  let denseStretches = 0;
  let done = 0;
  for (const piece of splitMarkdown(text)) {
    const dense = isDense(piece.text);
    if (dense) denseStretches += 1;
    for (const block of parsePiece(piece, dense)) blocks.push(block);
    done += piece.text.length;
    reportProgress(done);
  }
  return { blocks, denseStretches };
}

function parsePiece({ text, definedElsewhere }: MarkdownPiece, isDense: boolean): readonly RootContent[] {
  const definitions = definedElsewhere.map((label) => `[${label}]: ${label.startsWith('^') ? 'x' : '<x>'}\n\n`);
  // The comment ends the last definition, whatever the piece begins with.
  const stubs = definitions.length === 0 ? '' : `${definitions.join('')}<!-- -->\n\n`;
  const { children } = fromMarkdown(stubs + text, {
    extensions: [gfmTable(), gfmFootnote(), ...(isDense ? [{ disable: { null: SLOW_SIGNS } }] : [])],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  return children.filter(({ position }) => (position?.start.offset ?? 0) >= stubs.length);
}

/** The parser compares each of these signs with each other one of the paragraph: no person writes so many into one. */
const MAX_SIGNS = 2_000;
const SLOW_SIGNS = [
  'attention',
  'labelStartImage',
  'labelStartLink',
  'labelEnd',
  'codeText',
  'htmlText',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
];

function isDense(text: string): boolean {
  let signs = 0;
  for (const [line] of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    // Paragraphs, list items and table rows are compared each for itself.
    if (/^\s*(?:$|[-+*|]\s|\d+[.)]\s)|\|/.test(line)) signs = 0;
    signs += line.match(/[*_[\]`<&!~]/g)?.length ?? 0;
    if (signs > MAX_SIGNS) return true;
  }
  return false;
}
