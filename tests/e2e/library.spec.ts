import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { findSerious } from './findSerious.ts';
import { DeskPage } from './pages/deskPage.ts';

const title = (index: number) => `Note ${String(index).padStart(2, '0')} on the crossing`;

test('a library of sixty sources is worked through by keyboard: open, read, remove, take back, search', async ({
  desk,
}) => {
  const { app, window, home } = desk;
  const page = new DeskPage(window);
  const folder = join(home, 'notes');
  mkdirSync(folder);
  for (let index = 0; index < 60; index += 1) {
    writeFileSync(
      join(folder, `${title(index)}.txt`),
      `Lorries counted at the crossing: ${index}. ${'So it went on. '.repeat(200)}`,
    );
  }
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [folder],
  );
  await page.createLibrary();
  await window.keyboard.press('Control+Shift+i');
  await page.expectToast('60 sources imported');
  const selected = page.library().getByRole('option', { selected: true });
  const words = page.reader().locator('[role="document"]');
  const press = (key: string) => window.keyboard.press(key);
  /** The title in the row of that place. Several files are imported at once, so that their order is not that of their names. */
  const titleAt = async (place: number) => {
    const row = page.library().locator(`[aria-posinset="${place}"]`);
    return (await row.getByRole('paragraph').first().textContent()) ?? '';
  };
  const inRow = (row: string) => new RegExp(row.replaceAll(/[^\w ]/g, '.'));

  await test.step('arrows move, Enter opens, the right arrow goes into the text', async () => {
    await press('Control+Shift+l');
    await expect(page.library().getByRole('listbox')).toBeFocused();
    await press('End');
    const last = await titleAt(60);
    await press('Enter');
    await expect(selected).toHaveAccessibleName(inRow(last));
    await expect(page.library().getByRole('listbox')).toBeFocused();
    await press('ArrowRight');
    await expect(words).toBeFocused();
  });

  await test.step('a source that is opened from elsewhere is in sight in the list', async () => {
    const last = await titleAt(60);
    await press('Control+Shift+l');
    await press('Home');
    const first = await titleAt(1);
    await page.searchField().fill(`"crossing: ${Number(/\d+/.exec(first)?.[0])}"`);
    await press('Enter');
    await press('Enter');
    await expect(words).toBeFocused();
    await page.searchField().fill('');
    await words.focus();
    await expect(selected).toHaveAccessibleName(inRow(first));
    await expect(selected).toBeInViewport();
    await press('Alt+ArrowLeft');
    await expect(selected).toHaveAccessibleName(inRow(last));
    await expect(selected).toBeInViewport();
  });

  await test.step('Delete removes, with a way back', async () => {
    await press('Control+Shift+l');
    await press('Home');
    const first = await titleAt(1);
    await press('Delete');
    await page.expectToast(`Removed “${first}”`);
    await expect(page.library().getByText('59 sources')).toBeVisible();
    await press('Control+z');
    await page.expectToast('Undone');
    await expect(page.library().getByText('60 sources')).toBeVisible();
  });

  await test.step('letters typed onto the list search, and a word too many is offered to be left out', async () => {
    await page.library().getByRole('listbox').focus();
    await window.keyboard.type('lorries zebra counted');
    await expect(page.searchField()).toHaveValue('lorries zebra counted');
    await window.getByRole('button', { name: 'Without “zebra”: 60 hits' }).press('Enter');
    await expect(page.library().getByText('60 hits', { exact: true })).toBeVisible();
  });
});

const outlets = ['Reuters', 'Harbour Post', 'Nile Observer'] as const;

/** A page as an outlet would publish it. */
function pageOf(index: number): string {
  const outlet = outlets[index % outlets.length];
  const date = `2026-10-${String((index % 28) + 1).padStart(2, '0')}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title(index)}</title>
    <meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${date}">
    <link rel="canonical" href="https://example.org/notes/${index}"></head><body><article><h1>${title(index)}</h1>
    <p>Lorries counted at the crossing: ${index}. A word of its own: mark${index}.</p></article></body></html>`;
}

