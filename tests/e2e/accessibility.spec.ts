import { join, resolve } from 'node:path';
import { type CommandId, commands } from '../../src/shared/commands.ts';
import { type Desk, expect, test } from './app.ts';
import { findSerious } from './findSerious.ts';
import { DeskPage } from './pages/deskPage.ts';

const checkout = resolve(__dirname, '../..');

/** Chooses an entry of the menu, as with the mouse. */
async function choose({ app }: Desk, id: CommandId): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
}

/** The dialogs that a command of the menu opens over the sample library, by the name each is read with. */
const dialogs: readonly (readonly [command: CommandId, name: RegExp])[] = [
  ['help.about', /About Briefdesk/],
  ['help.keys', /Keyboard shortcuts/],
  ['help.writing', /How to write/],
  ['help.licences', /Licences/],
  ['sources.paste', /New source from pasted text/],
  ['source.editMetadata', /./],
  ['insert.link', /Link/],
  ['insert.table', /./],
  ['briefings.style', /Citation style/],
  ['export.word', /Export to Word/],
  ['library.deleteSample', /Delete the sample library/],
  ['library.verify', /Verify library/],
  ['library.backups', /Backups/],
  ['source.nearCopies', /Near copies/],
  ['source.versions', /Versions/],
  ['source.grade', /./],
  ['sources.tag', /./],
  ['sources.addToCollection', /./],
  ['sources.grade', /./],
  ['sources.mark', /./],
  ['search.help', /How to search/],
];

/** Parts of the library pane that a command opens and closes. */
const panels: readonly CommandId[] = ['view.filters', 'view.collections', 'view.savedSearches', 'view.triage'];

test('axe finds nothing serious on any screen of a new library', async ({ desk }) => {
  test.setTimeout(300_000);
  const page = new DeskPage(desk.window);
  const found: Record<string, readonly string[]> = {};
  const look = async (screen: string) => {
    found[screen] = await findSerious(desk.window);
  };
  await expect(desk.window.getByRole('button', { name: 'Open the sample library' })).toBeVisible();
  await look('start');
  await page.dropFiles([join(checkout, 'tests/fixtures/import/html/harbour-post.html')]);
  await expect(desk.window.getByRole('dialog')).toBeVisible();
  await look('files dropped on the start screen');
  await desk.window.keyboard.press('Escape');
  await page.createLibrary();
  await look('empty library');
  await desk.app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    ['html', 'bibliographies'].map((folder) => join(checkout, 'tests/fixtures/import', folder)),
  );
  await desk.window.keyboard.press('Control+Shift+i');
  await page.expectToast(/\d+ imported/);
  await look('imported, with a toast');
  await desk.window.getByRole('button', { name: 'Details' }).click();
  await expect(desk.window.getByRole('dialog')).toBeVisible();
  await look('what was imported');
  await desk.window.keyboard.press('Escape');
  await page.findAndOpen('harbour post', /Ministry says 48/);
  await page.selectPassage('two fewer than it had reported a week earlier');
  await desk.window.keyboard.press('e');
  await desk.window.keyboard.press('c');
  await look('reader and claim form');
  await desk.window.keyboard.press('Enter');
  await page.newBriefing('Looked at by axe');
  await page.text().click();
  await desk.window.keyboard.type('Numbers @two');
  await expect(desk.window.getByRole('option', { name: /two fewer/ }).first()).toBeVisible();
  await look('citing');
  await desk.window.keyboard.press('Enter');
  await look('briefing');
  await page.searchField().fill('teleportation');
  await expect(page.library().getByText(/Nothing has/)).toBeVisible();
  await look('no hit');
  expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
});

test('axe finds nothing serious on any screen of the sample library', async ({ desk }) => {
  test.setTimeout(300_000);
  const { window } = desk;
  const page = new DeskPage(window);
  const found: Record<string, readonly string[]> = {};
  const look = async (screen: string, exempt: readonly string[] = []) => {
    const list = await findSerious(window);
    found[screen] = list.filter((one) => !exempt.some((rule) => one.startsWith(rule)));
  };
  await page.openSample();
  await look('desk');
  await page.chips().first().hover();
  await look('citation looked at');
  await page.chips().first().click();
  await look('citation opened');
  await window.keyboard.press('Escape');
  await page.evidence().getByRole('tab', { name: 'Sources' }).click();
  await look('sources behind the briefing');
  await page.searchField().fill('captives');
  await expect(
    page
      .library()
      .getByText(/hits?$/)
      .first(),
  ).toBeVisible();
  await look('hits');
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  // The field keeps the focus and scrolls the list by arrow keys; axe knows that of comboboxes only.
  await look('palette', ['scrollable-region-focusable']);
  await window.keyboard.type('captives');
  await expect(window.getByRole('menuitem').first()).toBeVisible();
  await look('palette with sources', ['scrollable-region-focusable']);
  await window.keyboard.press('Escape');
  for (const [command, name] of dialogs) {
    await window.keyboard.press('Control+Shift+t');
    await choose(desk, command);
    await expect(window.getByRole('dialog', { name }).first(), commands[command].label).toBeVisible();
    await look(commands[command].label);
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toHaveCount(0);
  }
  for (const command of panels) {
    await choose(desk, command);
    await look(commands[command].label);
    await choose(desk, command);
  }
  await window.keyboard.press('Control+Shift+b');
  await look('all briefings');
  await window.getByRole('button', { name: 'Sample library' }).click();
  await expect(window.getByRole('menu')).toBeVisible();
  await look('menu of the sample');
  expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
});

test('with reduced motion nothing moves, and with forced colours every control keeps an outline', async ({ desk }) => {
  const { window } = desk;
  await window.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await new DeskPage(window).openSample();
  const moving = await window.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
      const moves = (duration: string) => duration.split(',').some((part) => Number.parseFloat(part) > 0);
      const isMoving = (animationName !== 'none' && moves(animationDuration)) || moves(transitionDuration);
      return isMoving ? [`${element.tagName} ${element.className}`] : [];
    }),
  );
  expect(moving).toEqual([]);
  await window.getByRole('button', { name: 'Export' }).focus();
  const border = await window
    .getByRole('button', { name: 'Export' })
    .evaluate((button) => getComputedStyle(button).borderTopStyle);
  expect(border).toBe('solid');
  expect(await findSerious(window)).toEqual([]);
});
