import { useMemo, useRef, useState } from 'react';
import { Dialog, Input, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { useEvent } from '../../bridge/useEvent.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { openBriefing, openSourceAt } from '../../desk/deskStore.ts';
import { Finder } from '../../ui/Finder.tsx';
import { paletteWords } from '../../words/paletteWords.ts';
import styles from './CommandPalette.module.css';
import { PaletteList } from './PaletteList.tsx';
import { commandEntries, type PaletteEntry } from './paletteEntries.ts';
import { noteChoice } from './recentChoices.ts';
import { usePaletteGroups } from './usePaletteGroups.ts';

/** Every command with its key, every briefing and source by its title, found by typing. */
export function CommandPalette() {
  const [commands, setCommands] = useState<readonly PaletteEntry[] | null>(null);
  // What can be done is asked as the palette opens, before it takes the focus away from editor or reader.
  useCommand('view.palette', () => setCommands(commandEntries()));
  const close = () => setCommands(null);
  // Something else was chosen from the menu meanwhile.
  useEvent('command', ({ id }) => id !== 'view.palette' && close());
  return (
    <ModalOverlay
      isOpen={commands !== null}
      onOpenChange={(open) => !open && close()}
      isDismissable
      className={styles.overlay}
      data-modal
    >
      <Modal className={styles.modal}>
        <Dialog aria-label={paletteWords.title} className={styles.dialog}>
          {commands && <OpenPalette commands={commands} onClose={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface OpenPaletteProps {
  readonly commands: readonly PaletteEntry[];
  readonly onClose: () => void;
}

function OpenPalette({ commands, onClose }: OpenPaletteProps) {
  const [query, setQuery] = useState('');
  const groups = usePaletteGroups(commands, query);
  const all = useMemo(() => groups.flatMap(({ entries }) => entries), [groups]);
  const isChosen = useRef(false);
  const choose = (id: string) => {
    const entry = all.find((one) => one.id === id);
    if (!entry || isChosen.current || (entry.kind === 'command' && entry.run === undefined)) return;
    isChosen.current = true;
    noteChoice(entry.id);
    onClose();
    // After the dialog has given the focus back, so that a command meets the editor or reader as it was.
    requestAnimationFrame(() => act(entry));
  };
  return (
    <Finder inputValue={query} onInputChange={setQuery}>
      <SearchField
        aria-label={paletteWords.placeholder}
        autoFocus
        className={styles.search}
        onKeyDown={(event) => {
          // One Escape leads back to where one was; by itself the field would take the first to clear it.
          if (event.key === 'Escape') onClose();
        }}
      >
        <Input placeholder={paletteWords.placeholder} className={styles.input} dir="auto" />
      </SearchField>
      <PaletteList groups={groups} onChoose={choose} />
      <p role="status" className={styles.count}>
        {paletteWords.found(all.length)}
      </p>
    </Finder>
  );
}

function act(entry: PaletteEntry): void {
  if (entry.kind === 'command') entry.run?.();
  else if (entry.kind === 'briefing') openBriefing(entry.briefing.id);
  else openSourceAt({ sourceId: entry.source.id });
}
