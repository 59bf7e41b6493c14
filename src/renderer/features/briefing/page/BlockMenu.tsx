import {
  ChevronDown,
  Heading1,
  Heading2,
  Heading3,
  List,
  ListOrdered,
  type LucideIcon,
  Pilcrow,
  PilcrowLeft,
  PilcrowRight,
  Quote,
  Wand2,
} from 'lucide-react';
import { useState } from 'react';
import { type CommandId, commands } from '../../../../shared/commands.ts';
import { type DirectionChoice, directionChoices } from '../../../editor/blocks/blockDirection.ts';
import { type BlockKind, blockKinds } from '../../../editor/blocks/blockKind.ts';
import { type TableAction, tableActions } from '../../../editor/tables/tableActions.ts';
import { Button } from '../../../ui/Button.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { blockCommands, directionCommands } from '../actions/blockCommands.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { canAct } from '../tables/TableCommands.tsx';
import { tableCommands } from '../tables/tableCommands.ts';
import { tableIcons } from '../tables/tableIcons.ts';
import styles from './FormatBar.module.css';
import { GroupedMenu, type MenuGroup } from './GroupedMenu.tsx';
import type { Formats } from './useFormats.ts';

const kindIcons: Readonly<Record<BlockKind, LucideIcon>> = {
  paragraph: Pilcrow,
  heading1: Heading1,
  heading2: Heading2,
  heading3: Heading3,
  bulletList: List,
  numberedList: ListOrdered,
  quote: Quote,
};

const directionIcons: Readonly<Record<DirectionChoice, LucideIcon>> = {
  auto: Wand2,
  ltr: PilcrowRight,
  rtl: PilcrowLeft,
};

interface BlockMenuProps {
  readonly session: DraftSession;
  readonly formats: Formats;
  readonly onRun: (command: CommandId) => void;
}

/** What the block at the caret is and what else it can be; in a table, what can be done with it. */
export function BlockMenu({ session, formats, onRun }: BlockMenuProps) {
  const { kind, direction } = formats;
  const words = briefingWords.format;
  const [possible, setPossible] = useState<ReadonlySet<TableAction>>(new Set());
  const directions: MenuGroup = {
    label: words.direction,
    chosen: [directionCommands[direction]],
    entries: directionChoices.map((choice) =>
      entryOf(directionCommands[choice], words.directions[choice], directionIcons[choice]),
    ),
  };
  const kinds: MenuGroup = {
    label: words.block,
    chosen: kind === 'table' ? [] : [blockCommands[kind]],
    entries: blockKinds.map((one) => entryOf(blockCommands[one], briefingWords.blockKinds[one], kindIcons[one])),
  };
  const groups = kind === 'table' ? [...tableGroups(formats, possible), directions] : [kinds, directions];
  return (
    <GroupedMenu
      label={kind === 'table' ? words.table : words.block}
      groups={groups}
      onRun={onRun}
      onOpen={() => setPossible(new Set(tableActions.filter((action) => canAct(session.editor, action))))}
    >
      <Button variant="quiet" size="small" className={styles.kind}>
        <span>{kind === 'table' ? words.table : briefingWords.blockKinds[kind]}</span>
        <ChevronDown size={13} aria-hidden />
      </Button>
    </GroupedMenu>
  );
}

function tableGroups({ hasHeaderRow, alignment }: Formats, possible: ReadonlySet<TableAction>): readonly MenuGroup[] {
  const words = briefingWords.format.tableGroups;
  const entries = (actions: readonly TableAction[]) =>
    actions.map((action) => ({
      ...entryOf(tableCommands[action], commands[tableCommands[action]].label, tableIcons[action]),
      isDisabled: !possible.has(action),
    }));
  const chosen: readonly TableAction[] = [
    ...(hasHeaderRow ? (['headerRow'] as const) : []),
    ...(alignment === null ? [] : [alignmentActions[alignment]]),
  ];
  return [
    { label: words.insert, entries: entries(['rowAbove', 'rowBelow', 'columnLeft', 'columnRight']) },
    { label: words.merge, entries: entries(['mergeCells', 'splitCells']) },
    { label: words.move, entries: entries(['moveRowUp', 'moveRowDown', 'moveColumnLeft', 'moveColumnRight']) },
    {
      label: words.look,
      holdsSeveral: true,
      chosen: chosen.map((action) => tableCommands[action]),
      entries: entries(['headerRow', 'alignLeft', 'alignCenter', 'alignRight']),
    },
    { label: words.remove, entries: entries(['deleteRow', 'deleteColumn', 'deleteTable']) },
  ];
}

const alignmentActions = { left: 'alignLeft', center: 'alignCenter', right: 'alignRight' } as const;

function entryOf(command: CommandId, label: string, Icon: LucideIcon) {
  return { command, label, icon: <Icon size={15} aria-hidden /> };
}
