import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

test('a PDF is shown as its pages; a citation lights its passage on the page it names', async ({ desk }) => {
  const { window } = desk;
  const page = new DeskPage(window);
  await page.openSample();
  await page.chips().filter({ hasText: 'p. 9' }).first().click();
  const lit = page.reader().locator('[data-page="8"] mark[data-lit="true"]').first();
  await expect(lit).toBeInViewport();
  await expect(page.reader().getByText('Page 9 of 12')).toBeVisible();
  await expect.poll(() => darkPixels(window, 8)).toBeGreaterThan(500);
  // Where the passage is lit there are letters, and beside it there is paper.
  expect(await lit.evaluate((mark) => mark.getBoundingClientRect().width)).toBeGreaterThan(40);
  if (process.env['LOOK']) await window.screenshot({ path: `${process.env['LOOK']}/lit.png` });
});

test('what is dragged over on a page is the passage of the source text, with its page', async ({ desk }) => {
  const { window } = desk;
  const page = new DeskPage(window);
  await page.openSample();
  await page.findAndOpen('Crossing Point Monitor', /Held and Unaccounted/);
  await page.reader().getByRole('button', { name: 'Headings and pages' }).click();
  await window.getByRole('option', { name: 'Page 3', exact: true }).click();
  await expect(window.getByRole('dialog', { name: 'Headings and pages' })).toBeHidden();
  await expect(page.reader().getByRole('document')).toBeFocused();
  const words = page.reader().locator('[data-page="2"] [data-start] > span');
  await expect(words.first()).toBeAttached();
  const line = words.filter({ hasText: /\w{4,} \w+ \w+ \w+/ }).first();
  const text = (await line.textContent())?.trim() ?? '';
  await line.scrollIntoViewIfNeeded();
  const box = await line.boundingBox();
  if (!box) throw new Error('The line is not drawn.');
  await window.mouse.move(box.x + 2, box.y + box.height / 2);
  await window.mouse.down();
  await window.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
  await window.mouse.move(box.x + box.width - 0.5, box.y + box.height / 2, { steps: 5 });
  // Beyond the end of the line is blank paper: the selection stays where it was.
  await window.mouse.move(box.x + box.width + 12, box.y + box.height / 2, { steps: 3 });
  await window.mouse.up();
  await expect(page.reader().getByText(`${text.length} characters selected`)).toBeVisible();
  await window.keyboard.press('e');
  const lit = page.reader().locator('[data-page="2"] mark[data-lit="true"]').first();
  await expect(lit).toBeVisible();
  await expect(page.reader().getByText('p. 3', { exact: true })).toBeVisible();
  const around = await lit.boundingBox();
  expect(Math.abs((around?.x ?? 0) - box.x)).toBeLessThan(3);
  expect(Math.abs((around?.width ?? 0) - box.width)).toBeLessThan(6);
  if (process.env['LOOK']) await window.screenshot({ path: `${process.env['LOOK']}/dragged.png` });
});

test('pages and text are two views of one source: keys, finding and the place go along', async ({ desk }) => {
  const { window } = desk;
  const page = new DeskPage(window);
  await page.openSample();
  await page.findAndOpen('Crossing Point Monitor', /Held and Unaccounted/);
  const view = page.reader().getByRole('document');
  await expect(view).toHaveAccessibleName('Pages of the source');
  await view.focus();
  await window.keyboard.press('Control+f');
  await window.keyboard.type('signs of life');
  await expect(page.reader().getByText(/^1 of \d+/)).toBeVisible();
  await expect(page.reader().locator('mark[data-current="true"]').first()).toBeInViewport();
  await window.keyboard.press('Escape');
  await expect(view).toBeFocused();
  await window.keyboard.press('s');
  await expect(page.reader().getByText(/characters selected/)).toBeVisible();
  const sentence = await window.evaluate(() => getSelection()?.toString());
  expect(sentence?.toLowerCase()).toContain('signs of life');

  const shown = await page
    .reader()
    .getByText(/^Page \d+ of 12$/)
    .textContent();
  await window.keyboard.press('p');
  await expect(view).toHaveAccessibleName('Text of the source');
  await expect(view).toBeFocused();
  await window.keyboard.press('p');
  await expect(view).toHaveAccessibleName('Pages of the source');
  // The first line on screen is the first again, give or take what stands above it.
  const numberOf = (label: string | null) => Number(/\d+/.exec(label ?? '')?.[0]);
  const again = page.reader().getByText(/^Page \d+ of 12$/);
  await expect.poll(async () => Math.abs(numberOf(await again.textContent()) - numberOf(shown))).toBeLessThan(2);

  await page.reader().getByRole('button', { name: 'Larger pages' }).click();
  await page.reader().getByRole('button', { name: 'Larger pages' }).click();
  await expect.poll(() => view.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  await page.reader().getByRole('button', { name: 'Pages as wide as the pane' }).click();
  await expect.poll(() => view.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(false);
});

/** How many pixels of a page's picture are dark. */
function darkPixels(window: Page, page: number): Promise<number> {
  return window.evaluate((number) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`[data-page="${number}"] canvas`);
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
    return dark;
  }, page);
}
