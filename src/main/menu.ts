import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type CommandId, commandIds, commands } from '../shared/commands.ts';
import { acceleratorOf } from './acceleratorOf.ts';

const MENUS = [
  { menu: 'file', label: 'File' },
  { menu: 'edit', label: 'Edit' },
  { menu: 'view', label: 'View' },
  { menu: 'go', label: 'Go' },
  { menu: 'library', label: 'Library' },
  { menu: 'insert', label: 'Insert' },
  { menu: 'table', label: 'Table' },
  { menu: 'evidence', label: 'Evidence' },
  { menu: 'help', label: 'Help' },
] as const;

/** What the system itself does, placed after our own commands of a menu. */
const SYSTEM_ENTRIES: Readonly<Partial<Record<(typeof MENUS)[number]['menu'], MenuItemConstructorOptions[]>>> = {
  edit: [
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'selectAll' },
  ],
  view: [{ type: 'separator' }, { role: 'togglefullscreen' }],
};

/** Makes the menu from the table of commands; choosing an entry or its key tells the window. */
export function buildMenu(platform: string, run: (command: CommandId) => void): Menu {
  const isMac = platform === 'darwin';
  const template: MenuItemConstructorOptions[] = MENUS.map(({ menu, label }) => ({
    label,
    submenu: [
      ...commandIds
        // On macOS the application's own menu holds the entry.
        .filter((id) => commands[id].menu === menu && !(isMac && id === 'app.quit'))
        .flatMap((id): MenuItemConstructorOptions[] => {
          const accelerator = acceleratorOf(id, platform);
          const entry = { id, label: commands[id].label, click: () => run(id), ...(accelerator && { accelerator }) };
          return commands[id].startsGroup ? [{ type: 'separator' }, entry] : [entry];
        }),
      ...(SYSTEM_ENTRIES[menu] ?? []),
    ],
  }));
  return Menu.buildFromTemplate(isMac ? [{ role: 'appMenu' }, ...template] : template);
}

/** Greys the entry that only the sample library answers: elsewhere it would promise to delete a library of one's own. */
export function markSampleInMenu(menu: Menu, isSample: boolean): void {
  const entry = menu.getMenuItemById('library.deleteSample' satisfies CommandId);
  if (entry) entry.enabled = isSample;
}
