import { BriefingError } from '../../../core/errors.ts';
import type { OperationOutput } from '../../../shared/contract.ts';
import { describeError } from '../../bridge/reportError.ts';
import { useRead } from '../../bridge/useRead.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { welcomeWords } from '../../words/welcomeWords.ts';
import { BeginCards } from './BeginCards.tsx';
import { RecentLibraries } from './RecentLibraries.tsx';
import styles from './Welcome.module.css';

/** What stands where no library is open: the sample, a library of one's own, those one had, and what went wrong last time. */
export function Welcome() {
  const recent = useRead('library.recent', {});
  if (!recent.data) return null;
  const { problem } = recent.data;
  return (
    <main className={styles.welcome}>
      <div className={styles.column}>
        <header className={styles.header}>
          <h1 className={styles.title}>{welcomeWords.title}</h1>
          <p className={styles.tagline}>{welcomeWords.tagline}</p>
        </header>
        {problem && <LastProblem problem={problem} />}
        <BeginCards recent={recent.data} />
        <RecentLibraries {...recent.data} />
        <p className={styles.foot}>
          {welcomeWords.offline} {welcomeWords.dropHint}
        </p>
      </div>
    </main>
  );
}

type Problem = NonNullable<OperationOutput<'library.recent'>['problem']>;

function LastProblem({ problem }: { readonly problem: Problem }) {
  const { title, advice } = describeError(new BriefingError(problem.code, problem.message));
  return (
    <Notice
      tone="danger"
      title={`${welcomeWords.problemTitle}: ${title}`}
      actions={
        problem.code === 'library-damaged' && (
          <Button onPress={() => runCommand('library.backups')}>{welcomeWords.restore}</Button>
        )
      }
    >
      {advice}
    </Notice>
  );
}
