import { $insertDataTransferForRichText } from '@lexical/clipboard';
import { DRAG_DROP_PASTE, eventFiles } from '@lexical/rich-text';
import {
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import { useEffect, useState } from 'react';
import { clipped } from '../../../../core/text/clipped.ts';
import { call } from '../../../bridge/call.ts';
import { reportError } from '../../../bridge/reportError.ts';
import { useCommand } from '../../../desk/commandRegistry.ts';
import { $getWholeBlock } from '../../../editor/blocks/wholeBlocksExtension.ts';
import { OWN_FORM } from '../../../editor/copy/copiedContent.ts';
import { $isImageNode } from '../../../editor/images/imageNode.ts';
import { DESCRIBE_IMAGE_COMMAND, IMAGE_WIDTH_COMMAND } from '../../../editor/images/imagesExtension.ts';
import { showToast } from '../../../ui/toasts.ts';
import { imageWords } from '../../../words/imageWords.ts';
import { announce } from '../draft/announcer.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { addImageFile, addImageOf } from './addImageFile.ts';
import { ImageDialog } from './ImageDialog.tsx';
import { insertAdded } from './insertAdded.ts';
import { findHtmlImages, keepHtmlImages } from './pastedImages.ts';

/** How images come into an open draft: by command, by drop and by paste. What one shows is asked for right away. */
export function ImageCommands({ session }: { readonly session: DraftSession }) {
  const [described, setDescribed] = useState<NodeKey | null>(null);
  const { editor } = session;

  useCommand('insert.image', () => {
    void (async () => {
      const picked = await call('images.pick', {}).catch(reportError);
      if (!picked) return;
      const bytes = new Uint8Array(picked.bytes);
      const key = await insertAdded(session, [() => addImageFile(picked.fileName, bytes)]);
      if (key !== undefined) setDescribed(key);
    })();
  });
  useCommand(
    'image.describe',
    () => {
      const image = editor.read(() => $getWholeBlock());
      if ($isImageNode(image)) setDescribed(image.getKey());
    },
    { when: () => editor.getEditorState().read(() => $isImageNode($getWholeBlock())) },
  );

  useEffect(() => {
    const insert = async (files: readonly File[]): Promise<void> => {
      const images = files.filter(({ type }) => type.startsWith('image/'));
      if (images.length === 0) showToast({ tone: 'warning', title: imageWords.noImage(files.length) });
      const key = await insertAdded(
        session,
        images.map((file) => () => addImageOf(file)),
      );
      if (key !== undefined && images.length === 1) setDescribed(key);
    };
    return mergeRegister(
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          void insert(files);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(PASTE_COMMAND, (event) => takePaste(session, event, insert), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        DESCRIBE_IMAGE_COMMAND,
        (key) => {
          setDescribed(key);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        IMAGE_WIDTH_COMMAND,
        (width) => {
          announce(imageWords.announced.width(width));
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  }, [editor, session]);

  return (
    described !== null && <ImageDialog session={session} imageKey={described} onClose={() => setDescribed(null)} />
  );
}

/**
 * A picture that was copied as such comes with HTML that only names it: then its bytes are taken. Pictures that stand in HTML are kept before the
 * HTML is read; those that lie elsewhere are named, and never fetched.
 */
function takePaste(session: DraftSession, event: unknown, insert: (files: readonly File[]) => Promise<void>): boolean {
  const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null;
  if (clipboard === null || clipboard.types.includes(OWN_FORM)) return false;
  const [, files] = eventFiles(event as ClipboardEvent);
  const html = clipboard.getData('text/html');
  const { hasOwn, remote, isOnlyImages } = findHtmlImages(html);
  const pictures = files.filter(({ type }) => type.startsWith('image/'));
  if (pictures.length > 0 && (html === '' ? clipboard.getData('text/plain') === '' : isOnlyImages)) {
    (event as ClipboardEvent).preventDefault();
    void insert(pictures);
    return true;
  }
  const [first] = remote;
  if (first !== undefined)
    showToast({
      tone: 'warning',
      title: imageWords.lost.title,
      description: imageWords.lost.remote(remote.length, clipped(first, 80)),
    });
  if (!hasOwn && first === undefined) return false;
  (event as ClipboardEvent).preventDefault();
  void pasteKept(session, html, clipboard.getData('text/plain'));
  return true;
}

async function pasteKept({ editor }: DraftSession, html: string, text: string): Promise<void> {
  const kept = await keepHtmlImages(html, (bytes) => addImageFile('', bytes), reportError);
  const transfer = new DataTransfer();
  transfer.setData('text/html', kept);
  transfer.setData('text/plain', text);
  editor.update(
    () => {
      const selection = $getSelection();
      if (selection !== null) $insertDataTransferForRichText(transfer, selection, editor);
    },
    { tag: PASTE_TAG },
  );
}
