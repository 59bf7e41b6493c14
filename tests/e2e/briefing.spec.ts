import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

test('a new briefing begins with its title, wherever the focus was', async ({ desk: { window } }) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await page.searchField().click();
  await window.keyboard.press('Control+n');
  await expect(window.getByRole('textbox', { name: 'Title' })).toBeFocused();
});

test('a marking changes only where it is chosen, and undo takes the choice back', async ({ desk: { window } }) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await page.newBriefing('Marked with care');
  const marking = window.getByRole('button', { name: /Marking/ });
  await marking.click();
  await window.getByRole('option', { name: /TLP:AMBER(?!\+)/ }).click();
  await expect(marking).toContainText('TLP:AMBER');

  await marking.focus();
  await window.keyboard.type('A sentence that was meant for the text. ');
  await window.keyboard.press('Enter');
  await window.keyboard.press('ArrowRight');
  await expect(marking).toContainText('TLP:AMBER');
  await expect(window.getByRole('listbox')).toHaveCount(0);

  await window.keyboard.press('Control+z');
  await expect(marking).toContainText('No marking');
});

test('what is written into a list stays where it is written', async ({ desk: { window } }) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await page.newBriefing('A list');
  await page.text().click();
  for (const key of ['- first point', 'second point', 'third point']) {
    await window.keyboard.type(key, { delay: 20 });
    await window.keyboard.press('Enter');
  }
  await window.keyboard.press('Enter');
  await window.keyboard.type('After the list.', { delay: 20 });
  await expect(page.text().locator('li')).toHaveText(['first point', 'second point', 'third point']);
  await expect(page.text().locator('p').last()).toHaveText('After the list.');
});
