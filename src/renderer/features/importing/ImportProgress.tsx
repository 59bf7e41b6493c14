import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { importWords } from '../../words/importWords.ts';
import styles from './ImportProgress.module.css';
import { cancelImport, useImports } from './importJobs.ts';

/** The imports under way, in a corner: how many files, which one is in hand, and a way to stop. */
export function ImportProgress() {
  const jobs = useImports((state) => state.jobs);
  return (
    <div className={styles.corner}>
      {jobs.map(({ jobId, progress, isCancelling }) =>
        progress ? (
          <section key={jobId} aria-label={importWords.reading} className={styles.card}>
            <ProgressBar
              label={isCancelling ? importWords.cancelling : importWords.reading}
              done={progress.done}
              total={progress.total}
              text={progress.total > 0 ? importWords.progress(progress.done, progress.total) : importWords.counting}
            />
            <div className={styles.line}>
              <span className={styles.current}>
                <bdi>{fileName(progress.current)}</bdi>
              </span>
              <Button size="small" variant="quiet" isDisabled={isCancelling} onPress={() => cancelImport(jobId)}>
                {importWords.cancel}
              </Button>
            </div>
          </section>
        ) : null,
      )}
    </div>
  );
}

/** The last part of a path of either platform. */
function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
