import { BookOpen, ChevronDown, FolderOpen, FolderPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LibraryInfo } from '../../../shared/contract/libraryOperations.ts';
import { useRead } from '../../bridge/useRead.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { useOpenLibrary } from '../../desk/useOpenLibrary.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { deskWords } from '../../words/deskWords.ts';
import { welcomeWords } from '../../words/welcomeWords.ts';
import { SampleMark } from './SampleMark.tsx';
import styles from './StatusLine.module.css';

interface StatusLineProps {
  readonly library: LibraryInfo;
  /** What goes on in the background of the library. */
  readonly libraryStatus: ReactNode;
  /** Words, citations and the like of the open briefing. */
  readonly briefingStatus: ReactNode;
}

/** The line under the panes: which library is open and how much it holds; on the right what is said of the briefing. */
export function StatusLine({ library, libraryStatus, briefingStatus }: StatusLineProps) {
  const counts = useRead('library.counts', {});
  const { sourceCount, briefingCount } = counts.data ?? library;
  return (
    <footer className={styles.line}>
      <LibraryMenu library={library} />
      {library.sample && <SampleMark />}
      <span className={styles.counts}>
        {deskWords.sources(sourceCount)} · {deskWords.briefings(briefingCount)}
      </span>
      {libraryStatus}
      <div className={styles.briefing}>{briefingStatus}</div>
    </footer>
  );
}

function LibraryMenu({ library }: { readonly library: LibraryInfo }) {
  const recent = useRead('library.recent', {});
  const open = useOpenLibrary('library.open');
  const others = (recent.data?.recent ?? [])
    .filter((entry) => entry.exists && entry.folder !== library.folder)
    .slice(0, 5);
  return (
    <MenuButton
      label={deskWords.libraryMenu}
      entries={[
        ...others.map((entry) => ({
          id: entry.folder,
          label: entry.name,
          description: entry.sample ? deskWords.sample.mark : entry.folder,
          icon: <BookOpen size={14} aria-hidden />,
          onAct: () => open(entry.folder),
        })),
        {
          id: 'open',
          label: welcomeWords.openOther,
          icon: <FolderOpen size={14} aria-hidden />,
          command: 'library.open',
          startsGroup: others.length > 0,
          onAct: () => runCommand('library.open'),
        },
        {
          id: 'create',
          label: welcomeWords.createElsewhere,
          icon: <FolderPlus size={14} aria-hidden />,
          command: 'library.create',
          onAct: () => runCommand('library.create'),
        },
      ]}
    >
      <Button variant="quiet" size="small" icon={<BookOpen size={13} aria-hidden />} className={styles.library}>
        <span className={styles.name}>{library.name}</span>
        <ChevronDown size={12} aria-hidden />
      </Button>
    </MenuButton>
  );
}
