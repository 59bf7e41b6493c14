import { expect, test } from './app.ts';
import { findSerious } from './findSerious.ts';
import { DeskPage } from './pages/deskPage.ts';
import { cell, id, open, store, storeAndOpen, stored } from './storedBriefing.ts';

const costs = {
  kind: 'table',
  id: id('costs'),
  headerRow: true,
  rows: [
    { cells: [cell('Year'), cell('Cost')] },
    { cells: [cell('2025'), { ...cell('11'), alignment: 'right' }] },
    { cells: [cell('2026'), { ...cell('12'), alignment: 'right' }] },
  ],
};

test('a table is inserted, filled and left by the keyboard alone', async ({ desk: { window } }) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await page.newBriefing('Costs');
  await page.text().click();
  const { keyboard } = window;

  await keyboard.press('Control+Alt+t');
  const dialog = window.getByRole('dialog', { name: 'Insert table' });
  await expect(dialog.getByRole('textbox', { name: 'Columns' })).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('Tab');
  await keyboard.type('2');
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);

  for (const words of ['Year', 'Cost', '2025', '11']) {
    await keyboard.type(words, { delay: 10 });
    if (words !== '11') await keyboard.press('Tab');
  }
  await keyboard.press('Tab');
  await keyboard.type('2026');
  await keyboard.press('Enter');
  await keyboard.type('revised');
  await keyboard.press('Tab');
  await keyboard.type('12');
  await keyboard.press('ArrowDown');
  await keyboard.type('After the table.');

  const table = page.text().getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText(['Year', 'Cost']);
  await expect(table.getByRole('cell')).toHaveText(['2025', '11', '2026revised', '12']);
  await expect(page.text().locator('p').last()).toHaveText('After the table.');

  await table.getByText('12').click();
  await keyboard.press('Alt+Shift+ArrowUp');
  await expect(table.getByRole('cell')).toHaveText(['2026revised', '12', '2025', '11']);
  await keyboard.press('Control+z');
  await expect(table.getByRole('cell')).toHaveText(['2025', '11', '2026revised', '12']);
});

test('a briefing with everything a document can hold is opened and closed without a change', async ({
  desk: { window },
}) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  const source = `src_${'0'.repeat(16)}`;
  const citation = (name: string) => ({
    kind: 'citation',
    id: `cit_${name.padEnd(16, '0')}`,
    items: [{ sourceId: source }],
  });
  const briefing = await store(window, 'Everything', [
    { kind: 'heading', id: id('head'), level: 2, direction: 'rtl', inlines: cell('Heading').inlines },
    {
      kind: 'paragraph',
      id: id('text'),
      inlines: [
        { kind: 'text', text: 'Text ', bold: true },
        citation('one'),
        { kind: 'footnote', id: `ftn_${'1'.repeat(16)}`, inlines: [{ kind: 'text', text: 'Aside ' }, citation('two')] },
        { kind: 'lineBreak' },
        { kind: 'link', url: 'https://example.org/', children: [{ kind: 'text', text: 'link' }] },
      ],
    },
    { ...costs, direction: 'rtl' },
    {
      kind: 'table',
      id: id('bare'),
      rows: [{ cells: [{ inlines: [citation('three')], alignment: 'left' }, cell('')] }],
    },
    {
      kind: 'list',
      id: id('list'),
      direction: 'ltr',
      items: [
        { indent: 0, ordered: false, inlines: cell('one').inlines },
        { indent: 2, ordered: true, inlines: cell('two').inlines },
      ],
    },
    { kind: 'quote', id: id('quote'), inlines: cell('Quoted').inlines },
    { kind: 'paragraph', id: id('empty'), inlines: [] },
  ]);
  const before = await stored(window, briefing);
  await page.newBriefing('Another');
  await open(window, 'Everything');
  await expect(page.text().getByRole('table')).toHaveCount(2);
  await expect(page.chips()).toHaveCount(2);
  // Long enough for a save that should not be, were there one.
  await window.waitForTimeout(2500);
  await open(window, 'Another');
  expect(await stored(window, briefing)).toBe(before);
});

