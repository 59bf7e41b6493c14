import { type CommandId, commandIds, commands } from '../../shared/commands.ts';
import type { KeyPlatform } from '../ui/formatKey.ts';
import { runCommand } from './commandRegistry.ts';

/**
 * Runs the command whose key is pressed anywhere in the window, unless what has the focus took the key for itself. The
 * page sees a key before the menu does, so the menu's accelerators only matter while the page has no focus. F6 is taken
 * before anyone else: the component library has a round of its own for it, which knows only its toasts.
 *
 * @param root where React is about to render. It is listened to itself, before React does: the fields of the component
 *   library keep every key they get from reaching the window.
 */
export function runCommandsByKey(root: HTMLElement, platform: KeyPlatform): void {
  const run = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const id = commandOfKey(event, platform);
    if (id !== undefined && !isBehindDialog(id) && runCommand(id)) event.preventDefault();
  };
  root.addEventListener('keydown', run);
  window.addEventListener('keydown', run);
  window.addEventListener('keydown', (event) => event.key === 'F6' && takeF6(event, run), { capture: true });
}

function takeF6(event: KeyboardEvent, run: (event: KeyboardEvent) => void): void {
  run(event);
  if (event.defaultPrevented) event.stopPropagation();
}

/** What may be done while a dialog waits for an answer: nothing that acts on what lies behind it. */
const besideDialogs: ReadonlySet<CommandId> = new Set<CommandId>([
  'view.zoomIn',
  'view.zoomOut',
  'view.zoomReset',
  'view.theme',
  'app.quit',
]);

/** Whether a dialog is open over what the command would act on. Undo takes back only what was done in the dialog that is open. */
export function isBehindDialog(id: CommandId): boolean {
  const dialog = [...document.querySelectorAll('[data-modal]')].at(-1);
  if (dialog === undefined) return false;
  return id === 'undo' || id === 'redo' ? !dialog.hasAttribute('data-undoes') : !besideDialogs.has(id);
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState(key: string): boolean;
};

/** The command that a key press stands for, if any. */
export function commandOfKey(press: KeyPress, platform: KeyPlatform): CommandId | undefined {
  // AltGr types characters; it only looks like Ctrl and Alt.
  if (press.getModifierState('AltGraph')) return undefined;
  return commandIds.find((id) => {
    const { key, mac } = commands[id];
    const combination = platform === 'mac' ? (mac ?? key) : key;
    return combination !== undefined && isPressed(combination, press, platform);
  });
}

function isPressed(combination: string, press: KeyPress, platform: KeyPlatform): boolean {
  const parts = combination.split('+');
  const has = (part: string) => parts.includes(part);
  const [mod, otherMod] = platform === 'mac' ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (mod !== has('mod') || otherMod || press.altKey !== has('alt')) return false;
  const name = parts.at(-1) ?? '';
  return (name in signs || press.shiftKey === has('shift')) && isKey(name, press);
}

/** Where these signs stand, and whether Shift is needed for them, differs from layout to layout: `=` bears the plus of most. */
const signs: Readonly<Record<string, readonly string[]>> = { plus: ['+', '='], minus: ['-', '−', '_'] };

/** By the letter that is printed on the key; by its place where the layout has no Latin letters, and for digits, which Shift changes. */
function isKey(name: string, { key, code }: KeyPress): boolean {
  if (name in signs) return signs[name]?.includes(key) ?? false;
  if (/^\d$/.test(name)) return code === `Digit${name}` || (code === `Numpad${name}` && key === name);
  if (/^[a-z]$/.test(name) && !/^[a-z]$/i.test(key)) return code === `Key${name.toUpperCase()}`;
  return key.toLowerCase() === name;
}
