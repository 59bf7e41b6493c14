import { $exportMimeTypeFromSelection, GetClipboardDataExtension } from '@lexical/clipboard';
import { type BaseSelection, configExtension, defineExtension } from 'lexical';
import { $getTablePlace } from '../tables/tablePlace.ts';
import { $carryMarks, $markOfCopied, isLoose, OWN_FORM, readCopied } from './copiedContent.ts';
import { copiedHtml } from './copiedHtml.ts';
import { $copiedNotes } from './copiedNotes.ts';
import { copiedText } from './copiedText.ts';

/**
 * What is copied, cut and dragged: in our own form with the marks of marked words, for other programs with marks, numbers and footnotes as
 * they are read.
 */
export const CopyExtension = defineExtension({
  name: 'briefdesk/copy',
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        [OWN_FORM]: [
          (selection, next) => {
            const content = next();
            return content === null || selection === null ? content : $carryMarks(content, selection);
          },
        ],
        'text/html': [
          (selection, next) => {
            const html = next();
            return html === null || selection === null
              ? html
              : copiedHtml(html, $markOfLoose(selection), $copiedNotes(selection));
          },
        ],
        'text/plain': [
          (selection, next) => {
            const content = selection && $exportMimeTypeFromSelection(OWN_FORM, selection);
            return content ? copiedText(readCopied(content).nodes, $copiedNotes(selection)) : next();
          },
        ],
      },
    }),
  ],
});

/** The mark of words that are copied without their block; a part of a cell is copied as a table. */
function $markOfLoose(selection: BaseSelection) {
  const marking = $markOfCopied(selection);
  if (marking === null || $getTablePlace(selection) !== null) return null;
  const content = $exportMimeTypeFromSelection(OWN_FORM, selection);
  const [first] = content ? readCopied(content).nodes : [];
  return first !== undefined && isLoose(first) ? marking : null;
}
