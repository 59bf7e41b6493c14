import { AlertTriangle } from 'lucide-react';
import { useState } from 'react';
import { listedReason } from '../../../core/importing/listedReason.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { importWords } from '../../words/importWords.ts';
import { ImportOutcome, OutcomeRow } from './ImportOutcome.tsx';
import styles from './ImportResultDialog.module.css';
import { isPath } from './importJobs.ts';
import { shortName } from './shortName.ts';

interface FailedFile {
  readonly file: string;
  readonly within?: string | undefined;
  readonly message?: string;
}

interface FailedFilesProps {
  readonly title: string;
  readonly hint: string;
  readonly files: readonly FailedFile[];
  readonly onAgain: (paths: string[]) => void;
}

/** Files that were not imported, all or some of which can be tried again. */
export function FailedFiles({ title, hint, files, onAgain }: FailedFilesProps) {
  // An entry is tried again with the whole of what it is in: what is there already is not added twice.
  const paths = [...new Set(files.map(({ file }) => file).filter(isPath))];
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = paths.filter((path) => !left.has(path));
  const choose = (path: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(path);
    else next.add(path);
    setLeft(next);
  };
  return (
    <ImportOutcome
      title={title}
      hint={hint}
      action={
        paths.length > 0 && (
          <Button size="small" isDisabled={chosen.length === 0} onPress={() => onAgain(chosen)}>
            {left.size === 0 ? importWords.tryAgain : importWords.tryChosenAgain(chosen.length)}
          </Button>
        )
      }
    >
      {files.map(({ file, within, message }) => {
        const name = shortName(file, within);
        return (
          <OutcomeRow
            key={`${file} ${within}`}
            mark={
              paths.length > 1 && isPath(file) ? (
                <Checkbox
                  aria-label={importWords.choose(name)}
                  isSelected={!left.has(file)}
                  onChange={(isChosen) => choose(file, isChosen)}
                  className={styles.checkbox}
                />
              ) : (
                message && <AlertTriangle size={14} aria-hidden className={styles.warning} />
              )
            }
            title={name}
            {...(message === undefined ? {} : { text: listedReason(message) })}
          />
        );
      })}
    </ImportOutcome>
  );
}
