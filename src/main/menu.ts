import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type CommandId, commandIds, commands } from '../shared/commands.ts';
import { acceleratorOf } from './acceleratorOf.ts';

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
