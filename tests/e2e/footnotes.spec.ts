import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { readDocx } from '../support/readDocx.ts';
import { type Desk, expect, test } from './app.ts';
import { findSerious } from './findSerious.ts';
import { DeskPage } from './pages/deskPage.ts';

const checkout = resolve(__dirname, '../..');
const article = join(checkout, 'tests/fixtures/import/html/harbour-post.html');

const noteField = (window: Page) => window.getByRole('textbox', { name: /^Footnote/ });
const marks = (page: DeskPage) => page.text().getByRole('button', { name: /^Footnote/ });
const notes = (window: Page) => window.getByRole('region', { name: 'Notes', exact: true }).getByRole('listitem');

/** A library with one article and an empty briefing, the caret in its text. */
async function startBriefing({ window }: Desk): Promise<DeskPage> {
  const page = new DeskPage(window);
  await page.createLibrary();
  await page.dropFiles([article]);
  await page.expectToast('1 imported, 1 with notices');
  await page.newBriefing('Where the numbers stand');
  await page.text().focus();
  return page;
}

/** Cites the article where the caret is, with its page. */
async function citeArticle(window: Page): Promise<void> {
  await window.keyboard.type('@Ministry says');
  await expect(window.getByRole('option', { name: /Ministry says 48 remain held/ }).first()).toBeVisible();
  await window.keyboard.press('Enter');
}

test('a key in an open footnote acts where the caret is, though the browser has not told of it yet', async ({
  desk,
}) => {
  const { window } = desk;
  await startBriefing(desk);
  await window.keyboard.type('The count is disputed');
  await window.keyboard.press('Control+Alt+f');
  await expect(noteField(window)).toBeFocused();
  await window.keyboard.type('wo lists exist', { delay: 10 });
  // One task, as when two keys arrive while the window is busy: the browser tells of a moved caret in a task of its own.
  await noteField(window).evaluate((note) => {
    getSelection()?.modify('move', 'backward', 'lineboundary');
    note.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Backspace', code: 'Backspace', bubbles: true, cancelable: true }),
    );
  });
  await window.keyboard.type('T');
  await expect(noteField(window)).toHaveText('Two lists exist');
});

test('a footnote with a citation in it, by keyboard alone, in the Word file and after a restart', async ({ desk }) => {
  const { app, window, home } = desk;
  const out = join(home, 'briefing.docx');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, out);
  const page = await startBriefing(desk);

  await window.keyboard.type('The count is disputed ');
  await citeArticle(window);
  await window.keyboard.type(' and');
  await window.keyboard.press('Control+Alt+f');
  await expect(noteField(window)).toBeFocused();
  await window.keyboard.type('Two lists exist; see ');
  await citeArticle(window);
  await window.keyboard.type('p 7');
  await window.keyboard.press('Enter');
  await window.keyboard.type(' for the longer.');
  await window.keyboard.press('Enter');
  await expect(noteField(window)).toHaveCount(0);
  await expect(page.text()).toBeFocused();
  await window.keyboard.type(' will be so for long ');
  await citeArticle(window);
  await window.keyboard.type('.');

  await expect(marks(page)).toHaveAccessibleName(/^Footnote 2: Two lists exist; see .* for the longer\.$/);
  await expect(page.chips().first()).toHaveAccessibleName(/^Citation 1/);
  await expect(page.chips().last()).toHaveAccessibleName(/^Citation 3/);
  await expect(notes(window)).toHaveCount(3);
  await expect(notes(window).nth(1)).toContainText('Two lists exist; see Roe and van der Meer');

  await window.keyboard.press('Control+Shift+e');
  await page.exportFromDialog();
  const docx = readDocx(readFileSync(out));
  expect([...docx.footnotes.keys()]).toHaveLength(3);
  const [first, second, third] = [...docx.footnotes.values()];
  expect(first).toContain('Jane Roe and Pieter van der Meer, “Ministry Says 48');
  expect(second).toBe('Two lists exist; see Roe and van der Meer, 7 for the longer.');
  expect(third).toContain('Roe and van der Meer');
  expect(docx.paragraphs.map(({ text }) => text).join('\n')).toContain(
    'The count is disputed[1] and[2] will be so for long.[3]',
  );

  const again = await desk.restart();
  await again.window.getByText('Where the numbers stand').first().click();
  const reopened = new DeskPage(again.window);
  await expect(marks(reopened)).toHaveAccessibleName(/^Footnote 2: Two lists exist; see .* for the longer\.$/);
  await expect(reopened.chips()).toHaveCount(2);
});

test('a footnote is undone in the steps of the text while it is open, and neither focus nor caret is lost', async ({
  desk,
}) => {
  const { window } = desk;
  const page = await startBriefing(desk);
  await window.keyboard.type('Alive');
  await window.keyboard.press('Control+Alt+f');
  await window.keyboard.type('first part');
  await window.waitForTimeout(500);
  await window.keyboard.type(', second part');
  await window.keyboard.press('Control+z');
  await expect(noteField(window)).toHaveText('first part');
  await expect(noteField(window)).toBeFocused();
  await window.keyboard.type('!');
  await expect(noteField(window)).toHaveText('first part!');
  await expect(page.text()).toHaveText(/^Alive[1*]$/);

  await window.keyboard.press('Escape');
  await expect(page.text()).toBeFocused();
  await window.keyboard.type(' and well');
  await expect(page.text()).toHaveText(/^Alive1 and well$/);
});

