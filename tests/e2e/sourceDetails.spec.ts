import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

test('the authors of a source are put right by keyboard', async ({ desk }) => {
  const { app, window, home } = desk;
  const page = new DeskPage(window);
  const file = join(home, 'berths.md');
  writeFileSync(file, '---\ntitle: Berths\nauthor: Holm Port Company\n---\n\nBerths are full.\n');
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [file],
  );
  await page.createLibrary();
  await window.keyboard.press('Control+Shift+i');
  await page.openSource(/Berths/);
  const press = (key: string) => window.keyboard.press(key);
  await press('Control+Alt+d');
  const dialog = window.getByRole('dialog', { name: 'Source details' });
  const field = (name: string) => dialog.getByRole('textbox', { name });
  const button = (name: string) => dialog.getByRole('button', { name });

  await expect(button('Type')).toBeFocused();
  await expect(field('Organisation')).toHaveValue('Holm Port Company');

  await button('Add person').focus();
  await press('Enter');
  await expect(field('Family name')).toBeFocused();
  await window.keyboard.type('Roe');
  await press('Tab');
  await window.keyboard.type('Jane');

  await button('Remove author 1').focus();
  await press('Enter');
  await expect(field('Family name')).toBeFocused();
  await expect(field('Family name')).toHaveValue('Roe');

  await button('Make author 1 an organisation').focus();
  await press('Enter');
  await expect(field('Organisation')).toHaveValue('Jane Roe');
  await expect(button('Make author 1 a person')).toBeFocused();
  await press('Enter');
  await expect(field('Given names')).toHaveValue('Jane');

  await button('Remove author 1').focus();
  await press('Enter');
  await expect(button('Add person')).toBeFocused();
});
