import { ClipboardPaste, FileText, FolderInput, Plus, Search, X } from 'lucide-react';
import type { RefObject } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { commands } from '../../../shared/commands.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { libraryWords } from '../../words/libraryWords.ts';
import styles from './SearchLine.module.css';

interface SearchLineProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onChange: (query: string) => void;
  /** Down: on into the list. */
  readonly onDown: () => void;
  /** Enter: the first row. */
  readonly onEnter: () => void;
}

/** The search field, and beside it the ways to add sources. */
export function SearchLine({ inputRef, query, onChange, onDown, onEnter }: SearchLineProps) {
  return (
    <div className={styles.line}>
      <SearchField
        aria-label={libraryWords.search}
        value={query}
        onChange={onChange}
        onSubmit={onEnter}
        className={styles.field}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') {
            // The field would keep it: Escape in an empty search leads back to the text.
            event.continuePropagation();
            return;
          }
          event.preventDefault();
          onDown();
        }}
      >
        <Search size={14} aria-hidden className={styles.glass} />
        {/* Without words it has none of theirs: Chromium would leave the hint where the last ones stood. */}
        <Input
          ref={inputRef}
          dir={query === '' ? 'ltr' : 'auto'}
          placeholder={libraryWords.search}
          className={styles.input}
        />
        {query === '' ? (
          <Keys command="search.focus" />
        ) : (
          <IconButton slot={null} size="small" label={libraryWords.clearSearch} onPress={() => onChange('')}>
            <X size={13} aria-hidden />
          </IconButton>
        )}
      </SearchField>
      <MenuButton
        label={libraryWords.add}
        entries={[
          {
            id: 'files',
            label: commands['sources.import'].label,
            icon: <FileText size={14} aria-hidden />,
            command: 'sources.import',
            onAct: () => runCommand('sources.import'),
          },
          {
            id: 'folder',
            label: commands['sources.importFolder'].label,
            icon: <FolderInput size={14} aria-hidden />,
            command: 'sources.importFolder',
            onAct: () => runCommand('sources.importFolder'),
          },
          {
            id: 'paste',
            label: commands['sources.paste'].label,
            icon: <ClipboardPaste size={14} aria-hidden />,
            command: 'sources.paste',
            onAct: () => runCommand('sources.paste'),
          },
        ]}
      >
        <IconButton label={libraryWords.add}>
          <Plus size={16} aria-hidden />
        </IconButton>
      </MenuButton>
    </div>
  );
}
