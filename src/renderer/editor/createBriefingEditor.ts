import { buildEditorFromExtensions, type LexicalEditorWithDispose } from '@lexical/extension';
import { configExtension, defineExtension, HISTORY_MERGE_TAG } from 'lexical';
import type { BriefingDocument } from '../../core/briefing/document.ts';
import { newId, type RandomBytes } from '../../core/ids.ts';
import { type CarriedMarksConfig, CarriedMarksExtension } from './blocks/carriedMarksExtension.ts';
import { type MarkKeysConfig, MarkKeysExtension } from './citations/markKeysExtension.ts';
import { type TypedLocatorConfig, TypedLocatorExtension } from './citations/typedLocatorExtension.ts';
import { $writeDocument, type LabelOf } from './editorDocument.ts';
import { editorExtensions } from './editorExtensions.ts';
import { LOAD_TAG } from './editorTags.ts';
import { editorTheme } from './editorTheme.ts';
import { IdentityExtension } from './identityExtension.ts';
import { type PasteConfig, PasteExtension } from './paste/pasteExtension.ts';

export interface BriefingEditorSettings {
  readonly document: BriefingDocument;
  readonly randomBytes: RandomBytes;
  readonly labelOf: LabelOf;
  readonly language?: TypedLocatorConfig['language'];
  readonly onPasteLoss?: PasteConfig['onLoss'];
  readonly onMarkRaised?: CarriedMarksConfig['onRaised'];
  readonly onOpenMark?: MarkKeysConfig['onOpen'];
  readonly onClickMark?: MarkKeysConfig['onClick'];
  readonly onLocatorSet?: TypedLocatorConfig['onSet'];
}

/** An editor that shows a document. Attach it with `setRootElement`; without a root element it works all the same. */
export function createBriefingEditor(settings: BriefingEditorSettings): LexicalEditorWithDispose {
  const { document, randomBytes, labelOf } = settings;
  const newBlockId = () => newId('blk', randomBytes);
  const newCitationId = () => newId('cit', randomBytes);
  const newFootnoteId = () => newId('ftn', randomBytes);
  return buildEditorFromExtensions(
    defineExtension({
      name: 'briefdesk/editor',
      namespace: 'briefdesk',
      theme: editorTheme,
      dependencies: [
        ...editorExtensions,
        configExtension(IdentityExtension, { newBlockId, newCitationId, newFootnoteId }),
        configExtension(PasteExtension, {
          newCitationId,
          newFootnoteId,
          labelOf,
          ...(settings.onPasteLoss ? { onLoss: settings.onPasteLoss } : {}),
        }),
        configExtension(CarriedMarksExtension, settings.onMarkRaised ? { onRaised: settings.onMarkRaised } : {}),
        configExtension(MarkKeysExtension, {
          ...(settings.onOpenMark ? { onOpen: settings.onOpenMark } : {}),
          ...(settings.onClickMark ? { onClick: settings.onClickMark } : {}),
        }),
        configExtension(TypedLocatorExtension, {
          ...(settings.language ? { language: settings.language } : {}),
          ...(settings.onLocatorSet ? { onSet: settings.onLocatorSet } : {}),
        }),
      ],
      $initialEditorState: null,
      // The document is written only when every extension listens: ids are settled by them.
      afterRegistration: (editor) => {
        editor.update(() => $writeDocument(document, labelOf, newBlockId), {
          tag: [LOAD_TAG, HISTORY_MERGE_TAG],
          discrete: true,
        });
        return () => {};
      },
    }),
  );
}
