import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

/** Three hundred paragraphs with a number each, which stand far apart. */
const long = Array.from(
  { length: 900 },
  (_, index) =>
    `Paragraph ${index}. The council counted ${index} people that week, and the river was high at the crossing.`,
).join('\n\n');

test('a long source is found through, left, and opened again where it was', async ({ desk }) => {
  const file = join(desk.home, 'long.txt');
  writeFileSync(file, long);
  const page = new DeskPage(desk.window);
  const { window } = desk;
  await page.createLibrary();
  await page.dropFiles([file]);
  await page.openSource(/long/);
  const words = page.reader().locator('[role="document"]');
  await words.focus();

  await window.keyboard.press('Control+f');
  await expect(window.getByRole('searchbox', { name: 'Find in this source' })).toBeFocused();
  await window.keyboard.type('counted 85');
  await expect(page.reader().getByText('1 of 11')).toBeVisible();
  await expect(page.reader().locator('mark[data-current="true"]')).toHaveText('counted 85');
  await window.keyboard.press('Enter');
  await expect(page.reader().getByText('2 of 11')).toBeVisible();
  await window.keyboard.press('Shift+Enter');
  await window.keyboard.press('Shift+F3');
  await expect(page.reader().getByText('11 of 11')).toBeVisible();
  await expect(page.reader().locator('mark[data-current="true"]')).toBeInViewport();
  await window.keyboard.press('Escape');
  await expect(words).toBeFocused();
  await window.keyboard.press('s');
  await expect(page.reader().getByText(/characters selected/)).toBeVisible();
  expect(await window.evaluate(() => getSelection()?.toString())).toContain('counted 859 people');

  // Where one rests is noted a quarter of a second later; on a busy machine the text comes to rest after the selection does.
  await window.waitForTimeout(1_000);
  const left = await window.evaluate(firstShown);
  expect(left).toMatch(/^Paragraph 8[45]\d/);
  for (let round = 0; round < 2; round += 1) {
    const again = await desk.restart();
    const reopened = new DeskPage(again.window);
    await reopened.openSource(/long/);
    await expect.poll(() => again.window.evaluate(firstShown)).toBe(left);
    await again.window.waitForTimeout(500);
    await again.quit();
  }
});

test('a citation lights its passage beside the draft, and the passage leads back to the citation', async ({ desk }) => {
  const { window } = desk;
  const page = new DeskPage(window);
  await page.openSample();
  const words = page.reader().locator('[role="document"]');
  const chip = page.chips().nth(4);
  await expect(chip).toHaveAccessibleName(/^Citation \d/);
  const name = await chip.getAttribute('aria-label');
  await chip.click();
  const lit = page.reader().locator('mark[data-lit="true"]').first();
  await expect(lit).toBeInViewport();
  await window.keyboard.press('Control+4');
  await expect(words).toBeFocused();
  await page
    .reader()
    .getByRole('button', { name: /^Cited / })
    .click();
  await expect(page.text()).toBeFocused();
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(page.reader()).toBeVisible();
  expect(name).toMatch(/^Citation/);
});

/** In the window: the beginning of the first paragraph that is wholly on screen in the reader. */
function firstShown(): string {
  const view = document.querySelector('[data-pane="reader"] [role="document"]');
  const top = view?.getBoundingClientRect().top ?? 0;
  const blocks = [...(view?.querySelectorAll('[data-start]') ?? [])];
  return blocks.find((block) => block.getBoundingClientRect().top >= top)?.textContent?.slice(0, 14) ?? '';
}
