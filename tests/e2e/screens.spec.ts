import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

/** Where the pictures go; `npm run screens` has those that the documents show renewed from here. */
const folder = resolve(__dirname, '../..', process.env['BRIEFDESK_SCREENS'] ?? 'test-results/screens');

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];

const PASSAGE = 'Two earlier rounds this year, in April and in July, ended without an exchange of names.';

for (const windowSize of SIZES) {
  const size = `${windowSize.width}x${windowSize.height}`;
  test.describe(size, () => {
    test.use({ windowSize });

    test('the main screens can be looked at, and nothing is cut off sideways', async ({ desk }) => {
      await mkdir(folder, { recursive: true });
      const { window } = desk;
      const page = new DeskPage(window);
      const show = async (name: string) => {
        await expectNoSidewaysScroll(window);
        for (const theme of ['dark', 'light'] as const) {
          await window.emulateMedia({ colorScheme: theme });
          await window.screenshot({ path: join(folder, `${name}-${size}-${theme}.png`), animations: 'disabled' });
        }
      };
      await expect(window.getByRole('button', { name: 'Open the sample library' })).toBeVisible();
      await show('1-start');
      await page.openSample();
      await expect(page.reader().locator('mark').first()).toBeVisible();
      await expect(page.chips().filter({ hasText: 'Lindqvar and Hamdal' }).first()).toBeVisible();
      await expect(page.chips().filter({ hasText: 'Missing' })).toHaveCount(0);
      await show('2-desk');

      await page.findAndOpen('halyard', /senior official tells/);
      await page.selectPassage(PASSAGE);
      await window.keyboard.press('e');
      await window.keyboard.press('c');
      await expect(window.getByRole('textbox', { name: 'Statement' })).toHaveValue(PASSAGE);
      await show('3-claim');
      await window.keyboard.press('Enter');
      await expect(page.evidence().getByText(PASSAGE).first()).toBeVisible();

      await page.text().getByRole('heading', { name: 'Outlook' }).click();
      await window.keyboard.press('End');
      await window.keyboard.press('Enter');
      await window.keyboard.type('Two rounds have failed already: @earlier rounds');
      await expect(window.getByRole('option', { name: /Two earlier rounds/ }).first()).toBeVisible();
      await show('4-citing');
      await window.keyboard.press('Enter');
      await window.keyboard.press('Escape');

      await window.keyboard.press('Control+Shift+f');
      await expect(page.searchField()).toBeFocused();
      await window.keyboard.type('מוחזקים');
      await expect(
        page
          .library()
          .getByText(/hits?$/)
          .first(),
      ).toBeVisible();
      await page.library().getByRole('option').first().click();
      await expect(page.reader()).toBeVisible();
      await expect(window.getByText(/^Saved/)).toBeVisible();
      await show('5-search');
      await window.getByRole('button', { name: 'Clear the search' }).click();

      await window.keyboard.press('Control+k');
      await window.keyboard.type('list');
      await expect(window.getByRole('menuitem', { name: /Contact note/ })).toBeVisible();
      await show('6-palette');
      await window.keyboard.press('Escape');
      await page.chips().first().click();
      await show('7-citation');
      await window.keyboard.press('Escape');
      await window.keyboard.press('Control+Alt+d');
      await expect(window.getByRole('dialog')).toBeVisible();
      await show('8-details');
      await window.keyboard.press('Escape');
      await window.keyboard.press('Control+Shift+b');
      await expect(page.text()).toHaveCount(0);
      await show('9-briefings');
    });
  });
}

async function expectNoSidewaysScroll(window: Page): Promise<void> {
  const overflow = await window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, 'the window does not scroll sideways').toBeLessThanOrEqual(0);
}
