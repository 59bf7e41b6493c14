import { type CommandId, commands } from '../../../../shared/commands.ts';
import type { TableAction } from '../../../editor/tables/tableActions.ts';
import type { Alignment } from '../../../editor/tables/tableNodes.ts';
import { IconButton } from '../../../ui/Button.tsx';
import type { Formats } from '../page/useFormats.ts';
import { tableCommands } from './tableCommands.ts';
import { tableIcons } from './tableIcons.ts';

interface TableButtonsProps {
  readonly formats: Formats;
  readonly onRun: (command: CommandId) => void;
}

/** What is done most with a table; the rest is in the menu before it. They take the place of what no table can hold. */
export function TableButtons({ formats, onRun }: TableButtonsProps) {
  // A line starts on the one side anyway.
  const farSide = formats.isRightToLeft ? 'alignLeft' : 'alignRight';
  const shown: readonly TableAction[] = ['rowBelow', 'columnRight', 'headerRow', 'alignCenter', farSide];
  return shown.map((action) => {
    const Icon = tableIcons[action];
    const isActive = stateOf(action, formats);
    return (
      <IconButton
        key={action}
        preventFocusOnPress
        label={commands[tableCommands[action]].label}
        command={tableCommands[action]}
        size="small"
        {...(isActive === undefined ? {} : { isActive })}
        onPress={() => onRun(tableCommands[action])}
      >
        <Icon size={15} aria-hidden />
      </IconButton>
    );
  });
}

const alignments: Readonly<Partial<Record<TableAction, Alignment>>> = {
  alignLeft: 'left',
  alignCenter: 'center',
  alignRight: 'right',
};

/** Whether what a button stands for holds; undefined for one that does something once. */
function stateOf(action: TableAction, formats: Formats): boolean | undefined {
  if (action === 'headerRow') return formats.hasHeaderRow;
  return alignments[action] && formats.alignment === alignments[action];
}
