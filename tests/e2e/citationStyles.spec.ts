import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from './app.ts';
import { findSerious } from './findSerious.ts';
import { DeskPage } from './pages/deskPage.ts';

const article = join(resolve(__dirname, '../..'), 'tests/fixtures/import/html/harbour-post.html');

/** Its fifth line calls a macro that it does not have. */
const wrongStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>House style</title><id>https://desk.example/styles/house-style</id></info>
<citation><layout suffix=".">
<text macro="works"/>
</layout></citation>
</style>`;

test('a style is found among all of them and taken by keyboard, and a file that is wrong is refused with its line', async ({
  desk: { app, window, home },
}) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await page.dropFiles([article]);
  await page.expectToast('1 imported, 1 with notices');
  await page.newBriefing('Where the numbers stand');
  await page.text().focus();
  await window.keyboard.type('So @Ministry says');
  await expect(window.getByRole('option', { name: /Ministry says 48 remain held/ }).first()).toBeVisible();
  await window.keyboard.press('Enter');
  const note = window.getByRole('region', { name: 'Notes', exact: true }).getByRole('listitem').first();
  await expect(note).toContainText('“Ministry Says 48 Remain Held, Two Fewer than Before,” The Harbour Post, November');

  const dialog = window.getByRole('dialog', { name: 'Citation style' });
  const field = dialog.getByRole('combobox', { name: 'Find a style' });
  await window.keyboard.press('Control+k');
  await window.keyboard.type('oscola');
  await expect(window.getByRole('menuitem').first()).toContainText('Citation style…');
  await window.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await expect(dialog.getByText(/^The first 100 styles; 2,\d+ more/)).toBeVisible();
  expect(await findSerious(window)).toEqual([]);
  await window.keyboard.type('oscola');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(note).toContainText('The Harbour Post (22 November 2026) <https:');
  const choice = window.getByRole('button', { name: /Citations/ });
  await expect(choice).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect(note).toContainText('“Ministry Says 48 Remain Held, Two Fewer than Before,” The Harbour Post, November');

  const file = join(home, 'house.csl');
  writeFileSync(file, wrongStyle);
  await app.evaluate(({ dialog: dialogs }, path) => {
    dialogs.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await choice.press('Enter');
  await window.keyboard.press('End');
  await window.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await dialog.getByRole('button', { name: 'Add a style file…' }).press('Enter');
  const refusal = dialog.getByRole('alert');
  await expect(refusal).toContainText('“house.csl” is wrong in 1 place and was not added');
  await expect(refusal.getByRole('listitem')).toHaveText(/^Line 5, column \d+: There is no macro “works”/);
  expect(await findSerious(window)).toEqual([]);

  writeFileSync(file, wrongStyle.replace('macro="works"', 'variable="title"'));
  await dialog.getByRole('button', { name: 'Add a style file…' }).press('Enter');
  await page.expectToast('Citation style added');
  await expect(refusal).toHaveCount(0);
  await expect(field).toBeFocused();
  await expect(dialog.getByRole('option').first()).toContainText('House style');
  await field.press('Enter');
  await expect(note).toHaveText(/^1Ministry says 48 remain held, two fewer than before\.$/);

  await window.keyboard.press('Control+Shift+e');
  const exporting = window.getByRole('dialog', { name: 'Export to Word' });
  await exporting.getByRole('button', { name: /Citation style/ }).press('Enter');
  await window.keyboard.press('End');
  await window.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await dialog.getByRole('button', { name: 'Remove House style' }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('is used by the briefing “Where the numbers stand”');
  await field.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(exporting).toBeVisible();
  await expect(exporting.getByRole('button', { name: /Citation style/ })).toBeFocused();
});
