import type { DraftBlock } from '../../core/importing/assembleText.ts';
import type { NoteKind } from './noteMarks.ts';
import { type StoryContext, StoryReader } from './storyReader.ts';
import type { WordPackage } from './wordPackage.ts';

/**
 * The notes that the text refers to, footnotes before endnotes, each in the order of its marks and beginning with its mark.
 * Notes that nothing refers to, such as those of deleted text, are not shown by any reader and stay out.
 */
export function noteBlocks(file: WordPackage, context: StoryContext): readonly DraftBlock[] {
  const kinds: readonly NoteKind[] = ['footnote', 'endnote'];
  const read = new Map(kinds.map((kind) => [kind, readNotes(file, kind, context)]));
  return kinds.flatMap((kind) =>
    context.marks.notes
      .filter((note) => note.kind === kind)
      .flatMap((note) => asNote(read.get(kind)?.get(note.id) ?? [], context.marks.markOf(note))),
  );
}

function readNotes(file: WordPackage, kind: NoteKind, context: StoryContext): StoryReader['notes'] {
  const part = file.relationships.find(({ type, isExternal }) => type === `${kind}s` && !isExternal)?.target;
  const reader = new StoryReader(context);
  // Without a reference there is nothing to show, and the part holds only the lines above notes.
  if (part !== undefined && context.marks.notes.some((note) => note.kind === kind)) file.read(part, reader);
  return reader.notes;
}

/** The blocks of a note, the first with its mark before it. */
export function asNote(blocks: readonly DraftBlock[], mark: string): readonly DraftBlock[] {
  return blocks.map((block, index): DraftBlock => {
    const text = index === 0 && mark !== '' ? `${mark} ${block.text.trimStart()}` : block.text;
    return block.kind === 'tableRow' ? { ...block, text } : { kind: 'footnote', level: null, text };
  });
}
