import { AlertTriangle } from 'lucide-react';
import type { ReactNode } from 'react';
import { BriefingError } from '../../../core/errors.ts';
import type { SourceId } from '../../../core/ids.ts';
import { openSourceAt } from '../../desk/deskStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { errorWords } from '../../words/errorWords.ts';
import { importWords } from '../../words/importWords.ts';
import styles from './ImportResultDialog.module.css';
import { importFiles, showResult, useImports } from './importJobs.ts';

/** What became of every file of an import: imported, there already, not imported and why, not tried. */
export function ImportResultDialog() {
  const result = useImports((state) => state.shownResult);
  const close = () => showResult(null);
  const open = (sourceId: SourceId) => {
    close();
    openSourceAt({ sourceId });
  };
  const again = (paths: string[]) => {
    close();
    void importFiles({ paths });
  };
  if (!result) return null;
  const { imported, duplicates, rejected, cancelled } = result;
  return (
    <Dialog
      title={importWords.resultTitle}
      isOpen
      onClose={close}
      size="large"
      footer={<Button onPress={close}>{commonWords.close}</Button>}
    >
      {rejected.length > 0 && (
        <Outcome
          title={importWords.rejected(rejected.length)}
          action={<AgainButton files={rejected.map(({ file }) => file)} onPress={again} />}
        >
          {rejected.map(({ file, code, message }) => (
            <li key={file} className={styles.file}>
              <AlertTriangle size={14} aria-hidden className={styles.warning} />
              <Words title={shortName(file)} text={errorWords[code](new BriefingError(code, message)).advice} />
            </li>
          ))}
        </Outcome>
      )}
      {cancelled.length > 0 && (
        <Outcome
          title={importWords.cancelled(cancelled.length)}
          hint={importWords.cancelledHint}
          action={<AgainButton files={cancelled} onPress={again} />}
        >
          {cancelled.map((file) => (
            <li key={file} className={styles.file}>
              <Words title={shortName(file)} />
            </li>
          ))}
        </Outcome>
      )}
      {duplicates.length > 0 && (
        <Outcome title={importWords.duplicates(duplicates.length)} hint={importWords.duplicatesHint}>
          {duplicates.map(({ file, id, title }) => (
            <li key={file} className={styles.file}>
              <Words title={title} text={shortName(file)} />
              <Button size="small" onPress={() => open(id)}>
                {importWords.open}
              </Button>
            </li>
          ))}
        </Outcome>
      )}
      {imported.length > 0 && (
        <Outcome title={importWords.imported(imported.length)}>
          {imported.map(({ id, title, file, warnings }) => (
            <li key={id} className={styles.file}>
              <Words title={title} text={[shortName(file), ...warnings].join(' · ')} />
              <Button size="small" onPress={() => open(id)}>
                {importWords.open}
              </Button>
            </li>
          ))}
        </Outcome>
      )}
    </Dialog>
  );
}

interface OutcomeProps {
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Outcome({ title, hint, action, children }: OutcomeProps) {
  return (
    <section className={styles.outcome}>
      <div className={styles.heading}>
        <h3>{title}</h3>
        {action}
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
      <ul>{children}</ul>
    </section>
  );
}

function Words({ title, text }: { readonly title: string; readonly text?: string }) {
  return (
    <div className={styles.words}>
      <bdi>{title}</bdi>
      {text && <span className={styles.text}>{text}</span>}
    </div>
  );
}

/** Pasted text has no file to try again with. */
function AgainButton({
  files,
  onPress,
}: {
  readonly files: readonly string[];
  readonly onPress: (paths: string[]) => void;
}) {
  const paths = files.filter((file) => /[\\/]/.test(file));
  if (paths.length === 0) return null;
  return (
    <Button size="small" onPress={() => onPress(paths)}>
      {importWords.tryAgain}
    </Button>
  );
}

/** The file and the folder it lies in: enough to tell two files of one name apart. */
function shortName(path: string): string {
  return path.split(/[\\/]/).slice(-2).join('/');
}
