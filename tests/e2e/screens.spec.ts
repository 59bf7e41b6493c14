import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

const checkout = resolve(__dirname, '../..');

/** Where the pictures go: `BRIEFDESK_SCREENS=docs/screens` renews those that the documents show. */
const folder = resolve(checkout, process.env['BRIEFDESK_SCREENS'] ?? 'test-results/screens');

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];

for (const windowSize of SIZES) {
  for (const theme of ['light', 'dark'] as const) {
    const look = `${windowSize.width}x${windowSize.height}-${theme}`;
    test.describe(look, () => {
      test.use({ windowSize, theme });

      test('the screens of the main job can be looked at, and nothing is cut off sideways', async ({ desk }) => {
        await mkdir(folder, { recursive: true });
        const { window } = desk;
        const page = new DeskPage(window);
        const show = async (name: string) => {
          await expectNoSidewaysScroll(window);
          await window.screenshot({ path: join(folder, `${name}-${look}.png`), animations: 'disabled' });
        };
        await show('1-start');
        await page.createLibrary();
        await show('2-empty');

        await desk.app.evaluate(
          ({ dialog }, filePaths) => {
            dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
          },
          [join(checkout, 'tests/fixtures/import')],
        );
        await window.keyboard.press('Control+Shift+i');
        await page.expectToast(/\d+ imported/);
        await show('3-imported');

        await page.findAndOpen('displacement', /Displacement in the Northern Districts/);
        await page.selectPassage('Harbour and the coastal settlements');
        await window.keyboard.press('e');
        await page.findAndOpen('harbour post', /Ministry says 48/);
        await page.selectPassage('48 people were still being held in the coastal district');
        await window.keyboard.press('e');
        await window.keyboard.press('c');
        await show('4-claim');
        await window.getByRole('textbox', { name: 'Statement' }).fill('The ministry counts 48 people still held.');
        await window.keyboard.press('Enter');

        await page.newBriefing('Where the numbers stand');
        await window.getByRole('textbox', { name: 'Audience' }).fill('Crisis cell, coastal talks');
        await window.getByRole('textbox', { name: 'Cut-off' }).fill('2026-11-22');
        await window.getByRole('button', { name: /Marking/ }).click();
        await window.getByRole('option', { name: /TLP:AMBER(?!\+)/ }).click();
        await page.text().click();
        await write(window);
        await window.keyboard.type('The relief council counts households, not people: @coastal');
        await expect(window.getByRole('option', { name: /Harbour and the coastal/ }).first()).toBeVisible();
        await show('5-citing');
        await window.keyboard.press('Enter');
        await expect(page.chips()).toHaveCount(2);
        await expect(window.getByText(/^Saved/)).toBeVisible();
        await show('6-briefing');
        await page.chips().first().click();
        await expect(window.getByText(/Jane Roe and Pieter van der Meer/).first()).toBeVisible();
        await show('7-citation');
        await window.keyboard.press('Escape');
        await window.keyboard.press('Control+k');
        await show('8-palette');
        await window.keyboard.press('Escape');

        await window.keyboard.press('Control+Shift+f');
        await page.searchField().fill('48');
        await expect(page.library().getByText(/hits$/).first()).toBeVisible();
        await page.openSource(/חדשות החוף/);
        await show('9-search-hebrew');
        await window.keyboard.press('Control+Alt+d');
        await expect(window.getByRole('dialog')).toBeVisible();
        await show('10-details');
      });
    });
  }
}

async function write(window: Page): Promise<void> {
  await window.keyboard.type('# Bottom line');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Two counts are in circulation, and they do not measure the same thing. ');
  await window.keyboard.type('On Sunday the ministry published a new figure: @48 people');
  await expect(window.getByRole('option', { name: /The ministry counts 48/ })).toBeVisible();
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await window.keyboard.press('End');
  await window.keyboard.type(' It rests on lists that both sides exchanged in October.');
  await window.keyboard.press('Enter');
  await window.keyboard.type('- the figure leaves out four people whose fate is unclear');
  await window.keyboard.press('Enter');
  await window.keyboard.type('families were not told of the change');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
}

async function expectNoSidewaysScroll(window: Page): Promise<void> {
  const overflow = await window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, 'the window does not scroll sideways').toBeLessThanOrEqual(0);
}
