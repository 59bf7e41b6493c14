import {
  BookMarked,
  Captions,
  Image,
  ListOrdered,
  type LucideIcon,
  Plus,
  RectangleHorizontal,
  RectangleVertical,
  SeparatorHorizontal,
  Shield,
  Table,
} from 'lucide-react';
import { useState } from 'react';
import { type CommandId, commands } from '../../../../shared/commands.ts';
import { isCommandEnabled } from '../../../desk/commandRegistry.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { documentWords } from '../../../words/documentWords.ts';
import { GroupedMenu } from './GroupedMenu.tsx';

const icons = {
  'insert.table': Table,
  'insert.image': Image,
  'insert.caption': Captions,
  'insert.crossReference': BookMarked,
  'insert.pageBreak': SeparatorHorizontal,
  'insert.landscape': RectangleHorizontal,
  'insert.portrait': RectangleVertical,
  'format.portionMark': Shield,
  'format.restartNumbering': ListOrdered,
  'format.continueNumbering': ListOrdered,
} as const satisfies Partial<Record<CommandId, LucideIcon>>;

type Entry = keyof typeof icons;

const words = documentWords.insertMenu;
const groups: readonly { readonly label: string; readonly entries: readonly Entry[] }[] = [
  { label: words.insert, entries: ['insert.table', 'insert.image', 'insert.caption', 'insert.crossReference'] },
  { label: words.pages, entries: ['insert.pageBreak', 'insert.landscape', 'insert.portrait'] },
  { label: words.block, entries: ['format.portionMark', 'format.restartNumbering', 'format.continueNumbering'] },
];

/** What else can be put into the text or said of a block. */
export function InsertMenu({ onRun }: { readonly onRun: (command: CommandId) => void }) {
  const [enabled, setEnabled] = useState<ReadonlySet<Entry>>(new Set());
  const findEnabled = () => setEnabled(new Set((Object.keys(icons) as Entry[]).filter(isCommandEnabled)));
  return (
    <GroupedMenu
      label={words.label}
      onRun={onRun}
      onOpen={findEnabled}
      groups={groups.map(({ label, entries }) => ({
        label,
        entries: entries.map((command) => entryOf(command, enabled)),
      }))}
    >
      <IconButton label={words.label} size="small">
        <Plus size={15} aria-hidden />
      </IconButton>
    </GroupedMenu>
  );
}

function entryOf(command: Entry, enabled: ReadonlySet<Entry>) {
  const Icon = icons[command];
  const isDisabled = !enabled.has(command);
  return { command, label: commands[command].label, icon: <Icon size={15} aria-hidden />, isDisabled };
}
