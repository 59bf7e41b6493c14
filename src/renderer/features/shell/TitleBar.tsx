import { FileDown, Moon, PanelLeft, PanelRight, Search, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { runCommand, useCommandEnabled } from '../../desk/commandRegistry.ts';
import { showPane, useDesk } from '../../desk/deskStore.ts';
import type { PaneName } from '../../desk/shownPanes.ts';
import { resolveTheme } from '../../desk/theme.ts';
import { usePanesInWindow } from '../../desk/usePanesInWindow.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { deskWords } from '../../words/deskWords.ts';
import styles from './TitleBar.module.css';

interface TitleBarProps {
  /** The open briefing's title with its menu, its marking and when it was saved. */
  readonly briefingTitle: ReactNode;
}

/** The row over the panes: which briefing this is, and the ways to everything else. */
export function TitleBar({ briefingTitle }: TitleBarProps) {
  const isDark = useDesk((state) => resolveTheme(state.theme)) === 'dark';
  const canExport = useCommandEnabled('export.word');
  return (
    <header className={styles.bar} data-area="titleBar">
      <PaneButton pane="library" name={deskWords.libraryPane} command="view.libraryPane">
        <PanelLeft size={16} aria-hidden />
      </PaneButton>
      <div className={styles.title}>{briefingTitle}</div>
      <div className={styles.actions}>
        <Button
          variant="quiet"
          icon={<Search size={14} aria-hidden />}
          className={styles.palette}
          onPress={() => runCommand('view.palette')}
        >
          <span className={styles.paletteLabel}>{deskWords.palette}</span>
          <span className={styles.paletteKeys}>
            <Keys command="view.palette" />
          </span>
        </Button>
        <IconButton
          label={isDark ? deskWords.toLight : deskWords.toDark}
          className={styles.theme}
          onPress={() => runCommand('view.theme')}
        >
          {isDark ? <Sun size={16} aria-hidden /> : <Moon size={16} aria-hidden />}
        </IconButton>
        <PaneButton pane="evidence" name={deskWords.evidencePane} command="view.evidencePane">
          <PanelRight size={16} aria-hidden />
        </PaneButton>
        <Button
          variant="primary"
          icon={<FileDown size={15} aria-hidden />}
          isDisabled={!canExport}
          onPress={() => runCommand('export.word')}
        >
          {deskWords.export}
        </Button>
      </div>
    </header>
  );
}

interface PaneButtonProps {
  readonly pane: PaneName;
  readonly name: string;
  readonly command: 'view.libraryPane' | 'view.evidencePane';
  readonly children: ReactNode;
}

/** Shows and hides a pane. Unlike the pane's key it moves no focus: who clicks here looks here. */
function PaneButton({ pane, name, command, children }: PaneButtonProps) {
  const isShown = usePanesInWindow()[pane];
  return (
    <IconButton
      label={isShown ? deskWords.hidePane(name) : deskWords.showPane(name)}
      command={command}
      onPress={() => showPane(pane, !isShown)}
    >
      {children}
    </IconButton>
  );
}
