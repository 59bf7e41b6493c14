import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import {
  $addUpdateTag,
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_LOW,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import type { NoteInline } from '../../../core/briefing/document.ts';
import type { FootnoteId } from '../../../core/ids.ts';
import type { Marking } from '../../../core/marking/marking.ts';
import { stricterMarking } from '../../../core/marking/markingOrder.ts';
import { $portionOf } from '../blocks/markPortions.ts';
import { $getPortionMark, $raisePortionMark } from '../blocks/portionMark.ts';
import type { LabelOf } from '../editorDocument.ts';
import { NOTE_TAG } from '../editorTags.ts';
import { $readNote, writeNote } from './createNoteEditor.ts';
import { $findFootnote } from './findFootnote.ts';
import { $getFootnoteInlines, $setFootnoteInlines } from './footnoteNode.ts';
import { $caretBehindChange } from './noteCaret.ts';
import { MARKED_WORDS_COMMAND, NoteMarksExtension } from './noteMarksExtension.ts';

export interface NoteBinding {
  /** The editor of the briefing's text, which holds the footnote. */
  readonly text: LexicalEditor;
  readonly note: LexicalEditor;
  readonly id: FootnoteId;
  readonly labelOf: LabelOf;
  /** The footnote is no longer in the text. */
  readonly onGone: () => void;
}

/**
 * Keeps an open footnote's editor and the text in step, key by key: what is typed in the note is in the text at once, in the
 * steps that the note's own history sees, and what undo changes in the text is shown in the note. Returns a function that
 * ends it.
 */
export function bindNote({ text, note, id, labelOf, onGone }: NoteBinding): () => void {
  const { historyState } = getExtensionDependencyFromEditor(note, HistoryExtension).output;
  let written = readStored();
  let steps = historyState.peek().undoStack.length;
  let startsStep = true;
  let isGone = false;
  /** The mark of words that were put into the note since it was stored. */
  let carried: Marking | null = null;

  function readStored(): readonly NoteInline[] | undefined {
    return text.getEditorState().read(() => {
      const node = $findFootnote(text, id);
      return node && $getFootnoteInlines(node);
    });
  }

  function store(): void {
    const inlines = note.getEditorState().read($readNote);
    const { length } = historyState.peek().undoStack;
    const isNewStep = startsStep || length > steps;
    steps = length;
    if (isSame(inlines, written)) return;
    written = inlines;
    startsStep = false;
    text.update(
      () => {
        const node = $findFootnote(text, id);
        if (node) $setFootnoteInlines(node, inlines);
        if (node) $raisePortionMark(node, carried);
        carried = null;
      },
      {
        tag: [
          NOTE_TAG,
          isNewStep ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG,
          SKIP_DOM_SELECTION_TAG,
          SKIP_SCROLL_INTO_VIEW_TAG,
        ],
        discrete: true,
      },
    );
  }

  /** The text's footnote is another one than what was written: undo, or an id that had to give way. */
  function show(): void {
    const stored = readStored();
    if (stored === undefined) {
      if (!isGone) {
        isGone = true;
        onGone();
      }
      return;
    }
    if (stored === written || isSame(stored, written)) return;
    const before = written ?? [];
    written = stored;
    startsStep = true;
    writeNote(note, stored, labelOf, () => $caretBehindChange(before, stored));
    note.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    steps = 0;
  }

  getExtensionDependencyFromEditor(note, NoteMarksExtension).output.markSource.value = () =>
    text.read(() => {
      const node = $findFootnote(text, id);
      const portion = node ? $portionOf(node) : null;
      return portion && $getPortionMark(portion);
    });

  return mergeRegister(
    note.registerCommand(
      MARKED_WORDS_COMMAND,
      (marking) => {
        carried = stricterMarking(carried, marking);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    note.registerUpdateListener(store),
    text.registerUpdateListener(show),
  );
}

/** Takes back or does again a step of the text without taking the focus from the note. */
export function stepWithoutFocus(text: LexicalEditor, command: LexicalCommand<void>): void {
  text.update(
    () => {
      text.dispatchCommand(command, undefined);
      // The command starts an update of its own, which has tags of its own.
      $addUpdateTag(SKIP_DOM_SELECTION_TAG);
      $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG);
    },
    { tag: [SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG], discrete: true },
  );
}

function isSame(a: readonly NoteInline[] | undefined, b: readonly NoteInline[] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
