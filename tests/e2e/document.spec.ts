import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { findSerious } from './findSerious.ts';
import { DeskPage } from './pages/deskPage.ts';
import { cell, id, open, store, storeAndOpen, stored } from './storedBriefing.ts';

/** Runs a command by its name, as from anywhere. */
async function runByName(window: Page, name: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('searchbox', { name: /command/i })).toBeFocused();
  await window.keyboard.type(name);
  await expect(window.getByRole('menuitem', { name: new RegExp(name) }).first()).toBeVisible();
  await window.keyboard.press('Enter');
}

test('a text with everything a document can hold is made by keyboard, and opened again it is the same', async ({
  desk: { window },
}) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  const another = await store(window, 'Another', [{ kind: 'paragraph', ...cell('Else.'), id: id('else') }]);
  expect(another).toMatch(/^brf_/);
  await page.newBriefing('Everything');
  const { keyboard } = window;
  const text = page.text();
  await text.focus();

  await keyboard.type('# Where it stands');
  await keyboard.press('Enter');
  await keyboard.type('The count is disputed, see ');
  await keyboard.press('Control+Alt+k');
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await keyboard.type('stands');
  await keyboard.press('Enter');
  const references = text.getByRole('link', { name: /^Cross-reference/ });
  await expect(references).toHaveText(['Where it stands']);
  await keyboard.type('.');

  await keyboard.press('Control+Alt+m');
  await expect(dialog.getByRole('option', { name: /^TLP:RED/ })).toBeVisible();
  await keyboard.press('End');
  await keyboard.press('Enter');
  await expect(text.locator('p').first()).toHaveAttribute('data-marking', 'TLP:RED');

  await keyboard.press('Enter');
  // What comes from a marked paragraph is marked, until someone says that it is not.
  await expect(text.locator('p').nth(1)).toHaveAttribute('data-marking', 'TLP:RED');
  await keyboard.press('Control+Alt+m');
  await keyboard.press('Home');
  await keyboard.press('Enter');
  await expect(text.locator('p').nth(1)).not.toHaveAttribute('data-marking');
  await keyboard.type('5. fifth');
  await keyboard.press('Enter');
  await keyboard.type('sixth');
  await keyboard.press('Enter');
  await keyboard.type('again');
  await runByName(window, 'Restart numbering');
  await expect(dialog.getByRole('textbox', { name: 'Start at' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(text.locator('ol')).toHaveCount(2);
  await expect(text.locator('li')).toHaveText(['fifth', 'sixth', 'again']);
  expect(await text.locator('li').evaluateAll((items) => items.map((item) => (item as HTMLLIElement).value))).toEqual([
    5, 6, 1,
  ]);
  await keyboard.press('Enter');
  await keyboard.press('Enter');

  await keyboard.press('Control+Alt+t');
  await expect(window.getByRole('dialog', { name: 'Insert table' })).toBeVisible();
  await keyboard.press('Enter');
  const table = text.getByRole('table');
  await expect(table).toBeVisible();
  await keyboard.type('Ports');
  await keyboard.press('Shift+ArrowRight');
  await runByName(window, 'Merge cells');
  await expect(table.locator('th').first()).toHaveAttribute('colspan', '2');
  await keyboard.press('Control+Alt+l');
  await keyboard.type('Berths');
  await expect(text.locator('[data-caption-of]')).toHaveAttribute('data-label', 'Table 1');
  await keyboard.press('Enter');
  await keyboard.press('Control+Enter');
  await keyboard.type('See ');
  await keyboard.press('Control+Alt+k');
  await keyboard.type('Berths');
  await keyboard.press('Enter');
  await expect(references).toHaveText(['Where it stands', 'Table 1']);
  await keyboard.press('Control+Alt+p');
  await keyboard.type('On a page of its own.');
  await runByName(window, 'Landscape pages');
  await keyboard.type('Wide.');
  const breaks = text.getByRole('separator');
  await expect(breaks).toHaveText(['Page break', 'Landscape pages from here on']);
  await runByName(window, 'Upright pages');
  await expect(breaks).toHaveCount(3);

  // A break is selected first, then deleted; undo brings it back.
  await keyboard.press('Backspace');
  await expect(breaks.last()).toHaveAttribute('data-selected', '');
  await keyboard.press('Backspace');
  await expect(breaks).toHaveCount(2);
  await keyboard.press('Control+z');
  await expect(breaks).toHaveCount(3);
  expect(await findSerious(window)).toEqual([]);

  await expect(window.getByText(/^Saved/)).toBeVisible();
  const briefing = await window.evaluate(async () => {
    const { briefdesk } = globalThis as unknown as {
      briefdesk: { call: (...call: unknown[]) => Promise<{ value: { id: string; title: string }[] }> };
    };
    const listed = await briefdesk.call('briefings.list', {});
    return listed.value.find(({ title }) => title === 'Everything')?.id;
  });
  const before = await stored(window, briefing as never);
  expect(before).toContain('"crossReference"');
  await open(window, 'Another');
  await open(window, 'Everything');
  await expect(references).toHaveText(['Where it stands', 'Table 1']);
  await expect(text.locator('[data-caption-of]')).toHaveAttribute('data-label', 'Table 1');
  await text.click();
  await keyboard.press('Control+Home');
  await open(window, 'Another');
  expect(await stored(window, briefing as never)).toBe(before);
});

test('a cross-reference whose table is deleted says so, and says so in the text', async ({ desk: { window } }) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await storeAndOpen(page, 'Ports', [
    {
      kind: 'paragraph',
      id: id('see'),
      inlines: [...cell('See ').inlines, { kind: 'crossReference', target: id('ports') }],
    },
    { kind: 'table', id: id('ports'), caption: cell('Ports').inlines, rows: [{ cells: [cell('Haifa'), cell('12')] }] },
    { kind: 'paragraph', id: id('end'), ...cell('End.') },
  ]);
  const reference = page.text().getByRole('link', { name: /^Cross-reference/ });
  await expect(reference).toHaveText('Table 1');
  await page.text().getByText('Haifa').click();
  await runByName(window, 'Delete table');
  await page.expectToast(/cross-reference points to nothing/);
  await expect(reference).toHaveAttribute('data-broken', '');
  await expect(page.text().getByText('Ports')).toHaveCount(0);
  await window.keyboard.press('Control+z');
  await expect(reference).toHaveText('Table 1');
  await expect(page.text().locator('[data-caption-of]')).toHaveText('Ports');
});

test('merged cells, captions and cross-references come back from the clipboard of another program as they were', async ({
  desk: { window },
}) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  const blocks = [
    {
      kind: 'table',
      id: id('ports'),
      caption: cell('Ports').inlines,
      headerRow: true,
      rows: [
        {
          cells: [
            { ...cell('Both'), columns: 2 },
            { ...cell('Down'), rows: 2 },
          ],
        },
        { cells: [cell('Haifa'), cell('12')] },
      ],
    },
    {
      kind: 'paragraph',
      id: id('see'),
      marking: 'TLP:RED',
      inlines: [...cell('See ').inlines, { kind: 'crossReference', target: id('ports') }],
    },
  ];
  await storeAndOpen(page, 'Ports', blocks);
  await page.text().focus();
  await window.keyboard.press('Control+a');
  const copied = await page.text().evaluate((text) => {
    const data = new DataTransfer();
    text.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/html');
  });
  expect(copied).toContain('colspan="2"');
  expect(copied).toContain('rowspan="2"');
  expect(copied).toContain('Table 1');
  // Behind what is there; only the HTML, as another program hands it back.
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Enter');
  await page.text().evaluate((text, html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, copied);
  const tables = page.text().getByRole('table');
  await expect(tables).toHaveCount(2);
  await expect(tables.last().locator('[colspan="2"]')).toHaveText('Both');
  await expect(tables.last().locator('[rowspan="2"]')).toHaveText('Down');
  await expect(page.text().locator('[data-caption-of]')).toHaveText(['Ports', 'Ports']);
  await expect(page.text().locator('[data-caption-of]').last()).toHaveAttribute('data-label', 'Table 2');
  await expect(page.text().getByRole('link', { name: /^Cross-reference/ })).toHaveText(['Table 1', 'Table 1']);
  await expect(page.text().locator('[data-marking="TLP:RED"]')).toHaveCount(2);
});

test('words of a marked paragraph take their mark along when they are pasted or dragged into another', async ({
  desk: { window },
}) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await storeAndOpen(page, 'Marked', [
    { kind: 'paragraph', id: id('c'), marking: 'TLP:CLEAR', ...cell('Clear para.') },
    { kind: 'paragraph', id: id('r'), marking: 'TLP:RED', ...cell('Secret.') },
    { kind: 'paragraph', id: id('o'), ...cell('Open para.') },
    {
      kind: 'table',
      id: id('t'),
      marking: 'TLP:AMBER',
      rows: [{ cells: [cell('one'), cell('two')] }],
    },
  ]);
  const { keyboard, mouse } = window;
  const paragraphs = page.text().locator('> p');
  await paragraphs.nth(1).click();
  await keyboard.press('Home');
  await keyboard.press('Shift+End');
  await keyboard.press('Control+c');
  await paragraphs.nth(0).click();
  await keyboard.press('End');
  await keyboard.press('Control+v');
  await expect(paragraphs.nth(0)).toHaveText('Clear para.Secret.');
  await expect(paragraphs.nth(0)).toHaveAttribute('data-marking', 'TLP:RED');
  await page.expectToast(/This paragraph is now TLP:RED: it holds text that was/);
  await keyboard.press('Control+z');
  await expect(paragraphs.nth(0)).toHaveAttribute('data-marking', 'TLP:CLEAR');

  await paragraphs.nth(1).dblclick();
  const [from, to] = [await paragraphs.nth(1).boundingBox(), await paragraphs.nth(2).boundingBox()];
  if (!from || !to) throw new Error('not shown');
  await mouse.move(from.x + 20, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(to.x + 40, to.y + to.height / 2, { steps: 8 });
  await mouse.up();
  await expect(paragraphs.nth(2)).toContainText('Secret');
  await expect(paragraphs.nth(2)).toHaveAttribute('data-marking', 'TLP:RED');

  await page.text().focus();
  await keyboard.press('Control+a');
  const copied = await page.text().evaluate((text) => {
    const data = new DataTransfer();
    text.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return { html: data.getData('text/html'), plain: data.getData('text/plain') };
  });
  expect(copied.plain).toContain('(TLP:AMBER)\none\ttwo');
  expect(copied.html).toMatch(/<table[^>]*><caption[^>]*>\(TLP:AMBER\) <\/caption>/);
  await keyboard.press('Delete');
  await keyboard.type('new');
  await expect(page.text().locator('> *')).toHaveCount(1);
  // Nothing of the table is left, so its mark is not either.
  await expect(paragraphs.nth(0)).not.toHaveAttribute('data-marking', 'TLP:AMBER');
});

test('axe finds nothing serious in what a document can hold and in its dialogs', async ({ desk: { window } }) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await storeAndOpen(page, 'Ports', [
    { kind: 'heading', id: id('aims'), level: 1, marking: 'TLP:GREEN', ...cell('Aims') },
    {
      kind: 'paragraph',
      id: id('see'),
      marking: 'TLP:RED',
      inlines: [
        ...cell('See ').inlines,
        { kind: 'crossReference', target: id('aims') },
        ...cell(' and ').inlines,
        { kind: 'crossReference', target: id('gone') },
      ],
    },
    { kind: 'pageBreak', id: id('break') },
    {
      kind: 'table',
      id: id('plain'),
      rows: [{ cells: [{ ...cell('Both'), columns: 2 }] }, { cells: [cell('a'), cell('b')] }],
    },
    { kind: 'paragraph', id: id('end'), ...cell('End') },
  ]);
  const found: Record<string, readonly string[]> = {};
  const look = async (screen: string) => {
    found[screen] = await findSerious(window);
  };
  const dialog = window.getByRole('dialog');
  await page.text().getByText('End').click();
  await look('the text');
  await window.keyboard.press('Control+Alt+m');
  await expect(dialog.getByRole('option', { name: /^TLP:RED/ })).toBeVisible();
  await look('the portion marks');
  await window.keyboard.press('Escape');

  // In a footnote, to a table that has no caption yet.
  await window.keyboard.press('Control+Alt+f');
  await window.keyboard.type('As in ');
  await window.keyboard.press('Control+Alt+k');
  await expect(dialog.getByRole('option', { name: /no caption yet/ })).toBeVisible();
  await look('the list of what can be named');
  await window.keyboard.type('both');
  await window.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Caption' })).toBeFocused();
  await look('the caption that a table needs first');
  await window.keyboard.type('Two columns');
  await window.keyboard.press('Enter');
  const note = window.getByRole('textbox', { name: /^Footnote/ });
  await expect(note.getByRole('link', { name: /^Cross-reference/ })).toHaveText('Table 1');
  await expect(page.text().locator('[data-caption-of]')).toHaveText('Two columns');
  await expect(window.getByRole('region', { name: 'Notes', exact: true })).toContainText('As in Table 1');
  await look('a footnote that names a table');
  expect(Object.values(found).flat()).toEqual([]);
});
