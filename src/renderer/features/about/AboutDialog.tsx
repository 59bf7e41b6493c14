import { useRead } from '../../bridge/useRead.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { deskWords } from '../../words/deskWords.ts';
import styles from './AboutDialog.module.css';

interface AboutDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Version, runtime, licence and where the library lies: what a report of a fault has to name. */
export function AboutDialog({ isOpen, onClose }: AboutDialogProps) {
  const info = useRead('app.info', {}).data;
  const library = useRead('library.current', {}).data;
  const words = deskWords.about;
  const facts: readonly (readonly [string, string])[] = info
    ? [
        [words.version, info.version],
        [words.runtime, info.runtime],
        [words.platform, info.platform],
        [words.licence, words.licenceName],
        ...(library ? [[words.library, library.folder] as const] : []),
      ]
    : [];
  return (
    <Dialog title={words.title} isOpen={isOpen} onClose={onClose} size="small">
      <p>{words.line}</p>
      <p className={styles.offline}>{words.offline}</p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
