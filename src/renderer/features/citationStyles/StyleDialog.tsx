import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CitationStyleId } from '../../../core/briefing/briefing.ts';
import { useChange } from '../../bridge/useChange.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { styleWords as words } from '../../words/styleWords.ts';
import { AddedStyles } from './AddedStyles.tsx';
import { StyleFinder } from './StyleFinder.tsx';
import { type StyleRefusal, StyleRefusalNotice } from './StyleRefusalNotice.tsx';

interface StyleDialogProps {
  readonly current: CitationStyleId;
  readonly onTake: (style: CitationStyleId) => void;
  readonly onClose: () => void;
}

/** Every citation style, found by typing; style files are added to the library here, and taken out of it. */
export function StyleDialog({ current, onTake, onClose }: StyleDialogProps) {
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<StyleRefusal | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = useChange('styles.add', {
    onSuccess: (outcome) => {
      if (outcome?.kind === 'refused') setRefusal(outcome);
      if (outcome?.kind !== 'added') return;
      offerUndo(words.wasAdded, outcome.style.title);
      // It stands before one's eyes, and Enter takes it.
      setTyped(outcome.style.id);
      field.current?.focus();
    },
    onError: (error) => setRefusal({ kind: 'failed', error }),
  });
  return (
    <Dialog
      title={words.title}
      isOpen
      undoes
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button
            icon={<Plus size={14} aria-hidden />}
            isPending={add.isPending}
            onPress={() => {
              setRefusal(null);
              add.mutate({});
            }}
          >
            {words.add}
          </Button>
          <Button onPress={onClose}>{commonWords.cancel}</Button>
        </>
      }
    >
      {refusal !== null && <StyleRefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} />}
      <StyleFinder ref={field} typed={typed} onType={setTyped} current={current} onTake={onTake} onClose={onClose} />
      <AddedStyles
        onRemoved={() => {
          setRefusal(null);
          // The button that had the focus is gone.
          field.current?.focus();
        }}
        onRefused={(error) => setRefusal({ kind: 'failed', error })}
      />
    </Dialog>
  );
}
