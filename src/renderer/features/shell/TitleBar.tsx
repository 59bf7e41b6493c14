import { FileDown, Moon, PanelLeft, PanelRight, Search, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { runCommand, useCommandEnabled } from '../../desk/commandRegistry.ts';
import { useDesk } from '../../desk/deskStore.ts';
import { resolveTheme } from '../../desk/theme.ts';
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
  const panes = useDesk((state) => state.panes);
  const isDark = useDesk((state) => resolveTheme(state.theme)) === 'dark';
  const canExport = useCommandEnabled('export.word');
  const paneLabel = (visible: boolean, pane: string) => (visible ? deskWords.hidePane(pane) : deskWords.showPane(pane));
  return (
    <header className={styles.bar}>
      <IconButton
        label={paneLabel(panes.library, deskWords.libraryPane)}
        command="view.libraryPane"
        onPress={() => runCommand('view.libraryPane')}
      >
        <PanelLeft size={16} aria-hidden />
      </IconButton>
      <div className={styles.title}>{briefingTitle}</div>
      <div className={styles.actions}>
        <Button
          variant="quiet"
          icon={<Search size={14} aria-hidden />}
          className={styles.palette}
          onPress={() => runCommand('view.palette')}
        >
          <span className={styles.paletteLabel}>{deskWords.palette}</span>
          <Keys command="view.palette" />
        </Button>
        <IconButton label={isDark ? deskWords.toLight : deskWords.toDark} onPress={() => runCommand('view.theme')}>
          {isDark ? <Sun size={16} aria-hidden /> : <Moon size={16} aria-hidden />}
        </IconButton>
        <IconButton
          label={paneLabel(panes.evidence, deskWords.evidencePane)}
          command="view.evidencePane"
          onPress={() => runCommand('view.evidencePane')}
        >
          <PanelRight size={16} aria-hidden />
        </IconButton>
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
