import { useState } from 'react';
import { Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Finder } from '../../../ui/Finder.tsx';
import listing from '../../../ui/listing.module.css';
import { TextField } from '../../../ui/TextField.tsx';
import { commonWords } from '../../../words/commonWords.ts';
import { documentWords } from '../../../words/documentWords.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import type { WritingSurface } from '../draft/writingSurface.ts';
import styles from './dialogs.module.css';
import { insertReference } from './insertReference.ts';
import { type OfferedTarget, offeredTargets } from './offeredTargets.ts';

const words = documentWords.reference;

interface ReferenceDialogProps {
  readonly session: DraftSession;
  /** The text in which the reference shall stand. */
  readonly surface: WritingSurface;
  readonly onClose: () => void;
}

/** Asks what a cross-reference shall name, found by typing. A table or image without a caption is given one first. */
export function ReferenceDialog({ session, surface, onClose }: ReferenceDialogProps) {
  const [offered] = useState(() => offeredTargets(session.mirror.blocks()));
  const [toCaption, setToCaption] = useState<OfferedTarget | null>(null);
  const insert = (target: OfferedTarget, caption?: string) => {
    onClose();
    // When the dialog has given the focus back.
    setTimeout(() => insertReference(session, surface, target.id, caption));
  };
  if (toCaption !== null) return <CaptionFirst onClose={onClose} onInsert={(caption) => insert(toCaption, caption)} />;
  return (
    <Dialog title={words.dialog} size="medium" isOpen onClose={onClose}>
      <Targets offered={offered} onChoose={(target) => (target.needsCaption ? setToCaption(target) : insert(target))} />
    </Dialog>
  );
}

interface TargetsProps {
  readonly offered: readonly OfferedTarget[];
  readonly onChoose: (target: OfferedTarget) => void;
}

function Targets({ offered, onChoose }: TargetsProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  if (offered.length === 0) return <p className={styles.empty}>{words.nothing}</p>;
  const choose = (key: string) => {
    const target = offered.find(({ id }) => id === key);
    if (target) onChoose(target);
  };
  return (
    <Finder filter={contains}>
      <SearchField aria-label={words.field} autoFocus className={styles.find}>
        <Input placeholder={words.field} dir="auto" className={styles.input} />
      </SearchField>
      <ListBox
        aria-label={words.field}
        className={`${listing.list} ${styles.targets}`}
        onAction={(key) => choose(String(key))}
        renderEmptyState={() => <p className={styles.empty}>{words.none}</p>}
      >
        {offered.map((target) => (
          <ListBoxItem
            key={target.id}
            id={target.id}
            textValue={`${target.label} ${target.words}`}
            className={listing.entry}
          >
            <span className={styles.label}>{target.label}</span>
            <bdi className={styles.words} data-level={target.level}>
              {target.words}
            </bdi>
            {target.needsCaption && <span className={styles.note}>{words.needsCaption}</span>}
          </ListBoxItem>
        ))}
      </ListBox>
    </Finder>
  );
}

interface CaptionFirstProps {
  readonly onClose: () => void;
  readonly onInsert: (caption: string) => void;
}

function CaptionFirst({ onClose, onInsert }: CaptionFirstProps) {
  const [text, setText] = useState('');
  const submit = () => text.trim() !== '' && onInsert(text.trim());
  return (
    <Dialog
      title={words.dialog}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{commonWords.cancel}</Button>
          <Button variant="primary" isDisabled={text.trim() === ''} onPress={submit}>
            {words.insert}
          </Button>
        </>
      }
    >
      <TextField
        label={words.caption}
        description={words.captionHint}
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
