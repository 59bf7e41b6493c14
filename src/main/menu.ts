import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type CommandId, commandIds, commands } from '../shared/commands.ts';

const MENUS = [
  { menu: 'file', label: 'File' },
  { menu: 'edit', label: 'Edit' },
  { menu: 'view', label: 'View' },
  { menu: 'insert', label: 'Insert' },
  { menu: 'evidence', label: 'Evidence' },
  { menu: 'help', label: 'Help' },
] as const;

/** What the system itself does, placed after our own commands of a menu. */
const SYSTEM_ENTRIES: Readonly<Partial<Record<(typeof MENUS)[number]['menu'], MenuItemConstructorOptions[]>>> = {
  file: [{ type: 'separator' }, { role: 'quit' }],
  edit: [
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'selectAll' },
  ],
  view: [
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ],
};

/** Makes the menu from the table of commands; choosing an entry or its key tells the window. */
export function buildMenu(platform: string, run: (command: CommandId) => void): Menu {
  const template: MenuItemConstructorOptions[] = MENUS.map(({ menu, label }) => ({
    label,
    submenu: [
      ...commandIds
        .filter((id) => commands[id].menu === menu)
        .map((id): MenuItemConstructorOptions => {
          const accelerator = acceleratorOf(id, platform);
          return { id, label: commands[id].label, click: () => run(id), ...(accelerator && { accelerator }) };
        }),
      ...(SYSTEM_ENTRIES[menu] ?? []),
    ],
  }));
  return Menu.buildFromTemplate(platform === 'darwin' ? [{ role: 'appMenu' }, ...template] : template);
}

/** A command's key in Electron's spelling, such as `CmdOrCtrl+Shift+F`. */
export function acceleratorOf(id: CommandId, platform: string): string | undefined {
  const { key, mac } = commands[id];
  const chosen = platform === 'darwin' ? (mac ?? key) : key;
  return chosen
    ?.split('+')
    .map((part) => (part === 'mod' ? 'CmdOrCtrl' : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('+');
}
