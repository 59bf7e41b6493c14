import { type CommandId, commands } from '../shared/commands.ts';

/** A command's key in Electron's spelling, such as `CmdOrCtrl+Shift+F`. */
export function acceleratorOf(id: CommandId, platform: string): string | undefined {
  const { key, mac } = commands[id];
  const chosen = platform === 'darwin' ? (mac ?? key) : key;
  return chosen
    ?.split('+')
    .map((part) => names[part] ?? part.charAt(0).toUpperCase() + part.slice(1))
    .join('+');
}

const names: Readonly<Record<string, string>> = {
  mod: 'CmdOrCtrl',
  minus: '-',
  arrowleft: 'Left',
  arrowright: 'Right',
  arrowup: 'Up',
  arrowdown: 'Down',
};
