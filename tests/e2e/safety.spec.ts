import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { findSerious } from './findSerious.ts';
import { DeskPage } from './pages/deskPage.ts';

/** Chooses an entry of the application's menu, by its label. */
async function choose(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }, wanted) => {
    const entries = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
    const entry = entries.find((item) => item.label === wanted);
    if (!entry) throw new Error(`The menu has no “${wanted}”.`);
    entry.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  }, label);
}

async function pickFolder(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
}

/** A library with two sources; its folder. */
async function libraryOfTwo(page: DeskPage, home: string): Promise<string> {
  await page.createLibrary();
  const names = ['Lorries at the crossing.txt', 'Talks in Cairo.txt'];
  for (const name of names) writeFileSync(join(home, name), `${name} A report of its own kind. `.repeat(40));
  await page.dropFiles(names.map((name) => join(home, name)));
  await page.expectToast('2 sources imported');
  // Where documents lie is the system's to say.
  const [database = ''] = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('library.sqlite'),
  );
  return join(home, dirname(database));
}

const dialog = (window: Page, name: string | RegExp) => window.getByRole('dialog', { name });
const screenshots = process.env['BRIEFDESK_SCREENSHOTS'];
const look = async (window: Page, name: string) => {
  if (screenshots) await window.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' });
};

test('a library is verified: it is sound, and after a byte of an original was changed that is found and named', async ({
  desk,
}) => {
  const { app, window, home } = desk;
  const page = new DeskPage(window);
  const folder = await libraryOfTwo(page, home);
  await choose(app, 'Verify library…');
  const verify = dialog(window, 'Verify library');
  await verify.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(verify.getByText('Everything is as it was left')).toBeVisible();
  await expect(verify.getByText(/Checked: 2 originals/)).toBeVisible();
  await look(window, 'verify-sound');

  const originals = join(folder, 'originals');
  const [first = ''] = readdirSync(originals).filter((name) => name !== 'incoming');
  const [rest = ''] = readdirSync(join(originals, first));
  const path = join(originals, first, rest);
  const bytes = readFileSync(path);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  await verify.getByRole('button', { name: 'Verify again' }).click();
  await expect(verify.getByText('1 thing is not as it was left')).toBeVisible();
  await expect(verify.getByText(`originals/${first}/${rest}`)).toBeVisible();
  await look(window, 'verify-finding');
  expect(await findSerious(window)).toEqual([]);
  await verify.getByRole('button', { name: 'Copy result' }).click();
  await page.expectToast('Copied');
});

test('a backup is made, said what restoring it would change, and restored', async ({ desk }) => {
  const { app, window, home } = desk;
  const page = new DeskPage(window);
  await libraryOfTwo(page, home);
  await choose(app, 'Back up now');
  await page.expectToast('Backup made');
  const backups = dialog(window, 'Backups');
  await expect(backups.getByText('2 sources')).toBeVisible();
  await look(window, 'backups');
  expect(await findSerious(window)).toEqual([]);
  await window.keyboard.press('Escape');

  await page.openSource('Lorries at the crossing');
  await page.library().getByRole('option', { name: 'Lorries at the crossing' }).press('Delete');
  await page.expectToast('Removed');
  writeFileSync(join(home, 'Later.txt'), 'A later report, which the backup has not. '.repeat(30));
  await page.dropFiles([join(home, 'Later.txt')]);
  await page.expectToast('Imported');
  await page.newBriefing('Weekly brief');

  await choose(app, 'Backups and restore…');
  await backups
    .getByRole('button', { name: /^Restore the backup of/ })
    .first()
    .click();
  const restore = dialog(window, /^Restore the backup of/);
  await expect(restore.getByRole('row', { name: /Sources 2 2 1 would go, 1 would come back/ })).toBeVisible();
  await expect(restore.getByRole('row', { name: /Briefings 1 0 1 would go/ })).toBeVisible();
  await restore.getByText('Sources: 1 would come back').click();
  await expect(restore.getByText('Lorries at the crossing')).toBeVisible();
  await look(window, 'restore');
  expect(await findSerious(window)).toEqual([]);
  await restore.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.expectToast('The backup was restored');
  await expect(page.library().getByRole('option')).toHaveCount(2);
  await expect(page.library().getByRole('option', { name: 'Lorries at the crossing' })).toBeVisible();
  await expect(page.library().getByRole('option', { name: 'Later' })).toHaveCount(0);

  await choose(app, 'Verify library…');
  const verify = dialog(window, 'Verify library');
  await verify.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(verify.getByText('No source names this file.')).toBeVisible();
});

test('a library that was damaged is restored from the start screen, from a backup on another disk', async ({
  desk,
}) => {
  const { app, window, home } = desk;
  const folder = await libraryOfTwo(new DeskPage(window), home);
  const disk = join(home, 'disk');
  mkdirSync(disk);
  await pickFolder(app, disk);
  await choose(app, 'Back up to another folder…');
  await new DeskPage(window).expectToast('2 originals copied');
  await desk.quit();
  writeFileSync(join(folder, 'library.sqlite'), 'torn '.repeat(20_000));

  const again = await desk.restart();
  const page = new DeskPage(again.window);
  await again.window.getByRole('button', { name: 'Restore a backup…' }).click();
  await pickFolder(again.app, disk);
  await again.window.getByRole('button', { name: 'Look in another folder…' }).click();
  await again.window.getByRole('button', { name: /^Restore the backup of/ }).click();
  await expect(again.window.getByText('The library that is there cannot be read')).toBeVisible();
  await look(again.window, 'restore-damaged');
  await again.window.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.expectToast('The backup was restored');
  await expect(page.library().getByRole('option')).toHaveCount(2);
});
