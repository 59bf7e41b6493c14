import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { importWords } from '../../words/importWords.ts';
import { importText } from './importJobs.ts';
import styles from './PasteDialog.module.css';

interface PasteDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Makes a source of text that comes from no file, such as a message or a page behind a login. */
export function PasteDialog({ isOpen, onClose }: PasteDialogProps) {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const close = () => {
    setError(undefined);
    onClose();
  };
  const add = () => {
    if (text.trim() === '') {
      setError(importWords.pasteNeedsText);
      return;
    }
    // The dialog keeps what was typed until it is closed by adding: a mistaken Escape loses nothing.
    void importText(title.trim(), text);
    setTitle('');
    setText('');
    close();
  };
  return (
    <Dialog
      title={importWords.pasteTitle}
      isOpen={isOpen}
      onClose={close}
      size="large"
      footer={
        <>
          <Button onPress={close}>{commonWords.cancel}</Button>
          <Button variant="primary" onPress={add}>
            {importWords.pasteAdd}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField label={importWords.pasteName} value={title} onChange={setTitle} autoDirection autoFocus />
        <TextField
          label={importWords.pasteText}
          value={text}
          onChange={(value) => {
            setText(value);
            setError(undefined);
          }}
          lines={14}
          autoDirection
          description={importWords.pasteTextHint}
          error={error}
        />
      </div>
    </Dialog>
  );
}
