import { Bookmark, CheckCheck, Folders, ListFilter } from 'lucide-react';
import { type CommandId, commands } from '../../../shared/commands.ts';
import { IconButton } from '../../ui/Button.tsx';
import { libraryWords } from '../../words/libraryWords.ts';
import styles from './ListBar.module.css';
import { OrderButton } from './list/OrderButton.tsx';
import type { SourceRows } from './list/sourceRows.ts';
import type { LibraryView, PanelName } from './useLibraryView.ts';

interface ListBarProps {
  readonly view: LibraryView;
  readonly rows: SourceRows;
}

/** What can be unfolded, how many sources there are, and in which order hits stand. */
export function ListBar({ view, rows }: ListBarProps) {
  return (
    <div className={styles.bar}>
      <div className={styles.tools}>
        {panels.map(([panel, command, Icon]) => (
          <IconButton
            key={panel}
            size="small"
            label={commands[command].label}
            command={command}
            isActive={view.panel === panel}
            onPress={() => view.togglePanel(panel)}
          >
            <Icon size={15} aria-hidden />
          </IconButton>
        ))}
        <IconButton
          size="small"
          label={commands['view.triage'].label}
          command="view.triage"
          isActive={view.isTriage}
          onPress={() => view.setTriage(!view.isTriage)}
        >
          <CheckCheck size={15} aria-hidden />
        </IconButton>
      </div>
      <div className={styles.facts}>
        <span role="status" className={styles.count}>
          {rows.isPending || rows.error ? '' : (rows.isSearch ? libraryWords.hitCount : libraryWords.count)(rows.count)}
        </span>
        {rows.canRank && !rows.isPending && rows.count > 1 && <OrderButton view={view} rows={rows} />}
      </div>
    </div>
  );
}

const panels: readonly (readonly [PanelName, CommandId, typeof ListFilter])[] = [
  ['filters', 'view.filters', ListFilter],
  ['collections', 'view.collections', Folders],
  ['savedSearches', 'view.savedSearches', Bookmark],
];
