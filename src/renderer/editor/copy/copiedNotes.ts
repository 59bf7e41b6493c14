import type { BaseSelection } from 'lexical';
import { textOfInlines } from '../../../core/briefing/walkDocument.ts';
import { $getFootnoteInlines, $getFootnoteLook, $isFootnoteNode } from '../footnotes/footnoteNode.ts';

/** A footnote as other programs get it: behind what was copied. */
export interface CopiedNote {
  readonly sign: string;
  readonly words: string;
}

/** The footnotes in a selection, in order. */
export function $copiedNotes(selection: BaseSelection): readonly CopiedNote[] {
  return selection
    .getNodes()
    .filter($isFootnoteNode)
    .map((note) => ({
      sign: note.getTextContent(),
      // What it says is worded with its citations a moment after it was written.
      words: $getFootnoteLook(note).words || textOfInlines($getFootnoteInlines(note)),
    }));
}
