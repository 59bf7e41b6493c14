import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { SafetyFinding, Verification } from '../../../shared/contract/safetyOperations.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copyText.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatBytes } from '../../ui/formatBytes.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { showToast } from '../../ui/toasts.ts';
import { commonWords } from '../../words/commonWords.ts';
import { safetyWords } from '../../words/safetyWords.ts';
import { formatVerification } from './formatVerification.ts';
import { useLibraryJob } from './useLibraryJob.ts';
import styles from './VerifyDialog.module.css';

const words = safetyWords.verify;

/** Checks the library and names whatever is not as it was left. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const [result, setResult] = useState<Verification | null>(null);
  const job = useLibraryJob('library.verify', { onDone: setResult });
  const start = () => {
    setResult(null);
    job.run({});
  };
  const copy = () => {
    if (result) showToast({ title: copyText(formatVerification(result)) ? words.copied : words.notCopied });
  };
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        job.isRunning ? (
          <Button onPress={job.cancel}>{words.cancel}</Button>
        ) : (
          <>
            {result && <Button onPress={copy}>{words.copy}</Button>}
            <Button onPress={onClose}>{commonWords.close}</Button>
            <Button variant="primary" autoFocus onPress={start}>
              {result ? words.again : words.start}
            </Button>
          </>
        )
      }
    >
      {!result && <p className={styles.intro}>{words.intro}</p>}
      {job.isRunning && (
        <div className={styles.running}>
          <ProgressBar
            label={words.running}
            done={job.progress?.done ?? 0}
            total={job.progress?.total ?? 0}
            text={job.progress ? words.progress(job.progress.done, job.progress.total) : words.begun}
          />
          <p className={styles.current} dir="auto">
            {job.progress?.current}
          </p>
        </div>
      )}
      {result && <Result result={result} />}
    </Dialog>
  );
}

function Result({ result }: { readonly result: Verification }) {
  const { findings, checked, head } = result;
  const isSound = findings.length === 0;
  return (
    <div role="status">
      <p className={`${styles.outcome} ${isSound ? styles.sound : styles.unsound}`}>
        {isSound ? <ShieldCheck size={18} aria-hidden /> : <ShieldAlert size={18} aria-hidden />}
        {isSound ? words.sound : words.found(findings.length)}
      </p>
      {!isSound && (
        <ul className={styles.findings} aria-label={words.list}>
          {findings.map((finding) => (
            <FindingRow key={`${finding.subject} ${finding.change?.field ?? finding.problem}`} finding={finding} />
          ))}
        </ul>
      )}
      <p className={styles.checked}>{words.checked({ ...checked, size: formatBytes(checked.bytes) })}</p>
      <p className={styles.checked}>{words.head(head.seq)}</p>
      <p className={styles.hash}>{head.hash}</p>
      <p className={styles.hint}>{words.headHint}</p>
    </div>
  );
}

function FindingRow({ finding: { subject, problem, advice, change } }: { readonly finding: SafetyFinding }) {
  return (
    <li className={styles.finding}>
      <p className={styles.subject} dir="auto">
        {subject}
      </p>
      <p dir="auto">{problem}</p>
      {change && (
        <dl className={styles.change}>
          <dt>{words.onRecord}</dt>
          <dd dir="auto">{change.from}</dd>
          <dt>{words.there}</dt>
          <dd dir="auto">{change.to}</dd>
        </dl>
      )}
      <p className={styles.hint}>{advice}</p>
    </li>
  );
}
