import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { writingWords } from '../../words/writingWords.ts';
import keys from './KeysDialog.module.css';
import styles from './WritingDialog.module.css';

interface WritingDialogProps {
  readonly onClose: () => void;
}

/** What the signs and keys of the editor do. */
export function WritingDialog({ onClose }: WritingDialogProps) {
  return (
    <Dialog title={writingWords.title} isOpen onClose={onClose} size="large" isText>
      <div className={keys.columns}>
        {writingWords.parts.map(({ title, rows, note }) => (
          <section key={title} className={keys.group}>
            <h3 className={keys.heading}>{title}</h3>
            <dl>
              {rows.map(([does, by]) => (
                <div key={does} className={keys.row}>
                  <dt>{does}</dt>
                  <dd className={styles.by}>
                    {'typed' in by && by.typed.map((typed) => <code key={typed}>{typed}</code>)}
                    {'keys' in by && by.keys.map((combination) => <Keys key={combination} keys={combination} />)}
                    {'command' in by && <Keys command={by.command} />}
                  </dd>
                </div>
              ))}
            </dl>
            {note !== undefined && <p className={styles.note}>{note}</p>}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
