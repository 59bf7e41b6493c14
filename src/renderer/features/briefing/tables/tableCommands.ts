import type { CommandId } from '../../../../shared/commands.ts';
import type { TableAction } from '../../../editor/tables/tableActions.ts';

/** The command for each thing that can be done with a table. */
export const tableCommands: Readonly<Record<TableAction, CommandId>> = {
  rowAbove: 'table.rowAbove',
  rowBelow: 'table.rowBelow',
  columnLeft: 'table.columnLeft',
  columnRight: 'table.columnRight',
  moveRowUp: 'table.moveRowUp',
  moveRowDown: 'table.moveRowDown',
  moveColumnLeft: 'table.moveColumnLeft',
  moveColumnRight: 'table.moveColumnRight',
  mergeCells: 'table.mergeCells',
  splitCells: 'table.splitCells',
  headerRow: 'table.headerRow',
  alignLeft: 'table.alignLeft',
  alignCenter: 'table.alignCenter',
  alignRight: 'table.alignRight',
  deleteRow: 'table.deleteRow',
  deleteColumn: 'table.deleteColumn',
  deleteTable: 'table.deleteTable',
};
