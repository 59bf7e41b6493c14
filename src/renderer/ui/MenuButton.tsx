import type { ReactElement, ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components';
import type { CommandId } from '../../shared/commands.ts';
import { Keys } from './Keys.tsx';
import styles from './listing.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: ReactNode;
  /** Its key is shown. */
  readonly command?: CommandId;
  readonly tone?: 'danger';
  readonly isDisabled?: boolean;
  /** A line above it. */
  readonly startsGroup?: boolean;
  readonly onAct: () => void;
}

interface MenuButtonProps {
  /** Read aloud as the menu's name. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** The button, such as `<IconButton>` or `<Button>`. */
  readonly children: ReactElement;
}

/** A button that opens a menu. */
export function MenuButton({ label, entries, children }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover} offset={4}>
        <Menu aria-label={label} className={styles.list}>
          {entries.flatMap((entry) => [
            entry.startsGroup && <Separator key={`${entry.id}-line`} className={styles.separator} />,
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              onAction={entry.onAct}
              className={`${styles.entry} ${entry.tone === 'danger' ? styles.danger : ''}`}
            >
              {entry.icon && <span className={styles.icon}>{entry.icon}</span>}
              {/* With a description no label slot: the name has to be all that is seen of the entry. */}
              <span className={styles.words}>
                {entry.description ? <span>{entry.label}</span> : <Text slot="label">{entry.label}</Text>}
                {entry.description && <span className={styles.description}>{entry.description}</span>}
              </span>
              {entry.command && <Keys command={entry.command} />}
            </MenuItem>,
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
