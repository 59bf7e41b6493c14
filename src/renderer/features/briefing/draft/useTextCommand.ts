import type { CommandId } from '../../../../shared/commands.ts';
import { useCommand } from '../../../desk/commandRegistry.ts';
import { focusAtCaret } from '../../../editor/caretExtension.ts';
import { hasFocus, type WritingSurface } from './writingSurface.ts';

/**
 * A command on the text at the caret, wherever the focus is, except in a field: its keys mean that field.
 *
 * @param can whether it would do something; asked while menu and palette are drawn, and with the text as it is
 */
export function useTextCommand(
  of: () => WritingSurface,
  id: CommandId,
  act: (surface: WritingSurface) => void,
  can: (surface: WritingSurface) => boolean = () => true,
): void {
  const run = () => {
    const surface = of();
    if (hasFocus(surface)) act(surface);
    else focusAtCaret(surface.editor, () => act(surface));
  };
  useCommand(id, run, { when: () => (hasFocus(of()) || !isFieldFocused()) && can(of()) });
}

function isFieldFocused(): boolean {
  return document.activeElement?.matches('input, textarea, [contenteditable]') ?? false;
}
