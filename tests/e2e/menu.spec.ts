import { commandIds, commands } from '../../src/shared/commands.ts';
import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

test('the menu holds every command under its name and key, and choosing one runs it', async ({
  desk: { app, window },
}) => {
  const entries = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
      (menu.submenu?.items ?? []).map(({ id, label, accelerator }) => ({ id, label, hasKey: Boolean(accelerator) })),
    ),
  );
  const ours = entries.filter(({ id }) => id in commands);
  expect(ours.map(({ id }) => id).sort()).toEqual([...commandIds].sort());
  for (const { id, label, hasKey } of ours) {
    const command: { label: string; key?: string } = commands[id as keyof typeof commands];
    expect({ id, label, hasKey }).toEqual({ id, label: command.label, hasKey: command.key !== undefined });
  }

  await new DeskPage(window).createLibrary();
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('view.palette')?.click());
  await expect(window.getByRole('searchbox', { name: 'Find a command, a briefing or a source' })).toBeVisible();
});
