import { BookOpen, FileText } from 'lucide-react';
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components';
import { commands } from '../../../shared/commands.ts';
import { Facts } from '../../ui/Facts.tsx';
import { formatNames } from '../../ui/formatNames.ts';
import { formatPartialDate } from '../../ui/formatPartialDate.ts';
import { Keys } from '../../ui/Keys.tsx';
import listing from '../../ui/listing.module.css';
import { MarkingBadge } from '../../ui/MarkingBadge.tsx';
import { paletteWords } from '../../words/paletteWords.ts';
import styles from './CommandPalette.module.css';
import type { PaletteEntry, PaletteGroup } from './paletteEntries.ts';

interface PaletteListProps {
  readonly groups: readonly PaletteGroup[];
  readonly onChoose: (id: string) => void;
}

/** The palette's entries under their headings; the field above keeps the focus, and arrows move among them. */
export function PaletteList({ groups, onChoose }: PaletteListProps) {
  return (
    <Menu
      aria-label={paletteWords.entries}
      items={groups}
      className={`${listing.list} ${styles.list}`}
      renderEmptyState={() => <p className={styles.empty}>{paletteWords.noHit}</p>}
      onAction={(key) => onChoose(String(key))}
    >
      {(group) => (
        <MenuSection id={group.id} className={styles.group}>
          <Header className={styles.heading}>{paletteWords.groups[group.id]}</Header>
          {group.entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.title}
              isDisabled={entry.kind === 'command' && entry.run === undefined}
              className={listing.entry}
            >
              <EntryContent entry={entry} />
            </MenuItem>
          ))}
        </MenuSection>
      )}
    </Menu>
  );
}

/** No label slot: the name of an entry is all that is seen of it, its menu and keys included. */
function EntryContent({ entry }: { readonly entry: PaletteEntry }) {
  if (entry.kind === 'command') {
    return (
      <>
        <span className={listing.words}>{entry.title}</span>
        <span className={styles.fact}>{paletteWords.menus[commands[entry.command].menu]}</span>
        <Keys command={entry.command} />
      </>
    );
  }
  const Icon = entry.kind === 'briefing' ? FileText : BookOpen;
  const { marking } = entry.kind === 'briefing' ? entry.briefing : entry.source;
  return (
    <>
      <Icon size={14} aria-hidden className={styles.icon} />
      <span className={`${listing.words} ${styles.title}`} dir="auto">
        {entry.title}
      </span>
      <Facts of={factsOf(entry)} className={styles.fact} />
      <MarkingBadge marking={marking} />
    </>
  );
}

function factsOf(entry: Exclude<PaletteEntry, { kind: 'command' }>): readonly string[] {
  if (entry.kind === 'briefing') return [paletteWords.briefing];
  const { outlet, authors, published } = entry.source;
  return [outlet || formatNames(authors), published ? formatPartialDate(published) : ''];
}
