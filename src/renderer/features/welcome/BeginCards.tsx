import { FlaskConical, FolderOpen, FolderPlus, Library } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { OperationOutput } from '../../../shared/contract.ts';
import { useChange } from '../../bridge/useChange.ts';
import { useEvent } from '../../bridge/useEvent.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { Button } from '../../ui/Button.tsx';
import { formatFolder } from '../../ui/formatFolder.ts';
import { Keys } from '../../ui/Keys.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { welcomeWords } from '../../words/welcomeWords.ts';
import styles from './Welcome.module.css';

/** The two ways to begin, side by side: the sample library first for who looks around, a library of one's own one step away. */
export function BeginCards({ recent }: { readonly recent: OperationOutput<'library.recent'> }) {
  const openSample = useChange('library.openSample');
  const create = useChange('library.create');
  const open = useChange('library.open');
  const { defaultFolder, homeFolder } = recent;
  const own = recent.recent.filter((entry) => entry.exists && !entry.sample);
  // A library in the default place is opened, not created again.
  const hasDefault = own.some((entry) => entry.folder === defaultFolder);
  const isBusy = openSample.isPending || create.isPending || open.isPending;
  return (
    <div className={styles.cards}>
      <Card title={welcomeWords.sampleTitle} text={welcomeWords.sampleText}>
        {openSample.isPending ? (
          <SampleProgress />
        ) : (
          <Button
            variant={own.length === 0 ? 'primary' : 'secondary'}
            size="large"
            icon={<FlaskConical size={17} aria-hidden />}
            isDisabled={isBusy}
            onPress={() => openSample.mutate({})}
          >
            {welcomeWords.openSample}
          </Button>
        )}
      </Card>
      <Card
        title={own.length === 0 ? welcomeWords.ownTitle : welcomeWords.ownTitleAgain}
        text={welcomeWords.ownText(formatFolder(defaultFolder, homeFolder))}
      >
        <Button
          variant={own.length === 0 ? 'secondary' : 'primary'}
          size="large"
          icon={<Library size={17} aria-hidden />}
          isDisabled={isBusy}
          onPress={() => (hasDefault ? open : create).mutate({ folder: defaultFolder })}
        >
          {hasDefault ? welcomeWords.openDefault : welcomeWords.create}
        </Button>
        <div className={styles.other}>
          <Button
            variant="quiet"
            isDisabled={isBusy}
            icon={<FolderOpen size={15} aria-hidden />}
            onPress={() => runCommand('library.open')}
          >
            {welcomeWords.openOther}
            <Keys command="library.open" />
          </Button>
          <Button
            variant="quiet"
            isDisabled={isBusy}
            icon={<FolderPlus size={15} aria-hidden />}
            onPress={() => runCommand('library.create')}
          >
            {welcomeWords.createElsewhereHint}
            <Keys command="library.create" />
          </Button>
        </div>
      </Card>
    </div>
  );
}

interface CardProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Card({ title, text, children }: CardProps) {
  return (
    <section className={styles.card}>
      <h2 className={styles.cardTitle}>{title}</h2>
      <p className={styles.cardText} dir="auto">
        {text}
      </p>
      <div className={styles.cardActions}>{children}</div>
    </section>
  );
}

function SampleProgress() {
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  useEvent('progress', ({ done, total }) => setProgress({ done, total }));
  const { done, total } = progress;
  return (
    <div className={styles.progress}>
      <ProgressBar
        label={welcomeWords.openingSample}
        done={done}
        total={total}
        text={total > 0 ? welcomeWords.sampleProgress(done, total) : ''}
      />
    </div>
  );
}
