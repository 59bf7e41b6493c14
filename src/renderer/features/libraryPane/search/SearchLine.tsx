import { ClipboardPaste, FileText, FolderInput, Plus } from 'lucide-react';
import { type CommandId, commands } from '../../../../shared/commands.ts';
import { runCommand } from '../../../desk/commandRegistry.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { libraryWords } from '../../../words/libraryWords.ts';
import { SearchBox, type SearchBoxProps } from './SearchBox.tsx';
import styles from './SearchLine.module.css';

/** The search field, and beside it the ways to add sources. */
export function SearchLine(props: SearchBoxProps) {
  return (
    <div className={styles.line}>
      <SearchBox {...props} />
      <MenuButton
        label={libraryWords.add}
        entries={waysIn.map(([command, Icon]) => ({
          id: command,
          label: commands[command].label,
          icon: <Icon size={14} aria-hidden />,
          command,
          onAct: () => runCommand(command),
        }))}
      >
        <IconButton label={libraryWords.add} className={styles.add}>
          <Plus size={16} aria-hidden />
        </IconButton>
      </MenuButton>
    </div>
  );
}

const waysIn: readonly (readonly [CommandId, typeof FileText])[] = [
  ['sources.import', FileText],
  ['sources.importFolder', FolderInput],
  ['sources.paste', ClipboardPaste],
];
