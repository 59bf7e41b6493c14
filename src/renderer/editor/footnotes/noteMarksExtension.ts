import { GetClipboardDataExtension } from '@lexical/clipboard';
import { $getExtensionDependency, signal } from '@lexical/extension';
import { configExtension, createCommand, defineExtension, type LexicalCommand } from 'lexical';
import type { Marking } from '../../../core/marking/marking.ts';
import { printedMark } from '../../../core/marking/printedMark.ts';
import { $getPortionMark, $setPortionMark } from '../blocks/portionMark.ts';
import { registerOnWords } from '../blocks/registerOnWords.ts';
import { markWords, OWN_FORM } from '../copy/copiedContent.ts';
import { copiedHtml } from '../copy/copiedHtml.ts';
import { IdentityExtension } from '../identityExtension.ts';

/** Marked words were put into the note: the block in whose text it is has to have their mark. */
export const MARKED_WORDS_COMMAND: LexicalCommand<Marking> = createCommand('MARKED_WORDS_COMMAND');

/**
 * A footnote has the mark of the block in whose text it is: what is copied out of it carries that, and marked words that are put into it are told of.
 * The note itself does not know the block: who ties it to the text says how the mark is found.
 */
export const NoteMarksExtension = defineExtension({
  name: 'briefdesk/note-marks',
  build: () => ({ markSource: signal<() => Marking | null>(() => null) }),
  dependencies: [
    IdentityExtension,
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        [OWN_FORM]: [(_selection, next) => $withMark(next(), markWords)],
        'text/html': [(_selection, next) => $withMark(next(), (html, marking) => copiedHtml(html, marking, []))],
        'text/plain': [(_selection, next) => $withMark(next(), (text, marking) => printedMark(marking) + text)],
      },
    }),
  ],
  register: (editor) =>
    registerOnWords(editor, (words) => {
      const marking = $getPortionMark(words);
      if (marking === null) return;
      $setPortionMark(words, null);
      editor.dispatchCommand(MARKED_WORDS_COMMAND, marking);
    }),
});

function $withMark(content: string | null, mark: (content: string, marking: Marking) => string): string | null {
  const marking = $getExtensionDependency(NoteMarksExtension).output.markSource.value();
  return content === null || content === '' || marking === null ? content : mark(content, marking);
}
