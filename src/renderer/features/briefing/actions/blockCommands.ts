import type { CommandId } from '../../../../shared/commands.ts';
import type { DirectionChoice } from '../../../editor/blocks/blockDirection.ts';
import type { BlockKind } from '../../../editor/blocks/blockKind.ts';

/** The command that makes a block of each kind. */
export const blockCommands: Readonly<Record<BlockKind, CommandId>> = {
  paragraph: 'format.paragraph',
  heading1: 'format.heading1',
  heading2: 'format.heading2',
  heading3: 'format.heading3',
  bulletList: 'format.bulletList',
  numberedList: 'format.numberedList',
  quote: 'format.quote',
};

/** The command that sets each direction. */
export const directionCommands: Readonly<Record<DirectionChoice, CommandId>> = {
  auto: 'format.directionAuto',
  ltr: 'format.leftToRight',
  rtl: 'format.rightToLeft',
};
