import { buildEditorFromExtensions, type LexicalEditorWithDispose } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import {
  $getRoot,
  $isElementNode,
  configExtension,
  defineExtension,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
} from 'lexical';
import type { NoteInline } from '../../../core/briefing/document.ts';
import { newId } from '../../../core/ids.ts';
import { EmphasisExtension } from '../blocks/emphasisExtension.ts';
import { FormattingExtension } from '../blocks/formattingExtension.ts';
import { LinksExtension } from '../blocks/linksExtension.ts';
import { CaretExtension } from '../caretExtension.ts';
import { MarkKeysExtension } from '../citations/markKeysExtension.ts';
import { MentionExtension } from '../citations/mentionExtension.ts';
import { TypedLocatorExtension } from '../citations/typedLocatorExtension.ts';
import type { BriefingEditorSettings } from '../createBriefingEditor.ts';
import { $readInlines, $writeBlock, type LabelOf } from '../editorDocument.ts';
import { LOAD_TAG } from '../editorTags.ts';
import { editorTheme } from '../editorTheme.ts';
import { IdentityExtension } from '../identityExtension.ts';
import { KeyCaretExtension } from '../keyCaretExtension.ts';
import { type NoteKeysConfig, NoteKeysExtension } from './noteKeysExtension.ts';
import { NoteMarksExtension } from './noteMarksExtension.ts';
import { NotePasteExtension } from './notePasteExtension.ts';

export interface NoteEditorSettings extends NoteKeysConfig, Omit<BriefingEditorSettings, 'document'> {
  readonly inlines: readonly NoteInline[];
}

/**
 * An editor for what a footnote says: the text's own editor without blocks. Its namespace is its own, so that what is
 * copied in the text comes in as what a footnote can hold, and not with its blocks. Its history is never undone: it only
 * tells where a step begins, since the steps belong to the text.
 */
export function createNoteEditor(settings: NoteEditorSettings): LexicalEditorWithDispose {
  const { inlines, randomBytes, labelOf, onLeave, onUndo, onRedo } = settings;
  const newBlockId = () => newId('blk', randomBytes);
  const newCitationId = () => newId('cit', randomBytes);
  const newFootnoteId = () => newId('ftn', randomBytes);
  return buildEditorFromExtensions(
    defineExtension({
      name: 'briefdesk/note-editor',
      namespace: 'briefdesk-note',
      theme: editorTheme,
      dependencies: [
        HistoryExtension,
        KeyCaretExtension,
        CaretExtension,
        FormattingExtension,
        LinksExtension,
        EmphasisExtension,
        MentionExtension,
        NoteMarksExtension,
        configExtension(NoteKeysExtension, { onLeave, onUndo, onRedo }),
        configExtension(IdentityExtension, { newBlockId, newCitationId, newFootnoteId }),
        configExtension(NotePasteExtension, {
          newCitationId,
          newFootnoteId,
          labelOf,
          ...(settings.onPasteLoss ? { onLoss: settings.onPasteLoss } : {}),
        }),
        configExtension(MarkKeysExtension, {
          ...(settings.onOpenMark ? { onOpen: settings.onOpenMark } : {}),
          ...(settings.onClickMark ? { onClick: settings.onClickMark } : {}),
        }),
        configExtension(TypedLocatorExtension, settings.onLocatorSet ? { onSet: settings.onLocatorSet } : {}),
      ],
      $initialEditorState: null,
      afterRegistration: (editor) => {
        writeNote(editor, inlines, labelOf);
        return () => {};
      },
    }),
  );
}

/** Shows these inlines in place of what a note's editor shows, with the caret where `$putCaret` puts it. */
export function writeNote(
  editor: LexicalEditor,
  inlines: readonly NoteInline[],
  labelOf: LabelOf,
  $putCaret: () => unknown = () => $getRoot().selectEnd(),
): void {
  editor.update(
    () => {
      $getRoot()
        .clear()
        .append(...$writeBlock({ kind: 'paragraph', id: null, inlines: [...inlines] }, labelOf));
      $putCaret();
    },
    { tag: [LOAD_TAG, HISTORY_MERGE_TAG], discrete: true },
  );
}

/** What a note's editor shows. */
export function $readNote(): readonly NoteInline[] {
  const paragraph = $getRoot().getFirstChild();
  if (!$isElementNode(paragraph)) return [];
  return $readInlines(paragraph).filter((inline) => inline.kind !== 'footnote');
}
