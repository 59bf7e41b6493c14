import { GetClipboardDataExtension } from '@lexical/clipboard';
import { $getExtensionDependency, signal } from '@lexical/extension';
import {
  configExtension,
  createCommand,
  defineExtension,
  type LexicalCommand,
  type LexicalNode,
  mergeRegister,
  TextNode,
} from 'lexical';
import type { Marking } from '../../../core/marking/marking.ts';
import { $getPortionMark, $setPortionMark } from '../blocks/portionMark.ts';
import { CitationNode } from '../citations/citationNode.ts';
import { markWords } from '../copy/copiedContent.ts';
import { copiedHtml } from '../copy/copiedHtml.ts';
import { IdentityExtension } from '../identityExtension.ts';
import { ReferenceNode } from '../references/referenceNode.ts';
import { FootnoteNode } from './footnoteNode.ts';

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
        'application/x-lexical-editor': [(_selection, next) => $withMark(next(), markWords)],
        'text/html': [(_selection, next) => $withMark(next(), (html, marking) => copiedHtml(html, marking, []))],
        'text/plain': [(_selection, next) => $withMark(next(), (text, marking) => `(${marking}) ${text}`)],
      },
    }),
  ],
  register: (editor) =>
    mergeRegister(
      ...[TextNode, CitationNode, FootnoteNode, ReferenceNode].map((kind) =>
        editor.registerNodeTransform<LexicalNode>(kind, (words) => {
          const marking = $getPortionMark(words);
          if (marking === null) return;
          $setPortionMark(words, null);
          editor.dispatchCommand(MARKED_WORDS_COMMAND, marking);
        }),
      ),
    ),
});

function $withMark(content: string | null, mark: (content: string, marking: Marking) => string): string | null {
  const marking = $getExtensionDependency(NoteMarksExtension).output.markSource.value();
  return content === null || content === '' || marking === null ? content : mark(content, marking);
}