test('cells are selected by the pointer, emptied, filled and pasted, and nothing goes by a stray key', async ({
  desk: { window },
}) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await storeAndOpen(page, 'Costs', [costs, { kind: 'paragraph', id: id('after'), inlines: cell('After.').inlines }]);
  const { keyboard } = window;
  const table = page.text().getByRole('table').first();
  const cells = () => table.locator('th, td').allTextContents();
  const drag = async (from: string, to: string) => {
    const at = async (text: string) => {
      const box = await table.locator('th, td').filter({ hasText: text }).first().boundingBox();
      if (!box) throw new Error(`no cell ${text}`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const [start, end] = [await at(from), await at(to)];
    await window.mouse.move(start.x, start.y);
    await window.mouse.down();
    await window.mouse.move(start.x + 4, start.y + 4, { steps: 2 });
    await window.mouse.move(end.x, end.y, { steps: 6 });
    await window.mouse.up();
  };

  await drag('2025', '12');
  await expect(table.locator('.cell-selected')).toHaveCount(4);
  await keyboard.press('Control+c');
  await keyboard.press('Delete');
  expect(await cells()).toEqual(['Year', 'Cost', '', '', '', '']);
  await keyboard.type('x');
  expect(await cells()).toEqual(['Year', 'Cost', 'x', '', '', '']);
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect.poll(cells).toEqual(['Year', 'Cost', '2025', '11', '2026', '12']);

  await page.text().locator('p').last().click();
  await keyboard.press('Control+End');
  await keyboard.press('Enter');
  await window.evaluate(() => {
    const keep = ({ clipboardData }: ClipboardEvent) =>
      Object.assign(globalThis, { pasted: clipboardData?.getData('text/html') });
    document.addEventListener('paste', keep, { capture: true, once: true });
  });
  await keyboard.press('Control+v');
  await expect(page.text().getByRole('table')).toHaveCount(2);
  // Other programs get a table too, without widths and colours of ours.
  const markup = await window.evaluate(() => (globalThis as unknown as { pasted: string }).pasted);
  expect(markup.match(/<td/g)).toHaveLength(4);
  expect(markup).not.toMatch(/width|background|border/);
  await expect(page.text().getByRole('table').last().getByRole('cell')).toHaveText(['2025', '11', '2026', '12']);

  await drag('2025', '11');
  await expect(table.locator('.cell-selected')).toHaveCount(2);
  await keyboard.type('!');
  expect(await cells()).toEqual(['Year', 'Cost', '2025!', '11', '2026', '12']);

  await page.text().getByText('After.').click();
  await keyboard.press('Home');
  await keyboard.press('Backspace');
  await expect(page.text().getByRole('table')).toHaveCount(2);
  await keyboard.press('Backspace');
  await expect(page.text().getByRole('table')).toHaveCount(1);
  await keyboard.press('Control+z');
  await expect(page.text().getByRole('table')).toHaveCount(2);
});

test('Backspace at the start of a cell and Delete at its end leave the neighbours alone', async ({
  desk: { window },
}) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await storeAndOpen(page, 'Costs', [costs]);
  const table = page.text().getByRole('table');
  await table.getByText('11').click();
  await window.keyboard.press('Home');
  await window.keyboard.press('Backspace');
  await window.keyboard.press('Control+Backspace');
  await window.keyboard.press('End');
  await window.keyboard.press('Delete');
  await window.keyboard.press('Control+Delete');
  await expect(table.locator('th, td')).toHaveText(['Year', 'Cost', '2025', '11', '2026', '12']);
});

test('Backspace at the start of a cell leaves the neighbours alone though the browser has not told of the caret yet', async ({
  desk: { window },
}) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await storeAndOpen(page, 'Costs', [costs]);
  const table = page.text().getByRole('table');
  await table.getByText('11').click();
  await window.keyboard.press('End');
  // One task, as when two keys arrive while the window is busy: the browser tells of a moved caret in a task of its own.
  await page.text().evaluate((root) => {
    getSelection()?.modify('move', 'backward', 'lineboundary');
    root.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Backspace', code: 'Backspace', bubbles: true, cancelable: true }),
    );
  });
  await window.keyboard.type('9');
  await expect(table.locator('th, td')).toHaveText(['Year', 'Cost', '2025', '911', '2026', '12']);
});

