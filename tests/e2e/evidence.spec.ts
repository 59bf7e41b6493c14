import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from './app.ts';
import { findSerious } from './findSerious.ts';
import { DeskPage } from './pages/deskPage.ts';

const samples = resolve(__dirname, '../../resources/sample/files');
/** Without the corrected article, which would be a newer version of the first. */
const files = readdirSync(samples)
  .filter((name) => !name.startsWith('S7 '))
  .map((name) => join(samples, name));
const CLAIM = 'At least 27 captives are alive.';

test('from a search to a claim with a second and a contradicting source, by keyboard alone', async ({ desk }) => {
  const { app, window } = desk;
  const page = new DeskPage(window);
  const serious: Record<string, readonly string[]> = {};
  const press = (key: string) => window.keyboard.press(key);
  const type = (text: string) => window.keyboard.type(text);
  const words = page.reader().locator('[role="document"]');
  /** Searches, opens the first hit, and goes on into its text. */
  const read = async (query: string, hit: RegExp) => {
    await press('Control+Shift+f');
    await expect(page.searchField()).toBeFocused();
    await type(query);
    await expect(page.library().getByRole('option').first()).toHaveAccessibleName(hit);
    await press('Enter');
    await expect(page.library().getByRole('option', { selected: true })).toHaveAccessibleName(hit);
    await press('Enter');
    await expect(words).toBeFocused();
  };

  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, files);
  await page.createLibrary();
  serious['empty library'] = await findSerious(window);
  await press('Control+Shift+i');
  await page.expectToast(/\d+ imported, \d+ with notices/);

  await test.step('2: full-text search in three languages', async () => {
    for (const [query, hit] of [
      ['לפחות 27', /עדכון נתונים/],
      ['المناره', /بيان/],
      ['captives alive israeli sources', /Meridian Post/],
    ] as const) {
      await press('Control+Shift+f');
      await type(query);
      await expect(page.library().getByRole('option', { name: hit }).first()).toBeVisible();
    }
    serious['hits'] = await findSerious(window);
  });

  await test.step('3: the sentence with the number becomes an excerpt with one key', async () => {
    await read('"at least 27 of the 41 people"', /Meridian Post/);
    await press('s');
    await expect(page.reader().getByText(/characters selected/)).toBeVisible();
    await press('e');
    await expect(page.reader().locator('mark[data-lit="true"]').first()).toContainText('At least 27 of the 41 people');
    serious['excerpt'] = await findSerious(window);
  });

  await test.step('4: and a claim with one more, with who says it through whom', async () => {
    await press('c');
    const statement = window.getByRole('textbox', { name: 'Statement' });
    await expect(statement).toBeFocused();
    serious['claim form'] = await findSerious(window);
    await type(CLAIM);
    await press('Tab');
    await type('The Meridian Post -> Halyard News -> one unnamed senior official');
    await press('Tab');
    await press('Tab');
    await type('2026-11-04');
    await press('Enter');
    await page.expectToast('Claim made');
    await expect(words).toBeFocused();
    const card = page.evidence().getByRole('article', { name: CLAIM });
    await expect(card).toContainText('as of 4 Nov 2026');
    await expect(card.getByRole('list', { name: /^Attribution/ }).getByRole('listitem')).toHaveText([
      'The Meridian Post',
      'Halyard News',
      'one unnamed senior official',
    ]);
  });

  await test.step('a second source supports it', async () => {
    await read('"twenty-seven captives"', /Northgate Ledger/);
    await press('s');
    await press('a');
    await expect(window.getByRole('combobox', { name: 'Find a claim' })).toBeFocused();
    await type('least alive');
    serious['add to a claim'] = await findSerious(window);
    await press('Enter');
    await page.expectToast('Added to the claim as support');
    await expect(words).toBeFocused();
  });

  await test.step('a third contradicts it, in Hebrew', async () => {
    await read('"לפחות 27"', /עדכון נתונים/);
    await press('s');
    await press('a');
    await expect(window.getByRole('combobox', { name: 'Find a claim' })).toBeFocused();
    await type('captives');
    await press('Alt+ArrowDown');
    await expect(window.getByRole('radio', { name: 'contradicts it' })).toBeChecked();
    await press('Enter');
    await page.expectToast('Added to the claim as contradicting it');
  });

  const card = page.evidence().getByRole('article', { name: CLAIM });
  const relations = card.getByRole('listitem').getByRole('img');
  await expect(relations).toHaveCount(3);
  expect(await relations.evaluateAll((icons) => icons.map((icon) => icon.getAttribute('aria-label')))).toEqual([
    'Supports',
    'Supports',
    'Contradicts',
  ]);

  await test.step('the quote of a claim leads to its passage, and Alt with an arrow back', async () => {
    const before = await words.evaluate((element) => element.scrollTop);
    await press('Control+3');
    for (let steps = 0; steps < 12; steps += 1) {
      const focused = await window.evaluate(() => document.activeElement?.textContent ?? '');
      if (focused.includes('At least 27 of the 41 people')) break;
      await press('Tab');
    }
    await press('Enter');
    await expect(page.reader().locator('mark[data-lit="true"]').first()).toContainText('At least 27 of the 41 people');
    serious['evidence'] = await findSerious(window);
    await press('Alt+ArrowLeft');
    await expect(page.reader().getByRole('heading', { level: 2 })).toContainText('עדכון נתונים');
    await expect.poll(() => words.evaluate((element) => element.scrollTop)).toBeGreaterThanOrEqual(before - 40);
  });

  await test.step('undo takes the last source off again', async () => {
    await press('Control+z');
    await page.expectToast('Undone');
    await expect(relations).toHaveCount(2);
  });
  expect(Object.fromEntries(Object.entries(serious).filter(([, found]) => found.length > 0))).toEqual({});
});

test('a file that fails says why, and can be tried again', async ({ desk }) => {
  const page = new DeskPage(desk.window);
  await page.createLibrary();
  await page.dropFiles([join(__dirname, '../fixtures/import/pdf/encrypted.pdf')]);
  await page.expectToast(/Not imported: .*encrypted\.pdf/);
  await page.expectToast(/Is protected by a password.*Your library is unchanged/);
  await desk.window.getByRole('button', { name: 'Try again' }).click();
  await page.expectToast(/Not imported/);
  await page.dropFiles([
    join(__dirname, '../fixtures/import/pdf/encrypted.pdf'),
    join(__dirname, '../fixtures/import/pdf/ngo-report.pdf'),
  ]);
  await page.expectToast('1 imported, 1 not');
});
