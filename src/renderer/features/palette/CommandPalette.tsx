import { useState } from 'react';
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { type CommandId, commandIds, commands } from '../../../shared/commands.ts';
import { isCommandEnabled, runCommand, useCommand } from '../../desk/commandRegistry.ts';
import { Keys } from '../../ui/Keys.tsx';
import listing from '../../ui/listing.module.css';
import { paletteWords } from '../../words/paletteWords.ts';
import styles from './CommandPalette.module.css';
import { matchesWords } from './matchesWords.ts';

/** Every command with its key, found by typing; what cannot be run now stands at the end, greyed. */
export function CommandPalette() {
  const [shown, setShown] = useState<readonly PaletteEntry[] | null>(null);
  // What is enabled is asked as the palette opens, before it takes the focus away from editor or reader.
  useCommand('view.palette', () => setShown(paletteEntries()));
  const close = () => setShown(null);
  return (
    <ModalOverlay
      isOpen={shown !== null}
      onOpenChange={(open) => !open && close()}
      isDismissable
      className={styles.overlay}
    >
      <Modal className={styles.modal}>
        <Dialog aria-label={paletteWords.title} className={styles.dialog}>
          <Autocomplete filter={matchesWords}>
            <SearchField aria-label={paletteWords.placeholder} autoFocus className={styles.search}>
              <Input placeholder={paletteWords.placeholder} className={styles.input} />
            </SearchField>
            <Menu
              aria-label={paletteWords.commands}
              items={shown ?? []}
              className={`${listing.list} ${styles.list}`}
              renderEmptyState={() => <p className={styles.empty}>{paletteWords.noHit}</p>}
              onAction={(key) => {
                close();
                // After the dialog has given the focus back, so that the command meets the editor or reader as it was.
                requestAnimationFrame(() => runCommand(String(key) as CommandId));
              }}
            >
              {(entry) => (
                <MenuItem
                  id={entry.id}
                  textValue={entry.searched}
                  isDisabled={!entry.enabled}
                  className={listing.entry}
                >
                  {/* No label slot: the name of an entry is all that is seen of it, its menu and keys included. */}
                  <span className={listing.words}>{commands[entry.id].label}</span>
                  <span className={styles.menu}>{paletteWords.menus[commands[entry.id].menu]}</span>
                  <Keys command={entry.id} />
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface PaletteEntry {
  readonly id: CommandId;
  /** Menu and label, so that the menu's name finds its commands. */
  readonly searched: string;
  readonly enabled: boolean;
}

function paletteEntries(): readonly PaletteEntry[] {
  const entries = commandIds
    .filter((id) => id !== 'view.palette')
    .map((id) => ({
      id,
      searched: `${commands[id].label} ${paletteWords.menus[commands[id].menu]}`,
      enabled: isCommandEnabled(id),
    }));
  return [...entries.filter((entry) => entry.enabled), ...entries.filter((entry) => !entry.enabled)];
}
