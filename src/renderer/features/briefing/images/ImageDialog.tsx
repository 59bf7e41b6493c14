import { $addUpdateTag, $getNodeByKey, HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import { useState } from 'react';
import { focusImage } from '../../../editor/images/focusImage.ts';
import { imageAddress } from '../../../editor/images/imageElement.ts';
import { imageWidths } from '../../../editor/images/imageFields.ts';
import { $describeImage, $getImage, $isImageNode, $setImage } from '../../../editor/images/imageNode.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { imageWords as words } from '../../../words/imageWords.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import styles from './ImageDialog.module.css';

interface ImageDialogProps {
  readonly session: DraftSession;
  readonly imageKey: NodeKey;
  readonly onClose: () => void;
}

const LONGEST_ALT = 2_000;

/** Asks what an image shows, or that it is decorative, and how wide it is. Closed without an answer, the image keeps its warning. */
export function ImageDialog({ session, imageKey, onClose }: ImageDialogProps) {
  const { editor } = session;
  const [before] = useState(() =>
    editor.getEditorState().read(() => {
      const node = $getNodeByKey(imageKey);
      return $isImageNode(node) ? $getImage(node) : null;
    }),
  );
  const [alt, setAlt] = useState(before?.alt ?? '');
  const [isDecorative, setIsDecorative] = useState(before?.decorative === true);
  const [width, setWidth] = useState(String(before?.width ?? imageWidths.most));
  if (before === null) return null;
  const percent = parseWidth(width);
  const close = () => {
    onClose();
    // When the dialog has given the focus back.
    setTimeout(() => focusImage(editor, imageKey));
  };
  const save = () => {
    if (percent === undefined) return;
    editor.update(() => {
      const node = $getNodeByKey(imageKey);
      if (!$isImageNode(node)) return;
      $addUpdateTag(HISTORY_PUSH_TAG);
      $describeImage(node, isDecorative ? { alt: '', decorative: true } : { alt: alt.replace(/\s+/g, ' ').trim() });
      $setImage(node, { width: percent });
    });
    close();
  };
  return (
    <Dialog
      title={words.title}
      size="small"
      isOpen
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{words.later}</Button>
          <Button variant="primary" onPress={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <img src={imageAddress(before.image)} alt="" className={styles.preview} />
        <TextField
          label={words.alt}
          description={words.altHint}
          value={isDecorative ? '' : alt}
          isDisabled={isDecorative}
          lines={3}
          maxLength={LONGEST_ALT}
          autoFocus
          autoDirection
          onChange={setAlt}
        />
        <Checkbox isSelected={isDecorative} onChange={setIsDecorative}>
          {words.isDecorative}
        </Checkbox>
        <TextField
          label={words.width}
          value={width}
          inputMode="numeric"
          error={percent === undefined ? words.widthFault : undefined}
          onChange={setWidth}
        />
      </div>
    </Dialog>
  );
}

function parseWidth(text: string): number | undefined {
  const width = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return width >= imageWidths.least && width <= imageWidths.most ? width : undefined;
}
