import { FlaskConical, FolderOpen, FolderX } from 'lucide-react';
import { useId } from 'react';
import type { OperationOutput } from '../../../shared/contract.ts';
import { useChange } from '../../bridge/useChange.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatFolder } from '../../ui/formatFolder.ts';
import { welcomeWords } from '../../words/welcomeWords.ts';
import styles from './Welcome.module.css';

type Libraries = Pick<OperationOutput<'library.recent'>, 'recent' | 'homeFolder'>;

/** The libraries that were open before, the last one first; one that is not there says so. */
export function RecentLibraries({ recent, homeFolder }: Libraries) {
  const headingId = useId();
  const open = useChange('library.open');
  if (recent.length === 0) return null;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {welcomeWords.recent}
      </h2>
      <ul className={styles.list}>
        {recent.map((entry) => (
          <li key={entry.folder}>
            <Button
              variant="quiet"
              isDisabled={!entry.exists || open.isPending}
              className={styles.entry}
              onPress={() => open.mutate({ folder: entry.folder })}
            >
              <EntryIcon entry={entry} />
              <span className={styles.words}>
                <span className={styles.name} dir="auto">
                  {entry.name}
                  {entry.sample && <Badge>{welcomeWords.sample}</Badge>}
                </span>
                <span className={styles.folder}>{formatFolder(entry.folder, homeFolder)}</span>
                {!entry.exists && <span className={styles.missing}>{welcomeWords.missing}</span>}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EntryIcon({ entry }: { readonly entry: Libraries['recent'][number] }) {
  if (!entry.exists) return <FolderX size={16} aria-hidden />;
  return entry.sample ? <FlaskConical size={16} aria-hidden /> : <FolderOpen size={16} aria-hidden />;
}
