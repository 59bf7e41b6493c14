import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

const title = (index: number) => `Note ${String(index).padStart(2, '0')} on the crossing`;

test('a library of sixty sources is worked through by keyboard: open, read, remove, take back, search', async ({
  desk,
}) => {
  const { app, window, home } = desk;
  const page = new DeskPage(window);
  const folder = join(home, 'notes');
  mkdirSync(folder);
  for (let index = 0; index < 60; index += 1) {
    writeFileSync(
      join(folder, `${title(index)}.txt`),
      `Lorries counted at the crossing: ${index}. ${'So it went on. '.repeat(200)}`,
    );
  }
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [folder],
  );
  await page.createLibrary();
  await window.keyboard.press('Control+Shift+i');
  await page.expectToast('60 sources imported');
  const selected = page.library().getByRole('option', { selected: true });
  const words = page.reader().locator('[role="document"]');
  const press = (key: string) => window.keyboard.press(key);

  await test.step('arrows move, Enter opens, the right arrow goes into the text', async () => {
    await press('Control+Shift+l');
    await expect(page.library().getByRole('listbox')).toBeFocused();
    await press('End');
    await press('Enter');
    await expect(selected).toHaveAccessibleName(new RegExp(title(0)));
    await expect(page.library().getByRole('listbox')).toBeFocused();
    await press('ArrowRight');
    await expect(words).toBeFocused();
  });

  await test.step('a source that is opened from elsewhere is in sight in the list', async () => {
    await page.searchField().fill('"crossing: 59"');
    await press('Enter');
    await press('Enter');
    await expect(words).toBeFocused();
    await page.searchField().fill('');
    await words.focus();
    await expect(selected).toHaveAccessibleName(new RegExp(title(59)));
    await expect(selected).toBeInViewport();
    await press('Alt+ArrowLeft');
    await expect(selected).toHaveAccessibleName(new RegExp(title(0)));
    await expect(selected).toBeInViewport();
  });

  await test.step('Delete removes, with a way back', async () => {
    await press('Control+Shift+l');
    await press('Home');
    await press('Delete');
    await page.expectToast(`Removed “${title(59)}”`);
    await expect(page.library().getByText('59 sources')).toBeVisible();
    await press('Control+z');
    await page.expectToast('Undone');
    await expect(page.library().getByText('60 sources')).toBeVisible();
  });

  await test.step('letters typed onto the list search, and a word too many is offered to be left out', async () => {
    await page.library().getByRole('listbox').focus();
    await window.keyboard.type('lorries zebra counted');
    await expect(page.searchField()).toHaveValue('lorries zebra counted');
    await window.getByRole('button', { name: 'Without “zebra”: 60 hits' }).press('Enter');
    await expect(page.library().getByText('60 hits', { exact: true })).toBeVisible();
  });
});
