import { AlertTriangle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import { listedReason } from '../../../core/importing/listedReason.ts';
import { openSourceAt } from '../../desk/deskStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { importWords } from '../../words/importWords.ts';
import styles from './ImportResultDialog.module.css';
import { countsOf, importFiles, isPath, showResult, useImports } from './importJobs.ts';
import { shortName } from './shortName.ts';

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
      title={importWords.summary(countsOf(result))}
      isOpen
      onClose={close}
      size="large"
      footer={<Button onPress={close}>{commonWords.close}</Button>}
    >
      {rejected.length > 0 && (
        <Outcome
          title={importWords.rejected(rejected.length)}
          hint={importWords.rejectedHint}
          action={<AgainButton files={rejected.map(({ file }) => file)} onPress={again} />}
        >
          {rejected.map(({ file, message }) => (
            <li key={file} className={styles.file}>
              <AlertTriangle size={14} aria-hidden className={styles.warning} />
              <Words title={shortName(file)} text={listedReason(message)} />
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
              <Words title={title || shortName(file)} text={shortName(file)} warnings={warnings} />
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

interface WordsProps {
  readonly title: string;
  readonly text?: string;
  /** What was imported otherwise than one might expect, each a sentence. */
  readonly warnings?: readonly string[];
}

function Words({ title, text, warnings = [] }: WordsProps) {
  return (
    <div className={styles.words}>
      <bdi>{title}</bdi>
      {text && text !== title && <span className={styles.text}>{text}</span>}
      {warnings.map((warning) => (
        <span key={warning} className={styles.note}>
          <AlertTriangle size={12} aria-hidden className={styles.warning} />
          {warning}
        </span>
      ))}
    </div>
  );
}

function AgainButton({
  files,
  onPress,
}: {
  readonly files: readonly string[];
  readonly onPress: (paths: string[]) => void;
}) {
  const paths = files.filter(isPath);
  if (paths.length === 0) return null;
  return (
    <Button size="small" onPress={() => onPress(paths)}>
      {importWords.tryAgain}
    </Button>
  );
}
