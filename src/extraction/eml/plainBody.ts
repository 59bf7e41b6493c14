import type { DraftBlock } from '../../core/importing/assembleText.ts';
import { plainTextBlocks } from '../../core/importing/plainTextBlocks.ts';
import { isMailboxQuote } from './mailboxQuote.ts';

/** The text of a plain message as blocks: paragraphs, and what it quotes of earlier messages (lines that begin with `>`). */
export function plainBody(
  text: string,
  flow: { readonly isFlowed: boolean; readonly deletesSpace: boolean },
): readonly DraftBlock[] {
  const written = text.replace(/\r\n?/g, '\n').split('\n');
  const lines = written.map((line, index) => readLine(line, written[index - 1] ?? '', written[index + 1] ?? ''));
  const blocks: DraftBlock[] = [];
  for (let start = 0; start < lines.length; ) {
    const depth = lines[start]?.depth ?? 0;
    let end = start;
    while (end < lines.length && lines[end]?.depth === depth) end += 1;
    const stretch = lines.slice(start, end).map((line) => line.text);
    const plain = flow.isFlowed ? joinFlowed(stretch, flow.deletesSpace) : stretch;
    for (const block of plainTextBlocks(plain.join('\n'))) {
      blocks.push(depth === 0 ? block : { ...block, kind: block.kind === 'preformatted' ? block.kind : 'quote' });
    }
    start = end;
  }
  return blocks;
}

/** Depth of quoting and the text behind its marks; a single blank after them belongs to them. */
function readLine(line: string, before: string, after: string): { readonly depth: number; readonly text: string } {
  const marks = /^(?:> ?)+/.exec(line)?.[0] ?? '';
  if (marks === '') return { depth: 0, text: line };
  // Of a mail that was saved out of a mailbox as it stood there.
  if (line.startsWith('>From ') && isMailboxQuote(line, before, after)) return { depth: 0, text: line.slice(1) };
  return { depth: marks.replaceAll(' ', '').length, text: line.slice(marks.length) };
}

/** Lines that end with a blank go on in the next (RFC 3676); the line before a signature does not. */
function joinFlowed(lines: readonly string[], deletesSpace: boolean): readonly string[] {
  const joined: string[] = [];
  let goesOn = false;
  for (const stuffed of lines) {
    const line = stuffed.startsWith(' ') ? stuffed.slice(1) : stuffed;
    const isSignature = line === '-- ';
    if (goesOn && !isSignature) joined[joined.length - 1] += line;
    else joined.push(line);
    goesOn = line.endsWith(' ') && !isSignature;
    if (goesOn && deletesSpace) joined[joined.length - 1] = (joined.at(-1) ?? '').slice(0, -1);
  }
  // Each line is a paragraph now: a blank line between two keeps them apart.
  return joined.flatMap((line) => [line, '']);
}
