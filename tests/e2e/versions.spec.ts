import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

const files = resolve(__dirname, '../../resources/sample/files');
const fileOf = (beginning: string) =>
  join(files, readdirSync(files).find((name) => name.startsWith(beginning)) ?? beginning);
const SENTENCE = 'At least 27 of the 41 people held by the al-Manara Movement are alive, according to Israeli sources';
const UNCHANGED = 'Waiting for an answer';

test('a corrected article is version 2 of the first, and what was cited of that is decided on', async ({ desk }) => {
  const page = new DeskPage(desk.window);
  const { window } = desk;
  await page.createLibrary();
  await page.dropFiles([fileOf('S1 ')]);
  await page.openSource(/At least 27 captives alive/);
  for (const passage of [SENTENCE, UNCHANGED]) {
    await page.selectPassage(passage);
    await window.keyboard.press('e');
    await expect(
      page
        .reader()
        .locator('mark')
        .filter({ hasText: passage.slice(0, 20) })
        .first(),
    ).toBeVisible();
  }

  await test.step('the newest version is read, and says what became of the passages', async () => {
    await page.dropFiles([fileOf('S7 ')]);
    await expect(page.reader().getByRole('button', { name: 'Version 2 of 2' })).toBeVisible();
    await expect(page.library().getByRole('option')).toHaveCount(1);
    await expect(page.reader().getByText(/Correction, 7 November 2026/)).toBeVisible();
    await expect(page.reader().locator('mark').filter({ hasText: UNCHANGED })).toBeVisible();
    await expect(page.reader().getByText(/^In this version: 1 passage/)).toBeVisible();
  });

  await test.step('the versions are listed, and compared word by word', async () => {
    await page.reader().getByRole('button', { name: 'Version 2 of 2' }).click();
    const dialog = window.getByRole('dialog', { name: /^Versions of/ });
    await expect(dialog.getByText('imported from the same address')).toBeVisible();
    await expect(dialog.locator('ins').first()).toBeVisible();
    await expect(dialog.locator('del').first()).toBeVisible();
    await dialog.getByRole('button', { name: 'Next change' }).click();
    await expect(dialog.getByRole('status').filter({ hasText: /^1 of/ })).toBeVisible();
    await dialog.getByRole('button', { name: 'Read version 1' }).click();
    await expect(page.reader().getByText('This is version 1 of 2')).toBeVisible();
    await expect(page.reader().getByText(SENTENCE)).toBeVisible();
    await page.reader().getByRole('button', { name: 'Read the newest' }).click();
    await expect(page.reader().getByText(/Correction, 7 November 2026/)).toBeVisible();
  });

  await test.step('the passage that differs can be kept as one of its version', async () => {
    await page.reader().getByRole('button', { name: 'Review…' }).first().click();
    const dialog = window.getByRole('dialog', { name: '1 passage to look at' });
    await expect(dialog.getByText(SENTENCE)).toBeVisible();
    await dialog.getByRole('button', { name: 'Keep it as of version 1' }).click();
    const done = window.getByRole('dialog', { name: '0 passages to look at' });
    await expect(done.getByText('Kept as of version 1')).toBeVisible();
    await done.getByRole('button', { name: 'Close' }).last().click();
    await expect(page.reader().getByText(/^In this version:/)).toBeHidden();
  });
});

test('a citation goes on resting on the earlier wording until the new one is taken where it stands', async ({
  desk,
}) => {
  const page = new DeskPage(desk.window);
  const { window } = desk;
  await page.createLibrary();
  await page.dropFiles([fileOf('S1 ')]);
  await page.openSource(/At least 27 captives alive/);
  await page.selectPassage(SENTENCE);
  await window.keyboard.press('e');
  await page.newBriefing('Captives');
  await page.text().click();
  await window.keyboard.type('They are held. @41 people held');
  await window
    .getByRole('option', { name: /At least 27 of the 41/ })
    .first()
    .click();
  const chip = page.chips().first();
  await expect(chip).toBeVisible();
  await page.dropFiles([fileOf('S7 ')]);
  await expect(chip).toHaveAttribute('data-drift', 'changed');

  await page.reader().getByRole('button', { name: 'Review…' }).first().click();
  const dialog = window.getByRole('dialog', { name: '1 passage to look at' });
  await expect(dialog.getByRole('button', { name: 'Captives (1 citation)' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Take the new wording' }).first().click();
  await expect(window.getByText('Captives (1 citation) goes on citing the earlier wording.')).toBeVisible();
  await expect(dialog.getByText('New wording taken')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(chip).toHaveAttribute('data-drift', 'renewed');

  await chip.hover();
  await expect(window.getByText('Earlier wording', { exact: true })).toBeVisible();
  await window.getByRole('button', { name: 'Cite the new wording' }).click();
  await expect(chip).not.toHaveAttribute('data-drift');
});
