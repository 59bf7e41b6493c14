import { useRead } from '../../bridge/useRead.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { deskWords } from '../../words/deskWords.ts';
import styles from './AboutDialog.module.css';

interface AboutDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onShowLicences: () => void;
}

/** Version, runtime, licence and where the library lies: what a report of a fault has to name. */
export function AboutDialog({ isOpen, onClose, onShowLicences }: AboutDialogProps) {
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
    <Dialog
      title={words.title}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onShowLicences}>{words.licences}</Button>
          <Button variant="primary" onPress={onClose}>
            {commonWords.close}
          </Button>
        </>
      }
    >
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
