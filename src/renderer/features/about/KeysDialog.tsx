import { commandIds, commands } from '../../../shared/commands.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { keyPlatform } from '../../ui/formatKey.ts';
import { Keys, keyOf } from '../../ui/Keys.tsx';
import { deskWords } from '../../words/deskWords.ts';
import { readerWords } from '../../words/readerWords.ts';
import styles from './KeysDialog.module.css';

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const menus = ['go', 'library', 'file', 'edit', 'insert', 'table', 'evidence', 'view', 'help'] as const;

/** Every key, by menu, and the single keys of reader, editor and library. */
export function KeysDialog({ isOpen, onClose }: KeysDialogProps) {
  const words = deskWords.keys;
  return (
    <Dialog title={words.title} isOpen={isOpen} onClose={onClose} size="large" isText>
      <div className={styles.columns}>
        <KeyTable title={words.reader} rows={readerWords.keys} />
        <KeyTable
          title={words.editor}
          rows={[
            [words.cite, '@'],
            [words.citationFields, 'enter'],
            [words.leaveField, 'escape'],
          ]}
        />
        <KeyTable
          title={words.library}
          rows={[
            [words.intoList, '↓'],
            [words.firstHit, 'enter'],
            [words.moveInList, '↑+↓'],
            [words.endsOfList, 'home+end'],
            ...readerWords.listKeys,
          ]}
        />
        {menus.map((menu) => (
          <KeyTable key={menu} title={words.anywhere[menu]} rows={rowsOf(menu)} />
        ))}
      </div>
    </Dialog>
  );
}

type Row = readonly [label: string, keys: string];

function rowsOf(menu: (typeof menus)[number]): readonly Row[] {
  return commandIds.flatMap((id): Row[] => {
    const keys = keyOf(id, keyPlatform);
    return commands[id].menu === menu && keys ? [[commands[id].label, keys]] : [];
  });
}

function KeyTable({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{title}</h3>
      <dl>
        {rows.map(([label, keys]) => (
          <div key={label} className={styles.row}>
            <dt>{label}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
