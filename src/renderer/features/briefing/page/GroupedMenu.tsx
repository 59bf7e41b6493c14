import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components';
import type { CommandId } from '../../../../shared/commands.ts';
import { Keys } from '../../../ui/Keys.tsx';
import listing from '../../../ui/listing.module.css';
import styles from './GroupedMenu.module.css';

interface GroupEntry {
  readonly command: CommandId;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface MenuGroup {
  readonly label: string;
  readonly entries: readonly GroupEntry[];
  /** Those that hold; absent: the entries are things to do. */
  readonly chosen?: readonly CommandId[];
  /** Whether several can hold at a time. */
  readonly holdsSeveral?: true;
}

interface GroupedMenuProps {
  /** Read aloud as the menu's name. */
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly onRun: (command: CommandId) => void;
  readonly onOpen?: () => void;
  readonly children: ReactElement;
}

/** A menu of commands in groups with a name each. What holds already bears a tick. */
export function GroupedMenu({ label, groups, onRun, onOpen, children }: GroupedMenuProps) {
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen && onOpen?.()}>
      {children}
      <Popover className={listing.popover} offset={4}>
        {/* When the menu has given the focus back. */}
        <Menu
          aria-label={label}
          shouldCloseOnSelect
          className={listing.list}
          onAction={(key) => setTimeout(() => onRun(key as CommandId))}
        >
          {groups.map((group) => (
            <MenuSection
              key={group.label}
              className={styles.group}
              {...(group.chosen
                ? { selectionMode: group.holdsSeveral ? 'multiple' : 'single', selectedKeys: group.chosen }
                : {})}
            >
              <Header className={styles.heading}>{group.label}</Header>
              {group.entries.map((entry) => (
                <MenuItem
                  key={entry.command}
                  id={entry.command}
                  textValue={entry.label}
                  isDisabled={entry.isDisabled ?? false}
                  className={listing.entry}
                >
                  {({ isSelected }) => (
                    <>
                      <span className={listing.icon}>{entry.icon}</span>
                      <span className={listing.words}>
                        <Text slot="label">{entry.label}</Text>
                      </span>
                      <Keys command={entry.command} />
                      {group.chosen && (
                        <span className={listing.tick}>{isSelected && <Check size={13} aria-hidden />}</span>
                      )}
                    </>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
