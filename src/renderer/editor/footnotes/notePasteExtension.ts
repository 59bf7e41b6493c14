import { $insertGeneratedNodes, ClipboardImportExtension } from '@lexical/clipboard';
import { $getExtensionDependency } from '@lexical/extension';
import { $getEditor, type BaseSelection, configExtension, defineExtension, safeCast } from 'lexical';
import type { Marking } from '../../../core/marking/marking.ts';
import { stricterMarking } from '../../../core/marking/markingOrder.ts';
import { FormattingExtension } from '../blocks/formattingExtension.ts';
import { $writeInlines } from '../editorDocument.ts';
import type { PastedBlock, PasteLoss } from '../paste/pastedBlock.ts';
import { type PasteConfig, readPlainText } from '../paste/pasteExtension.ts';
import { readPastedHtml } from '../paste/readPastedHtml.ts';
import { flattenForNote } from './noteInlines.ts';
import { MARKED_WORDS_COMMAND } from './noteMarksExtension.ts';

/** Paste and drop into a footnote: whatever it is comes in as running text, and what that loses is said. */
export const NotePasteExtension = defineExtension({
  name: 'briefdesk/note-paste',
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
        'text/plain': [(text, selection) => $insert(readPlainText(text), new Set(), selection)],
      },
    }),
  ],
});

function $pasteHtml(html: string, selection: BaseSelection): boolean {
  const { blocks, losses } = readPastedHtml(html, $config());
  // Nothing to read in it, such as a picture alone: the plain text may say more.
  return blocks.length > 0 && $insert(blocks, losses, selection);
}

function $insert(blocks: readonly PastedBlock[], losses: ReadonlySet<PasteLoss>, selection: BaseSelection): boolean {
  const { labelOf, onLoss } = $config();
  const content = flattenForNote(blocks);
  const all = new Set([...losses, ...content.losses]);
  if (all.size > 0) onLoss(all);
  const marking = blocks.flatMap(marksOf).reduce(stricterMarking, null);
  if (marking !== null) $getEditor().dispatchCommand(MARKED_WORDS_COMMAND, marking);
  const nodes = $writeInlines(content.inlines, labelOf);
  if (nodes.length > 0) $insertGeneratedNodes($getEditor(), nodes, selection);
  return true;
}

function marksOf(block: PastedBlock): readonly (Marking | null)[] {
  if (block.kind === 'list') return block.items.map(({ marking }) => marking ?? null);
  return 'marking' in block ? [block.marking ?? null] : [];
}

function $config(): PasteConfig {
  return $getExtensionDependency(NotePasteExtension).config;
}

function missing(): never {
  throw new Error('The editor was built without a source of ids.');
}
