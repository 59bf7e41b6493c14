import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

/** The part of the window that has the focus. */
const focusedArea = (window: Page) =>
  window.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-area]')?.dataset['area']);

const shownPanes = (window: Page) =>
  window.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('section[data-pane]')]
      .filter((pane) => pane.getBoundingClientRect().width > 0 && pane.dataset['pane'] !== 'reader')
      .map((pane) => pane.dataset['pane']),
  );

test('the sample: opened, exported to Word and deleted, without the mouse', async ({ desk }) => {
  const { app, window, home } = desk;
  const page = new DeskPage(window);
  const out = join(home, 'sample.docx');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, out);
  await expect(window.getByRole('button', { name: 'Open the sample library' })).toBeVisible();
  await window.keyboard.press('Tab');
  await expect(window.getByRole('button', { name: 'Open the sample library' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(page.chips().first()).toBeVisible({ timeout: 60_000 });
  await expect(page.reader().locator('mark').first()).toBeVisible();
  await expect(window.getByRole('button', { name: 'Sample library' })).toBeVisible();

  await window.keyboard.press('Control+Shift+e');
  await expect(window.getByRole('button', { name: 'Export…' })).toBeFocused();
  await window.keyboard.press('Enter');
  await page.expectToast('Word file saved');
  expect(existsSync(out)).toBe(true);

  const trashed: string[] = [];
  await app.evaluate(({ shell }) => {
    // The test's home has no trash; what is moved there is looked at instead.
    shell.trashItem = (path: string) => {
      (globalThis as { trashed?: string }).trashed = path;
      return Promise.resolve();
    };
  });
  await window.keyboard.press('Control+k');
  await window.keyboard.type('delete sample');
  await expect(window.getByRole('menuitem', { name: /Delete sample library/ })).toBeVisible();
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Delete the sample library?' });
  await expect(dialog).toContainText(/\d+ sources and \d+ briefing/);
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await window.keyboard.press('Tab');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Open the sample library' })).toBeVisible();
  trashed.push(await app.evaluate(() => (globalThis as { trashed?: string }).trashed ?? ''));
  expect(trashed[0]).toContain('Sample');
});

test('the sample can only be deleted from itself', async ({ desk }) => {
  const { app, window } = desk;
  const isOffered = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('library.deleteSample')?.enabled);
  await new DeskPage(window).createLibrary();
  await expect.poll(isOffered).toBe(false);
  await window.keyboard.press('Control+k');
  await window.keyboard.type('delete sample');
  await expect(window.getByRole('menuitem', { name: /Delete sample library/ })).toBeDisabled();
});

test('F6 goes round the window, Escape leads back, and pane keys show, go and hide', async ({ desk }) => {
  const { window } = desk;
  await new DeskPage(window).openSample();
  await window.keyboard.press('Control+Shift+t');
  const round: unknown[] = [];
  for (let step = 0; step < 5; step += 1) {
    await window.keyboard.press('F6');
    round.push(await focusedArea(window));
  }
  expect(round).toEqual(['evidence', 'titleBar', 'list', 'reader', 'briefing']);
  await window.keyboard.press('Shift+F6');
  expect(await focusedArea(window)).toBe('reader');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  expect(await focusedArea(window)).toBe('briefing');
  await window.keyboard.press('Control+Shift+f');
  await window.keyboard.type('minis');
  await window.keyboard.press('Escape');
  expect(await focusedArea(window), 'the first Escape clears the search').toBe('list');
  await window.keyboard.press('Escape');
  expect(await focusedArea(window)).toBe('briefing');

  await window.keyboard.press('Control+1');
  expect(await focusedArea(window)).toBe('list');
  await window.keyboard.press('Control+1');
  expect(await shownPanes(window)).toEqual(['briefing', 'evidence']);
  expect(await focusedArea(window)).toBe('briefing');
  await window.keyboard.press('Control+2');
  expect(await shownPanes(window)).toEqual(['briefing', 'evidence']);
  await window.keyboard.press('Control+4');
  expect(await focusedArea(window)).toBe('reader');
});

test('at 200 % the window is usable: nothing scrolls sideways, and the pane one goes to comes', async ({ desk }) => {
  const { app, window } = desk;
  await new DeskPage(window).openSample();
  await window.keyboard.press('Control+Shift+t');
  for (let step = 0; step < 6; step += 1) await window.keyboard.press('Control+=');
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(720);
  await expect(window.getByText('Zoom 200 %')).toBeVisible();
  for (const [width, panes] of [
    [1440, 2],
    [720, 1],
  ] as const) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 600), width);
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width / 2);
    for (const [key, pane] of [
      ['Control+3', 'evidence'],
      ['Control+Shift+l', 'library'],
      ['Control+Shift+t', 'briefing'],
    ] as const) {
      await window.keyboard.press(key);
      await expect.poll(() => shownPanes(window)).toContain(pane);
      expect((await shownPanes(window)).length).toBe(panes);
      expect(await window.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  }
  await window.keyboard.press('Control+0');
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(720);
});

