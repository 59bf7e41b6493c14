import { $insertGeneratedNodes, ClipboardImportExtension } from '@lexical/clipboard';
import { $getExtensionDependency } from '@lexical/extension';
import { $getEditor, type BaseSelection, configExtension, defineExtension, safeCast } from 'lexical';
import type { CitationId, FootnoteId } from '../../../core/ids.ts';
import { FormattingExtension } from '../blocks/formattingExtension.ts';
import { $writeBlock, $writeInlines, type LabelOf } from '../editorDocument.ts';
import type { PastedBlock, PasteLoss } from './pastedBlock.ts';
import { readPastedHtml } from './readPastedHtml.ts';

export interface PasteConfig {
  readonly newCitationId: () => CitationId;
  readonly newFootnoteId: () => FootnoteId;
  readonly labelOf: LabelOf;
  /** Told what of a pasted text could not be kept; never called with an empty set. */
  readonly onLoss: (losses: ReadonlySet<PasteLoss>) => void;
}

/**
 * Paste and drop from elsewhere. HTML comes in as blocks of ours and never as anything else; plain text as a paragraph per
 * line. Text copied here keeps everything (Lexical's own clipboard format, which the browser offers first).
 */
export const PasteExtension = defineExtension({
  name: 'briefdesk/paste',
  config: safeCast<PasteConfig>({
    newCitationId: missing,
    newFootnoteId: missing,
    labelOf: () => '',
    onLoss: () => {},
  }),
  dependencies: [
    FormattingExtension,
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'text/html': [(html, selection) => $pasteHtml(html, selection)],
        'text/plain': [(text, selection) => $insertBlocks(readPlainText(text), selection, $config().labelOf)],
      },
    }),
  ],
});

function $config(): PasteConfig {
  return $getExtensionDependency(PasteExtension).config;
}

function $pasteHtml(html: string, selection: BaseSelection): boolean {
  const { labelOf, onLoss, ...newIds } = $config();
  const { blocks, losses } = readPastedHtml(html, newIds);
  if (losses.size > 0) onLoss(losses);
  // Nothing to read in it, such as a picture alone: the plain text may say more.
  return blocks.length > 0 && $insertBlocks(blocks, selection, labelOf);
}

/** One paragraph without a mark goes into the text at the caret; anything more comes as blocks, whose ids they get in the document. */
function $insertBlocks(blocks: readonly PastedBlock[], selection: BaseSelection, labelOf: LabelOf): boolean {
  const [first] = blocks;
  const isInline = blocks.length === 1 && first?.kind === 'paragraph' && first.marking === undefined;
  const nodes = isInline
    ? $writeInlines(first.inlines, labelOf)
    : blocks.flatMap((block) => $writeBlock({ ...block, id: null }, labelOf));
  if (nodes.length > 0) $insertGeneratedNodes($getEditor(), nodes, selection);
  return true;
}

/** Plain text as paragraphs: a line is one, and empty lines only separate. */
export function readPlainText(text: string): readonly PastedBlock[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line, _index, lines) => lines.length === 1 || line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', inlines: line === '' ? [] : [{ kind: 'text', text: line }] }));
}

function missing(): never {
  throw new Error('The editor was built without a source of ids.');
}
