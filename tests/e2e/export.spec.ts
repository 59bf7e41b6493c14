import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './app.ts';
import { findSerious } from './findSerious.ts';
import { DeskPage } from './pages/deskPage.ts';

test('a briefing is exported by choice, again at one key, and never over what another program wrote', async ({
  desk,
}) => {
  const { app, window, home } = desk;
  const page = new DeskPage(window);
  const out = join(home, 'numbers.docx');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, out);
  await page.openSample();
  await expect(page.chips().first()).toBeVisible();

  await test.step('the dialog shows the file before it is written', async () => {
    await window.keyboard.press('Control+Shift+e');
    const dialog = window.getByRole('dialog', { name: 'Export to Word' });
    await expect(dialog.getByRole('button', { name: 'Export…' })).toBeFocused();
    await expect(dialog.getByText(/, sound$/)).toBeVisible({ timeout: 30_000 });
    await dialog.getByText('Source annex', { exact: true }).first().click();
    await dialog.getByText('Source summary statement', { exact: true }).first().click();
    await expect(dialog.getByRole('textbox', { name: 'Statement' })).toHaveValue(/^This briefing cites \d+ sources/);
    const preview = dialog.getByRole('region', { name: 'Preview' });
    await expect(preview.getByText('Source annex', { exact: true })).toBeAttached({ timeout: 30_000 });
    await expect(dialog.getByText(/, sound$/)).toBeVisible({ timeout: 30_000 });
    expect(await findSerious(window)).toEqual([]);
    await dialog.getByRole('button', { name: 'Export…' }).focus();
    await window.keyboard.press('Enter');
    await page.expectToast('Word file saved');
    await expect(dialog).toBeHidden();
  });
  const first = await readFile(out);
  const words = strFromU8(unzipSync(first)['word/document.xml'] ?? new Uint8Array());
  expect(words).toContain('Source summary statement');
  expect(words).toContain('SHA-256 of the original begins with');

  await test.step('one key repeats it, with the same settings to the same place', async () => {
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.reject(new Error('Asked again.'));
    });
    await window.keyboard.press('Control+e');
    await expect(window.getByRole('alertdialog').filter({ hasText: 'Word file saved' })).toHaveCount(2);
    expect((await readFile(out)).equals(first)).toBe(true);
  });

  await test.step('a file that another program wrote to is asked about', async () => {
    await writeFile(out, 'comments of a reviewer');
    await window.keyboard.press('Control+e');
    const question = window.getByRole('dialog', { name: 'The file there is not the one this library last exported' });
    await expect(question).toBeVisible();
    expect(await findSerious(window)).toEqual([]);
    await window.keyboard.press('Escape');
    await expect(question).toBeHidden();
    expect(await readFile(out, 'utf8')).toBe('comments of a reviewer');
  });
});
