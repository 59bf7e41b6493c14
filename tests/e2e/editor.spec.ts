import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';
import { cell, id, storeAndOpen } from './storedBriefing.ts';

test('what was undone in the text is done again by either key, by the menu and from the palette', async ({
  desk: { app, window },
}) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await page.newBriefing('Again');
  const { keyboard } = window;
  const text = page.text();
  await text.focus();
  await keyboard.type('Twenty names.');
  const first = text.locator('p').first();
  const ways = {
    'Ctrl+Shift+Z': () => keyboard.press('Control+Shift+z'),
    'Ctrl+Y': () => keyboard.press('Control+y'),
    palette: async () => {
      await keyboard.press('Control+k');
      await expect(window.getByRole('searchbox', { name: /command/i })).toBeFocused();
      await keyboard.type('Redo');
      await expect(window.getByRole('menuitem')).toHaveText([/^Redo/]);
      await keyboard.press('Enter');
    },
    menu: () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('redo')?.click()),
  };
  for (const [way, redo] of Object.entries(ways)) {
    await keyboard.press('Control+z');
    await expect(first).not.toContainText('Twenty');
    await redo();
    await expect(first, way).toHaveText('Twenty names.');
    await expect(text, way).toBeFocused();
  }
});

test('an author is put into the sentence by the fields of a citation, and the mark of the note follows', async ({
  desk: { window },
}) => {
  const page = new DeskPage(window);
  await page.openSample();
  const count = await page.chips().count();
  await page.chips().first().click();
  await window.keyboard.press('Enter');
  const fields = window.getByRole('dialog', { name: /^Citation/ });
  await fields.getByRole('button', { name: /Author/ }).click();
  await window.getByRole('option', { name: /^In the sentence/ }).click();
  await expect(fields).toContainText('In the sentence:');
  await window.keyboard.press('Escape');
  const chip = page.text().getByRole('link', { name: /^Citation 1, author in the sentence: / });
  await expect(chip).toHaveAttribute('data-note', '1');
  await expect(chip).toHaveCSS('font-size', '16.5px');
  await window.screenshot({ path: test.info().outputPath('named.png') });
  await window.keyboard.press('Control+z');
  await expect(chip).toHaveCount(0);
  await expect(page.chips()).toHaveCount(count);
  await window.keyboard.press('Control+Shift+z');
  await expect(chip).toBeVisible();
});

test('a selected citation that is clicked again stays selected: Enter opens it and splits nothing', async ({
  desk: { window },
}) => {
  const page = new DeskPage(window);
  await page.openSample();
  const chip = page.chips().first();
  const fields = window.getByRole('dialog', { name: /^Citation/ });
  const blocks = page.text().locator('> *');
  const count = await blocks.count();
  for (const clicks of [1, 2, 3]) {
    for (let click = 0; click < clicks; click += 1) {
      await chip.click();
      // Apart enough to be clicks of their own.
      await window.waitForTimeout(700);
    }
    await window.keyboard.press('Enter');
    await expect(fields, `${clicks} clicks`).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(fields).toBeHidden();
    await expect(blocks).toHaveCount(count);
  }
});

test('blocks on pages that lie are wider than those on upright ones', async ({ desk: { window } }) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  const long = 'A line that is as long as its page is wide. '.repeat(20);
  const turn = (name: string, orientation: string) => ({ kind: 'sectionBreak', id: id(name), orientation });
  await storeAndOpen(page, 'Turned', [
    { kind: 'paragraph', ...cell(long), id: id('a') },
    turn('b', 'landscape'),
    { kind: 'paragraph', ...cell(long), id: id('c') },
    turn('d', 'portrait'),
    { kind: 'paragraph', ...cell(long), id: id('e') },
  ]);
  const paragraphs = page.text().locator('p');
  await expect(paragraphs).toHaveCount(3);
  const [before, lying, after] = await paragraphs.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().width),
  );
  expect(after).toBe(before);
  expect(lying).toBeGreaterThan((before ?? 0) * 1.05);
  // Nothing is cut off: the page is not scrolled sideways.
  expect(await page.text().evaluate((root) => root.parentElement?.closest('main, section')?.scrollWidth)).toBe(
    await page.text().evaluate((root) => root.parentElement?.closest('main, section')?.clientWidth),
  );
  await page.window.screenshot({ path: test.info().outputPath('turned.png') });
});
