import { captionNumbers } from '../../briefing/captionNumbers.ts';
import type { Block, CrossReference, Inline, NoteInline } from '../../briefing/document.ts';
import { joinInlines } from '../../briefing/joinInlines.ts';
import { mapLines, textOfBlock, textOfInlines } from '../../briefing/walkDocument.ts';
import type { BlockId } from '../../ids.ts';
import type { ReportProblem } from '../markdownProblem.ts';
import { headingNames } from './headingNames.ts';

/** A cross-reference as it was read, before it is known whether its target is there. */
export interface ReadReference {
  readonly name: string;
  readonly line: number;
  /** What it says in the file. */
  readonly words: readonly Inline[];
}

/**
 * Gives each cross-reference its target: a heading, captioned table or captioned image that has its name, or a heading whose words make
 * that name. Without a target, its words are kept as text and it is named.
 */
export function settleReferences(
  blocks: readonly Block[],
  references: ReadonlyMap<Inline, ReadReference>,
  report: ReportProblem,
): Block[] {
  if (references.size === 0) return [...blocks];
  const printed = printedWords(blocks);
  const names = headingNames(blocks);
  const settle = (inline: Inline): Inline[] => {
    if (inline.kind === 'footnote') {
      return [{ ...inline, inlines: joinInlines(inline.inlines.flatMap(settle)) as NoteInline[] }];
    }
    const read = references.get(inline);
    if (read === undefined) return [inline];
    const { target } = inline as CrossReference;
    const known = printed.has(target) ? target : names.get(read.name);
    if (known === undefined) {
      report(
        read.line,
        read.name.startsWith('[')
          ? `The reference ${read.name} is kept as text: the heading that it names is none of the briefing.`
          : `The link to “#${read.name}” is kept as text: no heading, and no table or image with a caption, has that name.`,
      );
      return read.words.flatMap(settle);
    }
    nameLostWords(read, printed.get(known) ?? '', report);
    return [{ kind: 'crossReference', target: known }];
  };
  return blocks.map((block) => mapLines(block, (inlines) => joinInlines(inlines.flatMap(settle))));
}

/** What is printed for each target: a heading's words, or of a caption its number alone, since its label is of a language. */
function printedWords(blocks: readonly Block[]): ReadonlyMap<BlockId, string> {
  const numbers = Array.from(captionNumbers(blocks), ([id, { number }]) => [id, String(number)] as const);
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [[block.id, wordsOf(block)] as const] : []));
  return new Map([...numbers, ...headings]);
}

const wordsOf = (block: Block): string => textOfBlock(block).replace(/\s+/g, ' ').trim() || '§';

function nameLostWords({ words, line }: ReadReference, printed: string, report: ReportProblem): void {
  const said = textOfInlines(words).replace(/\s+/g, ' ').trim();
  const isOnlyText = words.every(({ kind }) => kind === 'text' || kind === 'lineBreak');
  if (isOnlyText && (said === printed || (/^\p{L}+\.? \d+$/u.test(said) && said.endsWith(` ${printed}`)))) return;
  report(
    line,
    `What is printed for a cross-reference is worked out from its target; its words “${said}” are left out.`,
  );
}
