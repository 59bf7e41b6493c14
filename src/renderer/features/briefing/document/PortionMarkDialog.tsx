import { $getSelection, $setSelection, type BaseSelection, type LexicalEditor } from 'lexical';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { type Marking, markings } from '../../../../core/marking/marking.ts';
import { $markOfPortions, $markPortions } from '../../../editor/blocks/markPortions.ts';
import { $rememberedSelection } from '../../../editor/caretExtension.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import listing from '../../../ui/listing.module.css';
import { MarkingBadge } from '../../../ui/MarkingBadge.tsx';
import { documentWords } from '../../../words/documentWords.ts';
import { announce } from '../draft/announcer.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import styles from './dialogs.module.css';

const words = documentWords.portionMark;
const NONE = 'none';

interface PortionMarkDialogProps {
  readonly session: DraftSession;
  readonly onClose: () => void;
}

/** Asks which portion mark the selected blocks shall bear. */
export function PortionMarkDialog({ session: { editor }, onClose }: PortionMarkDialogProps) {
  const [{ selection, current }] = useState(() => readSelection(editor));
  const set = (marking: Marking | null) => {
    onClose();
    // When the dialog has given the focus back.
    setTimeout(() =>
      editor.update(
        () => {
          $setSelection(selection?.clone() ?? null);
          $markPortions(marking);
        },
        { onUpdate: () => editor.focus() },
      ),
    );
    announce(words.announced(marking));
  };
  return (
    <Dialog title={words.title} size="small" isOpen onClose={onClose}>
      <p className={styles.hint}>{words.hint}</p>
      <ListBox
        aria-label={words.field}
        autoFocus
        className={listing.list}
        onAction={(key) => set(markings.find(({ label }) => label === key)?.label ?? null)}
      >
        <ListBoxItem id={NONE} textValue={words.none} className={listing.entry}>
          <span className={listing.tick}>{current === null && <Check size={13} aria-hidden />}</span>
          {words.none}
        </ListBoxItem>
        {markings.map(({ label, meaning }) => (
          <ListBoxItem key={label} id={label} textValue={label.replace('TLP:', '')} className={listing.entry}>
            <span className={listing.tick}>{current === label && <Check size={13} aria-hidden />}</span>
            <MarkingBadge marking={label} />
            <span className={styles.meaning}>{meaning}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Dialog>
  );
}

function readSelection(editor: LexicalEditor): {
  readonly selection: BaseSelection | null;
  readonly current: Marking | null;
} {
  return editor.getEditorState().read(() => {
    const selection = $getSelection() ?? $rememberedSelection(editor);
    return { selection: selection?.clone() ?? null, current: $markOfPortions(selection) };
  });
}
