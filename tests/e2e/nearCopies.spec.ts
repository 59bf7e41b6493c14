import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

const FIRST = /^.*At least 27 captives alive/;

test('the copy of a report is found by itself, shown beside it, and taken apart for good', async ({ desk }) => {
  const { window } = desk;
  const page = new DeskPage(window);
  await page.openSample();
  await page.findAndOpen('meridian captives', FIRST);

  const count = page.reader().getByRole('button', { name: '1 near copy' });
  await expect(count).toBeVisible({ timeout: 30_000 });
  await count.click();
  const family = window.getByRole('dialog', { name: 'Near copies of this source' });
  const members = family.getByRole('list', { name: 'Near copies of this source' }).getByRole('listitem');
  await expect(members).toHaveCount(2);
  await expect(members.nth(0)).toContainText('Likely original: published first');
  await expect(members.nth(1)).toContainText('The Northgate Ledger');
  await expect(members.nth(1)).toContainText(/\d\d\s% of this source stands in it/);

  await family.getByRole('button', { name: 'Compare' }).click();
  const compare = window.getByRole('dialog', { name: 'What two sources have in common' });
  await expect(
    compare
      .getByRole('region', { name: /At least 27/ })
      .locator('mark')
      .first(),
  ).toBeVisible();
  await expect(
    compare
      .getByRole('region', { name: /27 captives confirmed/ })
      .locator('mark')
      .first(),
  ).toBeVisible();
  await expect(compare.getByRole('status')).toContainText('Passage 1 of');
  await window.keyboard.press('j');
  await expect(compare.getByRole('status')).toContainText('Passage 2 of');
  await compare.getByRole('button', { name: 'Back' }).click();

  await family.getByRole('button', { name: 'Not a copy' }).click();
  await expect(family.getByText('No near copies')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(count).toBeHidden();

  const again = await desk.restart();
  const reopened = new DeskPage(again.window);
  await expect(reopened.searchField()).toBeVisible({ timeout: 30_000 });
  await reopened.findAndOpen('meridian captives', FIRST);
  await again.window.keyboard.press('Control+Alt+n');
  const denied = again.window.getByRole('region', { name: 'Said to be no copies' });
  await expect(denied).toContainText('The Northgate Ledger');
});
