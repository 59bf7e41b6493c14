import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { importWords } from '../../words/importWords.ts';
import styles from './ImportProgress.module.css';
import { cancelImport, type ImportJob, useImports } from './importJobs.ts';

/** The imports under way, in a corner: how many files, what became of them, which are in hand, and a way to stop. */
export function ImportProgress() {
  const jobs = useImports((state) => state.jobs);
  return (
    <div className={styles.corner}>
      {jobs.map((job) => {
        const { jobId, progress, isCancelling } = job;
        if (progress === null) return null;
        const { done, total } = progress;
        return (
          <section key={jobId} aria-label={importWords.reading} className={styles.card}>
            <ProgressBar
              label={isCancelling ? importWords.cancelling : importWords.reading}
              done={done}
              total={total}
              text={total > 0 ? importWords.progress(done, total) : importWords.counting}
            />
            {progress.import && (
              <p className={styles.counts}>
                <span>{importWords.soFar(progress.import)}</span>
                <span>{rateOf(job)}</span>
              </p>
            )}
            <div className={styles.line}>
              <InHand names={progress.import?.inHand ?? (progress.current === '' ? [] : [progress.current])} />
              <Button size="small" variant="quiet" isDisabled={isCancelling} onPress={() => cancelImport(jobId)}>
                {importWords.cancel}
              </Button>
            </div>
          </section>
        );
      })}
    </div>
  );
}

function InHand({ names }: { readonly names: readonly string[] }) {
  const [first, ...others] = names;
  return (
    <span className={styles.current}>
      {first !== undefined && <bdi>{fileName(first)}</bdi>}
      {others.length > 0 && ` ${importWords.andMore(others.length)}`}
    </span>
  );
}

/** Nothing while it would only be noise: in the first seconds, and of a few files. */
function rateOf({ progress, since }: ImportJob): string {
  const seconds = (performance.now() - since.at) / 1000;
  const files = (progress?.done ?? 0) - since.done;
  return seconds < 2 || files < 5 ? '' : importWords.perSecond(files / seconds);
}

/** The last part of a path of either platform. */
function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
