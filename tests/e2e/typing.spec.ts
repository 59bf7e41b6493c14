import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

/** Hands every key over at once, so that several arrive before the window draws its next frame. */
async function typeAtOnce(window: Page, text: string): Promise<void> {
  const session = await window.context().newCDPSession(window);
  const press = (type: 'keyDown' | 'keyUp', key: string) =>
    session.send('Input.dispatchKeyEvent', {
      type,
      key,
      // Only letters and digits have the code of their character; others would be Delete or End.
      windowsVirtualKeyCode: /[a-z0-9 ]/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0,
      ...(type === 'keyDown' ? { text: key } : {}),
    });
  await Promise.all([...text].flatMap((key) => [press('keyDown', key), press('keyUp', key)]));
  await session.detach();
}

const blocks = (page: DeskPage) =>
  page.text().evaluate((text) => [...text.children].map((block) => `${block.localName}: ${block.textContent}`));

for (const [typed, written] of [
  ['- first point', 'ul: first point'],
  ['1. first point', 'ol: first point'],
  ['> quoted', 'blockquote: quoted'],
  ['## Bottom line', 'h2: Bottom line'],
] as const) {
  test(`“${typed}” is written where the caret is, however fast it is typed`, async ({ desk: { window } }) => {
    const page = new DeskPage(window);
    await page.createLibrary();
    await page.newBriefing('In haste');
    await page.text().click();
    await window.keyboard.type('What follows.');
    for (const key of ['Home', 'Enter', 'ArrowUp']) {
      await window.keyboard.press(key);
      // A person sees the caret there before going on.
      await window.waitForTimeout(100);
    }
    await typeAtOnce(window, typed);
    await expect.poll(() => blocks(page)).toEqual([written, 'p: What follows.']);
  });
}

test('emphasis is made while it is typed, and one undo brings its marks back', async ({ desk: { window } }) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await page.newBriefing('Emphasis');
  await page.text().click();
  await window.keyboard.type('Costs are **very high** and _rising_ in snake_case_names, 2*3*4.', { delay: 5 });
  await expect(page.text().locator('strong')).toHaveText(['very high']);
  await expect(page.text().locator('em')).toHaveText(['rising']);
  await expect(page.text()).toHaveText('Costs are very high and rising in snake_case_names, 2*3*4.');

  await window.keyboard.press('Enter');
  await window.keyboard.type('A *word*', { delay: 5 });
  await expect(page.text().locator('em')).toHaveText(['rising', 'word']);
  await window.keyboard.press('Control+z');
  await expect(page.text().locator('p').last()).toHaveText('A *word*');
});

test('an empty text says what one can do there, until the first key', async ({ desk: { window } }) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await page.newBriefing('Empty');
  const hint = window.getByText('Write, or type @ to cite');
  await expect(hint).toBeVisible();
  await page.text().click();
  await window.keyboard.type('T');
  await expect(hint).toHaveCount(0);
  await window.keyboard.press('Backspace');
  await expect(hint).toBeVisible();
});

test('Ctrl End and Ctrl Home go to the very end and the very start of a long text', async ({ desk: { window } }) => {
  const page = new DeskPage(window);
  await page.openSample();
  await page.text().getByText('No published number').click();
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' The last words.');
  await window.keyboard.press('Control+Home');
  await window.keyboard.type('The first words. ');
  const written = await blocks(page);
  expect(written.at(-1)).toMatch(/ The last words\.$/);
  expect(written[0]).toMatch(/^h[1-3]: The first words\. /);
});
