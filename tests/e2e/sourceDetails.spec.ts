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

test('the details say where each value comes from, and another that was found is taken by keyboard', async ({
  desk,
}) => {
  const { app, window } = desk;
  const page = new DeskPage(window);
  const file = join(__dirname, '../fixtures/import/articles/contradicting-el-faro.html');
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [file],
  );
  await page.createLibrary();
  const press = (key: string) => window.keyboard.press(key);
  await press('Control+Shift+i');
  await page.openSource(/Se reanudan/);
  await press('Control+Alt+d');
  const dialog = window.getByRole('dialog', { name: 'Source details' });
  const published = dialog.getByRole('textbox', { name: 'Published' });
  await expect(published).toHaveValue('2026-11-02T08:00:00-03:00');
  await expect(published).toHaveAccessibleDescription('from JSON-LD datePublished');

  await published.focus();
  await press('Tab');
  await expect(dialog.getByRole('button', { name: 'Published: 1 other value' })).toBeFocused();
  await press('Enter');
  await expect(window.getByRole('menuitem', { name: /2026-11-03T20:00:00-03:00/ })).toBeFocused();
  await press('Enter');
  await expect(published).toHaveValue('2026-11-03T20:00:00-03:00');
  await published.focus();
  await press('Enter');
  await expect(window.getByText('Source details saved')).toBeVisible();

  await press('Control+Alt+d');
  await expect(published).toHaveAccessibleDescription(/^from OpenGraph article:published_time, chosen \d+ \w+ \d{4}$/);
  await press('Escape');
  await expect(dialog).toHaveCount(0);
  await press('Control+z');
  await expect(window.getByText(/^Undone/)).toBeVisible();
  await press('Control+Alt+d');
  await expect(published).toHaveAccessibleDescription('from JSON-LD datePublished');
});

test('the open source is graded by keyboard, with its reason', async ({ desk }) => {
  const { app, window, home } = desk;
  const page = new DeskPage(window);
  const file = join(home, 'lists.md');
  writeFileSync(file, '# Lists\n\nThere is a list in a blue folder.\n');
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [file],
  );
  await page.createLibrary();
  const press = (key: string) => window.keyboard.press(key);
  await press('Control+Shift+i');
  await page.openSource(/Lists/);
  await press('Control+Alt+r');
  const dialog = window.getByRole('dialog', { name: 'Grade the source' });
  await expect(dialog.getByRole('button', { name: /Reliability of the source/ })).toBeFocused();
  await press('Enter');
  await press('ArrowDown');
  await press('ArrowDown');
  await expect(window.getByRole('option', { name: /B – Usually reliable/ })).toBeFocused();
  await press('Enter');
  await press('Tab');
  await window.keyboard.type('Confirmed twice.');
  await press('Enter');
  await expect(window.getByText('Source graded B')).toBeVisible();
  await expect(page.reader().getByRole('img', { name: 'Reliability B: Usually reliable' })).toBeVisible();

  await press('Control+Alt+r');
  await expect(dialog.getByRole('region', { name: 'Grades so far' }).getByRole('listitem')).toContainText(
    'Confirmed twice.',
  );
});
