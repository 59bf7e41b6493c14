import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { commonWords } from '../../../words/commonWords.ts';

interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly name?: string;
  readonly act: string;
  /** What will happen with this name, such as that it takes another one's place. */
  readonly hintFor?: (name: string) => string | undefined;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a collection, a tag or a saved search; Enter takes it. */
export function NameDialog({ title, label, name: before = '', act, hintFor, onName, onClose }: NameDialogProps) {
  const [name, setName] = useState(before);
  const isNamed = name.trim() !== '' && name.trim() !== before;
  const save = () => {
    onClose();
    if (isNamed) onName(name.trim());
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{commonWords.cancel}</Button>
          <Button variant="primary" isDisabled={!isNamed} onPress={save}>
            {act}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isNamed) save();
        }}
      >
        <TextField
          label={label}
          value={name}
          onChange={setName}
          maxLength={200}
          description={hintFor?.(name.trim())}
          autoFocus
          autoDirection
        />
      </form>
    </Dialog>
  );
}
