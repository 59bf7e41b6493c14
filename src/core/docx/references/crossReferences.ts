import { captionNumbers } from '../../briefing/captionNumbers.ts';
import type { Block } from '../../briefing/document.ts';
import { referencesIn } from '../../briefing/references.ts';
import type { BlockId } from '../../ids.ts';
import type { Piece } from '../inlines/renderRuns.ts';
import type { DocumentWords } from '../language/documentWords.ts';
import type { BookmarkEnds, Bookmarks } from '../write/bookmarks.ts';
import { writeField } from '../write/writeField.ts';

/** A label and number that are worked out: "Table 2". */
interface CaptionLabel {
  /** With the space behind it. */
  readonly words: string;
  readonly number: number;
  /** What Word counts captions of its kind by. */
  readonly sequence: 'Table' | 'Figure';
}

/** Cross-references of a file and the bookmarks that they point to. */
export interface CrossReferences {
  /** What is printed in the place of a cross-reference: the words of its target, or words that say that there is none. */
  pieceFor(target: BlockId): Piece;
  /** The bookmark that must stand around the words of a block; undefined when nothing refers to them. */
  bookmarkOf(block: BlockId): BookmarkEnds | undefined;
  labelOf(block: BlockId): CaptionLabel | undefined;
}

export interface ReferenceContext {
  readonly words: DocumentWords;
  readonly bookmarks: Bookmarks;
  /** The words of a heading as they are printed, without marks of notes. */
  readonly wordsOfHeading: (heading: Extract<Block, { kind: 'heading' }>, references: CrossReferences) => string;
}

/** @param blocks all of the file, in its order */
export function createCrossReferences(blocks: readonly Block[], context: ReferenceContext): CrossReferences {
  const { words, bookmarks } = context;
  const numbers = captionNumbers(blocks);
  const headings = new Map(blocks.flatMap((block) => (block.kind === 'heading' ? [[block.id, block] as const] : [])));
  const referred = new Set(blocks.flatMap(referencesIn));
  const names = new Map<BlockId, string>();
  const printed = new Map<BlockId, string>();
  const marked = new Set<BlockId>();

  const nameFor = (target: BlockId): string => {
    const name = names.get(target) ?? bookmarks.nameOf('Ref');
    names.set(target, name);
    return name;
  };
  const labelOf = (block: BlockId): CaptionLabel | undefined => {
    const caption = numbers.get(block);
    if (caption === undefined) return undefined;
    const sequence = caption.label === 'table' ? 'Table' : 'Figure';
    return { words: `${words.captions[caption.label]} `, number: caption.number, sequence };
  };
  const wordsOf = (target: BlockId): string => {
    const label = labelOf(target);
    if (label !== undefined) return `${label.words}${label.number}`;
    const heading = headings.get(target);
    const known = printed.get(target);
    if (heading === undefined || known !== undefined) return known ?? '';
    // A heading that refers to itself, or to one that refers to it, has no words there.
    printed.set(target, '');
    const found = context.wordsOfHeading(heading, references);
    printed.set(target, found);
    return found;
  };
  const references: CrossReferences = {
    pieceFor(target) {
      const text = wordsOf(target);
      if (text === '') return { kind: 'text', run: { text: words.missingReference } };
      // \\h makes it a link.
      const wrap = (runs: string): string => writeField(`REF ${nameFor(target)} \\h`, runs);
      return { kind: 'reference', text, wrap };
    },
    bookmarkOf(block) {
      if (!referred.has(block) || marked.has(block) || wordsOf(block) === '') return undefined;
      marked.add(block);
      return bookmarks.endsOf(nameFor(block));
    },
    labelOf,
  };
  return references;
}