test('the format bar is that of the table while the caret is in one', async ({ desk: { window } }) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await storeAndOpen(page, 'Costs', [costs, { kind: 'paragraph', id: id('after'), inlines: cell('After.').inlines }]);
  const bar = window.getByRole('toolbar', { name: 'Format' });
  const table = page.text().getByRole('table');
  await page.text().getByText('After.').click();
  await expect(bar.getByRole('button', { name: 'Bulleted list' })).toBeVisible();
  await expect(bar.getByRole('button', { name: 'Insert table' })).toBeVisible();

  await table.getByText('11').click();
  await expect(bar.getByRole('button', { name: 'Bulleted list' })).toHaveCount(0);
  await expect(bar.getByRole('button', { name: 'Align column right' })).toHaveAttribute('aria-pressed', 'true');
  await bar.getByRole('button', { name: 'Header row on or off' }).click();
  await expect(table.getByRole('columnheader')).toHaveCount(0);
  await bar.getByRole('button', { name: 'Insert row below' }).click();
  await window.keyboard.type('new');
  await expect(table.locator('tr').nth(2).locator('td')).toHaveText(['', 'new']);

  await bar.getByRole('button', { name: 'Table', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Insert column to the left' }).click();
  await window.keyboard.type('between');
  await expect(table.locator('tr').nth(2).locator('td')).toHaveText(['', 'between', 'new']);
  expect(await findSerious(window)).toEqual([]);
});

test('a right-to-left block is made by hand, and a table in Hebrew starts on the right by itself', async ({
  desk: { window },
}) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  await storeAndOpen(page, 'Directions', [
    { kind: 'paragraph', id: id('latin'), inlines: cell('UNRWA אמר').inlines },
    {
      kind: 'table',
      id: id('hebrew'),
      rows: [{ cells: [cell('שנה'), cell('עלות')] }, { cells: [cell('2025'), cell('11')] }],
    },
  ]);
  const block = page.text().locator(':scope > p').first();
  await block.click();
  const directionOf = () => block.evaluate((element) => getComputedStyle(element).direction);
  expect(await directionOf()).toBe('ltr');
  const bar = window.getByRole('toolbar', { name: 'Format' });
  await bar.getByRole('button', { name: 'Paragraph', exact: true }).click();
  await expect(window.getByRole('menuitemradio', { name: 'Automatic' })).toHaveAttribute('aria-checked', 'true');
  await window.getByRole('menuitemradio', { name: 'Right to left' }).click();
  await expect.poll(directionOf).toBe('rtl');
  await window.keyboard.press('Control+z');
  await expect.poll(directionOf).toBe('ltr');

  const table = page.text().getByRole('table');
  const left = async (text: string) => (await table.getByText(text).boundingBox())?.x ?? 0;
  expect(await left('שנה')).toBeGreaterThan(await left('עלות'));
  const numbers = table.getByText('2025');
  expect(await numbers.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
});

test('a table of many columns scrolls inside the page', async ({ desk: { window } }) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  const names = Array.from({ length: 12 }, (_, index) =>
    cell(`Column ${index + 1} Donaudampfschifffahrtsgesellschaft`),
  );
  await storeAndOpen(page, 'Wide', [
    { kind: 'table', id: id('wide'), headerRow: true, rows: [{ cells: names }, { cells: names }] },
  ]);
  const table = page.text().getByRole('table');
  const sizes = await table.evaluate((found) => {
    const element = found as HTMLElement;
    const scroller = element.parentElement as HTMLElement;
    const text = scroller.parentElement as HTMLElement;
    return { own: element.offsetWidth, shown: scroller.clientWidth, text: text.clientWidth, page: text.scrollWidth };
  });
  expect(sizes.own).toBeGreaterThan(sizes.shown);
  expect(sizes.shown).toBeLessThanOrEqual(sizes.text);
  expect(sizes.page).toBe(sizes.text);
  await table.locator('th').first().click();
  await window.keyboard.press('Shift+Tab');
  for (let press = 0; press < 11; press += 1) await window.keyboard.press('Tab');
  await expect(table.locator('th').last()).toBeInViewport();
});
