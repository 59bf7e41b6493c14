import { Check, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Heading,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import listing from '../../../ui/listing.module.css';
import { organiseWords } from '../../../words/organiseWords.ts';
import styles from './ChoiceDialog.module.css';

interface Choice {
  readonly id: string;
  readonly label: string;
  /** What stands at the end of its line: a count, or the collection it lies in. */
  readonly fact?: string;
  readonly badge?: ReactNode;
  /** All that is changed has it; chosen, it is taken away. */
  readonly isTicked?: boolean;
}

interface ChoiceDialogProps {
  readonly title: string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
  /** Makes what is typed a choice of its own. Left out: nothing new can be made. */
  readonly onCreate?: (name: string) => void;
  /** The line that offers it. */
  readonly createLabel?: (name: string) => string;
  readonly onClose: () => void;
}

/** One choice out of many, found by typing; Enter takes it, Escape leaves. */
export function ChoiceDialog(props: ChoiceDialogProps) {
  const { title, placeholder, choices, onChoose, onCreate, createLabel, onClose } = props;
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const sought = fold(name);
  const found = choices.filter(({ label }) => fold(label).includes(sought));
  const creates = onCreate !== undefined && name !== '' && !choices.some(({ label }) => fold(label) === sought);
  const shown: readonly Choice[] = [
    ...found.slice(0, MOST),
    ...(creates ? [{ id: CREATE, label: createLabel?.(name) ?? name, badge: <Plus size={14} aria-hidden /> }] : []),
  ];
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={styles.overlay}
      data-modal
    >
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          {/* What is found is picked out here, where also something new may be offered. */}
          <Autocomplete inputValue={typed} onInputChange={setTyped} filter={() => true}>
            <SearchField
              aria-label={placeholder}
              autoFocus
              className={styles.search}
              onKeyDown={(event) => event.key === 'Escape' && onClose()}
            >
              <Input placeholder={placeholder} dir="auto" maxLength={200} className={styles.input} />
            </SearchField>
            <Menu
              aria-label={title}
              items={shown}
              className={`${listing.list} ${styles.list}`}
              renderEmptyState={() => <p className={styles.empty}>{organiseWords.noChoice}</p>}
              onAction={(key) => {
                onClose();
                if (key === CREATE) onCreate?.(name);
                else onChoose(String(key));
              }}
            >
              {({ id, label, fact, badge, isTicked }) => (
                <MenuItem id={id} textValue={label} className={listing.entry}>
                  <span className={listing.tick}>
                    {isTicked && <Check size={13} role="img" aria-label={organiseWords.ticked} />}
                  </span>
                  {badge}
                  <span className={styles.label}>
                    <bdi>{label}</bdi>
                  </span>
                  {fact && <bdi className={styles.fact}>{fact}</bdi>}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const MOST = 100;
const CREATE = '+';

const fold = (name: string): string => name.normalize('NFC').toLocaleLowerCase();