test('the open text is the last pane to go, whatever was worked in before the window was zoomed', async ({ desk }) => {
  const { window } = desk;
  await new DeskPage(window).openSample();
  await window.keyboard.press('Control+3');
  await window.keyboard.press('Control+Shift+l');
  for (let step = 0; step < 6; step += 1) await window.keyboard.press('Control+=');
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(720);
  expect(await shownPanes(window)).toEqual(['library', 'briefing']);
  await window.keyboard.press('Control+3');
  await expect.poll(() => shownPanes(window)).toEqual(['briefing', 'evidence']);
});

test('after a restart everything is as it was left: briefing, source, panes, theme, zoom, window', async ({ desk }) => {
  const { window } = desk;
  const page = new DeskPage(window);
  await page.createLibrary();
  await page.dropFiles([join(__dirname, '../fixtures/import/html/harbour-post.html')]);
  await page.openSource(/Ministry says 48/);
  await page.newBriefing('Left open');
  await page.text().click();
  await window.keyboard.type('Words.');
  await window.keyboard.press('Control+3');
  await window.keyboard.press('Control+3');
  await window.keyboard.press('Control+=');
  await window.getByRole('button', { name: 'Switch to dark' }).click();
  const again = await desk.restart();
  const reopened = new DeskPage(again.window);
  await expect(reopened.text()).toHaveText('Words.');
  await expect(reopened.text()).toBeFocused();
  await expect(
    reopened
      .reader()
      .getByRole('heading', { name: /Ministry says 48/ })
      .first(),
  ).toBeVisible();
  expect(await shownPanes(again.window)).toEqual(['library', 'briefing']);
  expect(await again.window.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await expect.poll(() => again.window.evaluate(() => innerWidth)).toBe(Math.round(1440 / 1.1));
  expect(readdirSync(join(again.home, 'user-data'))).toContain('window.json');
});

test('Ctrl+Shift+V in the text pastes without formatting', async ({ desk }) => {
  const { app, window } = desk;
  const page = new DeskPage(window);
  await page.createLibrary();
  await page.newBriefing('Pasted');
  await page.text().click();
  await app.evaluate(({ clipboard }) => {
    const both = clipboard as unknown as { write(data: { text: string; html: string }): void };
    both.write({ text: 'plain words', html: '<b>plain words</b>' });
  });
  await window.keyboard.press('Control+Shift+v');
  await expect(page.text()).toHaveText('plain words');
  await expect(page.text().locator('strong, b')).toHaveCount(0);
  await expect(window.getByRole('dialog')).toHaveCount(0);
});

test('a very long title pushes nothing out of the title bar', async ({ desk }) => {
  const { app, window } = desk;
  const page = new DeskPage(window);
  await page.createLibrary();
  await page.newBriefing('A title that goes on and on '.repeat(12));
  for (const width of [1440, 1024, 720]) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 700), width);
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width);
    for (const name of ['Export', 'Commands', 'Hide evidence', 'Show evidence']) {
      const button = window.getByRole('button', { name });
      if ((await button.count()) === 0) continue;
      const box = await button.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0), `${name} at ${width}`).toBeLessThanOrEqual(width);
    }
    await expect(window.getByText(/^Saved/)).toBeVisible();
  }
});
