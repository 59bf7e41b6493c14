import { $getSelection, $setSelection, HISTORY_PUSH_TAG } from 'lexical';
import { useState } from 'react';
import { $getLinkUrl, $setLink, parseLinkUrl } from '../../../editor/blocks/linksExtension.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { commonWords } from '../../../words/commonWords.ts';
import type { WritingSurface } from '../draft/writingSurface.ts';

interface LinkDialogProps {
  readonly surface: WritingSurface;
  readonly onClose: () => void;
}

const words = briefingWords.link;

/** Asks where the selected text shall lead. */
export function LinkDialog({ surface: { editor }, onClose }: LinkDialogProps) {
  const [{ selection, current }] = useState(() =>
    editor.read(() => ({ selection: $getSelection()?.clone() ?? null, current: $getLinkUrl() })),
  );
  const [text, setText] = useState(current ?? '');
  const [isTried, setIsTried] = useState(false);
  const url = parseLinkUrl(text);
  const set = (value: string | null) => {
    onClose();
    // When the dialog has given the focus back to the text.
    setTimeout(() =>
      editor.update(
        () => {
          $setSelection(selection?.clone() ?? null);
          $setLink(editor, value);
        },
        { tag: HISTORY_PUSH_TAG },
      ),
    );
  };
  const submit = () => {
    setIsTried(true);
    if (url !== null) set(url);
  };
  return (
    <Dialog
      title={words.title}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          {current !== null && <Button onPress={() => set(null)}>{words.remove}</Button>}
          <Button onPress={onClose}>{commonWords.cancel}</Button>
          <Button variant="primary" onPress={submit}>
            {words.set}
          </Button>
        </>
      }
    >
      <TextField
        label={words.address}
        description={words.hint}
        error={isTried && url === null ? words.fault : undefined}
        autoFocus
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter') submit();
        }}
      />
    </Dialog>
  );
}
