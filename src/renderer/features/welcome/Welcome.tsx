import { FolderOpen, FolderX, Library } from 'lucide-react';
import { BriefingError } from '../../../core/errors.ts';
import { describeError } from '../../bridge/reportError.ts';
import { useChange } from '../../bridge/useChange.ts';
import { useRead } from '../../bridge/useRead.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { Button } from '../../ui/Button.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { welcomeWords } from '../../words/welcomeWords.ts';
import styles from './Welcome.module.css';

/** What stands where no library is open: one button to begin, the libraries one had, and what went wrong last time. */
export function Welcome() {
  const recent = useRead('library.recent', {});
  const create = useChange('library.create');
  const open = useChange('library.open');
  if (!recent.data) return null;
  const { defaultFolder, problem } = recent.data;
  // A library in the default place is opened, not created again.
  const hasDefault = recent.data.recent.some((entry) => entry.folder === defaultFolder && entry.exists);
  return (
    <main className={styles.welcome}>
      <div className={styles.column}>
        <h1 className={styles.title}>{welcomeWords.title}</h1>
        <p className={styles.tagline}>{welcomeWords.tagline}</p>
        {problem && <LastProblem problem={problem} />}
        <div className={styles.start}>
          <Button
            variant="primary"
            size="large"
            icon={<Library size={17} aria-hidden />}
            isDisabled={create.isPending || open.isPending}
            onPress={() => (hasDefault ? open : create).mutate({ folder: defaultFolder })}
          >
            {hasDefault ? welcomeWords.openDefault : welcomeWords.create}
          </Button>
          <p className={styles.place}>
            {welcomeWords.createIn(defaultFolder)}. {welcomeWords.offline}
          </p>
        </div>
        <div className={styles.other}>
          <Button onPress={() => runCommand('library.open')}>
            {welcomeWords.openOther}
            <Keys command="library.open" />
          </Button>
          <Button onPress={() => runCommand('library.create')}>
            {welcomeWords.createElsewhere}
            <Keys command="library.create" />
          </Button>
        </div>
        {recent.data.recent.length > 0 && (
          <section aria-labelledby="recent-libraries">
            <h2 id="recent-libraries" className={styles.heading}>
              {welcomeWords.recent}
            </h2>
            <ul className={styles.list}>
              {recent.data.recent.map((entry) => (
                <li key={entry.folder}>
                  <Button
                    variant="quiet"
                    isDisabled={!entry.exists}
                    className={styles.entry}
                    onPress={() => open.mutate({ folder: entry.folder })}
                  >
                    {entry.exists ? <FolderOpen size={16} aria-hidden /> : <FolderX size={16} aria-hidden />}
                    <span className={styles.words}>
                      <span className={styles.name}>{entry.name}</span>
                      <span className={styles.folder}>{entry.folder}</span>
                      {!entry.exists && <span className={styles.missing}>{welcomeWords.missing}</span>}
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}

function LastProblem({ problem }: { readonly problem: { code: BriefingError['code']; message: string } }) {
  const { title, advice } = describeError(new BriefingError(problem.code, problem.message));
  return (
    <Notice tone="danger" title={`${welcomeWords.problemTitle}: ${title}`}>
      {advice}
    </Notice>
  );
}
