import type { LexicalEditor } from 'lexical';
import { useState } from 'react';
import { $getNumberedPlace, $restartNumbering } from '../../../editor/blocks/listNumbering.ts';
import { GREATEST_START } from '../../../editor/blocks/listStart.ts';
import { $recallSelection } from '../../../editor/caretExtension.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { commonWords } from '../../../words/commonWords.ts';
import { documentWords } from '../../../words/documentWords.ts';

const words = documentWords.listStart;

interface NumberingDialogProps {
  readonly editor: LexicalEditor;
  readonly onClose: () => void;
}

/** Asks which number the item at the caret shall bear. */
export function NumberingDialog({ editor, onClose }: NumberingDialogProps) {
  const [text, setText] = useState('1');
  const [isTried, setIsTried] = useState(false);
  const start = parseStart(text);
  const submit = () => {
    setIsTried(true);
    if (start === undefined) return;
    onClose();
    // When the dialog has given the focus back.
    setTimeout(() =>
      editor.update(
        () => {
          const place = $getNumberedPlace($recallSelection(editor));
          if (place !== null) $restartNumbering(place, start);
        },
        { onUpdate: () => editor.focus() },
      ),
    );
  };
  return (
    <Dialog
      title={words.title}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{commonWords.cancel}</Button>
          <Button variant="primary" onPress={submit}>
            {words.restart}
          </Button>
        </>
      }
    >
      <TextField
        label={words.field}
        description={words.hint}
        value={text}
        inputMode="numeric"
        autoFocus
        error={isTried && start === undefined ? words.fault(GREATEST_START) : undefined}
        onFocus={(event) => (event.target as HTMLInputElement).select()}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter') submit();
        }}
      />
    </Dialog>
  );
}

function parseStart(text: string): number | undefined {
  const start = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return start >= 1 && start <= GREATEST_START ? start : undefined;
}