test('a library is searched by chips and filters, organised in bulk with a way back, and triaged by keyboard', async ({
  desk,
}) => {
  const { app, window, home } = desk;
  const page = new DeskPage(window);
  const folder = join(home, 'pages');
  mkdirSync(folder);
  for (let index = 0; index < 30; index += 1) writeFileSync(join(folder, `${index}.html`), pageOf(index));
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [folder],
  );
  await page.createLibrary();
  await window.keyboard.press('Control+Shift+i');
  await page.expectToast('30 sources imported');
  const press = (key: string) => window.keyboard.press(key);
  const library = page.library();
  const rows = library.getByRole('listbox', { name: /^(?:Sources|Hits)$/ }).getByRole('option');
  const serious: Record<string, readonly string[]> = {};
  const look = async (screen: string) => {
    const found = await findSerious(window);
    if (found.length > 0) serious[screen] = found;
  };

  await test.step('a field value becomes a chip, and Backspace opens it again', async () => {
    await press('Control+Shift+f');
    await window.keyboard.type('outlet:"Harbour Post" lorries');
    await expect(library.getByRole('button', { name: 'outlet Harbour Post: edit' })).toBeVisible();
    await expect(page.searchField()).toHaveValue('lorries');
    await expect(library.getByText('10 hits', { exact: true })).toBeVisible();
    await look('chips');
    await press('F1');
    await expect(window.getByRole('dialog', { name: 'How to search' })).toBeVisible();
    await look('how to search');
    await press('Escape');
    await page.searchField().focus();
    await press('Home');
    await press('Backspace');
    await expect(page.searchField()).toHaveValue('outlet:"Harbour Post" lorries');
    await window.getByRole('button', { name: 'Clear the search' }).click();
    await expect(library.getByText('30 sources')).toBeVisible();
  });

  await test.step('what cannot be used is said', async () => {
    await page.searchField().fill('grade:Q lorries');
    await expect(library.getByText(/does not know “Q”/)).toBeVisible();
    await expect(page.searchField()).toHaveAttribute('aria-invalid', 'true');
    await look('problems');
    await window.getByRole('button', { name: 'Clear the search' }).click();
  });

  await test.step('filters narrow by several values', async () => {
    await press('Control+Shift+d');
    const values = library.getByRole('listbox', { name: 'Outlet' });
    await values.getByRole('option', { name: /Reuters/ }).click();
    await expect(library.getByText('10 sources')).toBeVisible();
    await values.getByRole('option', { name: /Nile Observer/ }).click();
    await expect(library.getByText('20 sources')).toBeVisible();
    await look('filters');
    await press('Control+Shift+d');
    await expect(values).toHaveCount(0);
  });

  await test.step('a search is saved by name and run again', async () => {
    await page.searchField().fill('crossing');
    await press('Control+Alt+s');
    await window.getByRole('textbox', { name: 'Name of the search' }).fill('Crossing, two outlets');
    await press('Enter');
    await page.expectToast('Saved the search “Crossing, two outlets”');
    await window.getByRole('button', { name: 'Clear the search' }).click();
    await library.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(library.getByText('30 sources')).toBeVisible();
    await press('Control+Shift+s');
    await look('saved searches');
    await library.getByRole('row', { name: /Crossing, two outlets/ }).click();
    await expect(library.getByText('20 hits', { exact: true })).toBeVisible();
    await press('Control+Shift+s');
  });

  await test.step('all hits are tagged in one step, and undo takes it back', async () => {
    await press('Control+Shift+l');
    await press('Control+a');
    await expect(library.getByText('20 chosen')).toBeVisible();
    await press('Control+Shift+h');
    await window.keyboard.type('to check');
    await expect(window.getByRole('menuitem', { name: 'New tag “to check”' })).toBeVisible();
    await look('tagging');
    await press('Enter');
    await page.expectToast('Tagged 20 sources “to check”');
    await expect(rows.first().getByText('to check')).toBeVisible();
    await look('hits that are chosen');
    await press('Control+z');
    await page.expectToast('Undone');
    await expect(rows.first().getByText('to check')).toHaveCount(0);
    await press('Escape');
    await expect(library.getByText('20 chosen')).toHaveCount(0);
  });

  await test.step('what is chosen goes into a new collection, which narrows the list', async () => {
    await press('Control+Shift+l');
    await press('Home');
    await press('Shift+ArrowDown');
    await press('Control+Shift+m');
    await window.keyboard.type('Cairo talks');
    await press('Enter');
    await page.expectToast('Added 2 sources to “Cairo talks”');
    await press('Escape');
    await press('Control+Shift+g');
    const collection = library.getByRole('row', { name: /Cairo talks/ });
    await expect(collection).toContainText('2');
    await look('collections');
    await collection.click();
    await expect(library.getByText('2 hits', { exact: true })).toBeVisible();
    await press('Control+Shift+g');
    await expect(library.getByRole('region', { name: 'Collections and tags' })).toHaveCount(0);
  });

  await test.step('triage goes by single letters, and the reader follows', async () => {
    await page.searchField().fill('status:new ');
    await library.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(library.getByText('30 hits', { exact: true })).toBeVisible();
    await press('Control+Shift+r');
    await expect(library.getByRole('region', { name: 'Triage' })).toBeVisible();
    const second = await rows.nth(1).getByRole('paragraph').first().textContent();
    await press('b');
    await page.expectToast(/^Graded “.*” B/);
    await press('t');
    await page.expectToast(/as triaged/);
    await expect(library.getByText('29 hits', { exact: true })).toBeVisible();
    await expect(
      page
        .reader()
        .getByRole('heading', { name: second ?? '' })
        .first(),
    ).toBeVisible();
    await press('g');
    await window.keyboard.type('urgent');
    await press('Enter');
    await page.expectToast(/^Tagged “.*” “urgent”/);
    await expect(rows.first().getByText('urgent')).toBeVisible();
    await look('triage');
    await press('Escape');
    await expect(library.getByRole('region', { name: 'Triage' })).toHaveCount(0);
  });

  expect(serious).toEqual({});
});