test('undo of the insertion closes the footnote and gives the focus back to the text', async ({ desk }) => {
  const { window } = desk;
  const page = await startBriefing(desk);
  await window.keyboard.type('Alive');
  await window.keyboard.press('Control+Alt+f');
  await window.keyboard.type('x');
  await window.keyboard.press('Control+z');
  await expect(noteField(window)).toHaveText('');
  await window.keyboard.press('Control+z');
  await expect(noteField(window)).toHaveCount(0);
  await expect(marks(page)).toHaveCount(0);
  await expect(page.text()).toBeFocused();
  await window.keyboard.type('.');
  await expect(page.text()).toHaveText('Alive.');
});

test('an empty footnote leaves nothing behind, and a full one is deleted only in two steps and said', async ({
  desk,
}) => {
  const { window } = desk;
  const page = await startBriefing(desk);
  await window.keyboard.type('Alive');
  await window.keyboard.press('Control+Alt+f');
  await expect(noteField(window)).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(marks(page)).toHaveCount(0);
  await window.keyboard.press('Control+Alt+f');
  await window.keyboard.type('A note');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Backspace');
  await expect(marks(page)).toHaveCount(1);
  await window.keyboard.press('Backspace');
  await expect(marks(page)).toHaveCount(0);
  await page.expectToast('A footnote was deleted');
  await window.keyboard.press('Control+z');
  await expect(marks(page)).toHaveAccessibleName('Footnote 1: A note');
});

test('what is typed in an open footnote is there after the window is closed at once', async ({ desk }) => {
  const { window } = desk;
  await startBriefing(desk);
  await window.keyboard.type('Alive');
  await window.keyboard.press('Control+Alt+f');
  await window.keyboard.type('the last words');
  const again = await desk.restart();
  await again.window.getByText('Where the numbers stand').first().click();
  await expect(marks(new DeskPage(again.window))).toHaveAccessibleName('Footnote 1: the last words');
});

test('what is typed in a footnote is there after a crash two seconds later', { tag: '@alone' }, async ({ desk }) => {
  const { window } = desk;
  await startBriefing(desk);
  await window.keyboard.type('Alive');
  await window.keyboard.press('Control+Alt+f');
  await window.keyboard.type('the last words');
  await window.waitForTimeout(2000);
  const again = await desk.killAndStart();
  await again.window.getByText('Where the numbers stand').first().click();
  await expect(marks(new DeskPage(again.window))).toHaveAccessibleName('Footnote 1: the last words');
});

test('a footnote is opened by a click, a passage is cited in it from the reader, and its chip leads back', async ({
  desk,
}) => {
  const { window } = desk;
  const page = await startBriefing(desk);
  await window.keyboard.type('Alive');
  await window.keyboard.press('Control+Alt+f');
  await window.keyboard.type('Compare ');
  await window.keyboard.press('Enter');
  await marks(page).click();
  await expect(noteField(window)).toBeFocused();
  await page.openSource(/Ministry says 48 remain held/);
  await page.selectPassage('48 people were still being held in the coastal district');
  await window.keyboard.press('e');
  await expect(page.reader().locator('mark').filter({ hasText: '48 people' }).first()).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(noteField(window)).toBeFocused();
  const chip = noteField(window).getByRole('link', { name: /^Citation/ });
  await expect(chip).toHaveCount(1);
  await chip.click();
  await expect(page.reader().locator('mark').filter({ hasText: '48 people' }).first()).toBeVisible();
});

test('axe finds nothing serious in a footnote, its list of sources, its card and the notes', async ({ desk }) => {
  const { window } = desk;
  const page = await startBriefing(desk);
  const found: Record<string, readonly string[]> = {};
  const look = async (screen: string) => {
    found[screen] = await findSerious(window);
  };
  await window.keyboard.type('Alive');
  await window.keyboard.press('Control+Alt+f');
  await window.keyboard.type('See @Ministry says');
  await expect(window.getByRole('option', { name: /Ministry says 48 remain held/ }).first()).toBeVisible();
  await look('a footnote while something is cited in it');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(noteField(window).getByRole('link', { name: /^Citation/ })).toHaveCount(1);
  await look('a footnote with a citation');
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'Add a source…' }).click();
  await expect(window.getByRole('combobox', { name: 'Add a source…' })).toBeFocused();
  await look('the fields of a citation, looking for another source');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await expect(noteField(window)).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Enter');
  await window.keyboard.press('ArrowLeft');
  await expect(window.getByRole('button', { name: /^Edit/ }).first()).toBeVisible();
  await look('the card of a footnote');
  await expect(marks(page)).toHaveCount(1);
  expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
});
