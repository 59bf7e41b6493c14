import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';
import { measureStalls, type Stalls } from './stalls.ts';

const fixtures = resolve(__dirname, '../fixtures/import');

/** Milliseconds that an event loop may be held up: what a person begins to feel. */
const LIMIT = 100;

const WORDS = 'ministry talks held district council report number families list coast river count week border'.split(
  ' ',
);

/** Text that reads like none in particular; the same for the same number. */
function paragraph(seed: number, length: number): string {
  return Array.from({ length }, (_, index) => WORDS[(seed * 7 + index * (seed % 5) + index) % WORDS.length]).join(' ');
}

function writeSources(folder: string): string {
  mkdirSync(folder);
  for (let index = 0; index < 40; index++) {
    const body = Array.from({ length: 20 }, (_, part) => `<p>${paragraph(index * 31 + part, 60)}.</p>`).join('');
    writeFileSync(
      join(folder, `article-${index}.html`),
      `<!doctype html><html lang="en"><head><title>Article ${index}</title></head><body><article><h1>Article ${index}</h1>${body}</article></body></html>`,
    );
  }
  const long = Array.from({ length: 12_000 }, (_, index) => paragraph(index, 70)).join('\n\n');
  writeFileSync(join(folder, 'long.txt'), long);
  cpSync(join(fixtures, 'pdf'), join(folder, 'pdf'), { recursive: true });
  return folder;
}

test('the watch finds a loop that is held up, in the main process and in the window', { tag: '@alone' }, async ({
  desk,
}) => {
  const block = () => {
    const end = performance.now() + 200;
    while (performance.now() < end);
  };
  const stalls = await measureStalls(desk, async () => {
    await desk.window.waitForTimeout(300);
    await desk.app.evaluate(block);
    await desk.window.evaluate(block);
    await desk.window.waitForTimeout(300);
  });
  expect(stalls.main).toBeGreaterThan(LIMIT);
  expect(stalls.window).toBeGreaterThan(LIMIT);
});

test('neither event loop stalls 100 ms during import, search, autosave and export', { tag: '@alone' }, async ({
  desk,
}) => {
  test.setTimeout(240_000);
  const { app, window, home } = desk;
  const page = new DeskPage(window);
  await page.createLibrary();
  const stalls: Record<string, Stalls> = {};

  const out = join(home, 'long.docx');
  const folder = writeSources(join(home, 'sources'));
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths.open });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: paths.save });
    },
    { open: [folder], save: out },
  );
  stalls['import'] = await measureStalls(desk, async () => {
    await window.keyboard.press('Control+Shift+i');
    await expect.poll(() => countSources(window), { timeout: 60_000, intervals: [500] }).toBeGreaterThan(45);
  });
  await page.expectToast(/\d+ imported/);

  stalls['search'] = await measureStalls(desk, async () => {
    await page.searchField().click();
    await window.keyboard.type('ministry families count bord', { delay: 40 });
    await window.waitForTimeout(1000);
  });
  await expect(page.library().getByText(/hits$/).first()).toBeVisible();

  await writeLongBriefing(window);
  await app.evaluate(({ BrowserWindow }) => {
    // As after a change in another window: this one was made behind the page's back.
    BrowserWindow.getAllWindows()[0]?.webContents.send('briefdesk:event', 'changed', { topics: ['briefings'] });
  });
  await window.keyboard.press('Control+Shift+b');
  await window.getByText('A long briefing').first().click();
  await expect(page.chips().first()).toBeVisible();
  await expect(page.chips().last()).toContainText('Article');
  await window.waitForTimeout(3000);
  await page.text().locator('p').first().click();
  stalls['autosave'] = await measureStalls(desk, async () => {
    await window.keyboard.type(' What is typed here is saved while it is typed, again and again.', { delay: 60 });
    await window.waitForTimeout(2500);
  });
  await expect(window.getByText(/^Saved/)).toBeVisible();

  stalls['export'] = await measureStalls(desk, async () => {
    await window.keyboard.press('Control+Shift+e');
    // By its place: to find it by its role the test driver would go through the whole long page, and hold it up itself.
    await window.locator('[role="dialog"] button', { hasText: /^Export…$/ }).click();
    await expect.poll(() => existsSync(out), { timeout: 60_000 }).toBe(true);
  });
  await page.expectToast('Word file saved');

  test.info().annotations.push({ type: 'stalls', description: JSON.stringify(stalls) });
  console.log(`longest stalls in ms: ${JSON.stringify(stalls)}`);
  for (const [job, { main, window: page_ }] of Object.entries(stalls)) {
    expect(main, `main's event loop during ${job}`).toBeLessThan(LIMIT);
    expect(page_, `the window's event loop during ${job}`).toBeLessThan(LIMIT);
  }
});

/** Asked of the library and not of the page: a look at a long page through the test driver would itself hold it up. */
function countSources(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const counts = await window.briefdesk.call('library.counts', {});
    return counts.ok ? counts.value.sourceCount : 0;
  });
}

/** Thirty pages with a hundred citations, put into the library as the window's own autosave would. */
function writeLongBriefing(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const call = window.briefdesk.call;
    const value = async <Value>(result: Promise<{ ok: boolean; value?: Value }>): Promise<Value> => {
      const settled = await result;
      if (!settled.ok) throw new Error(JSON.stringify(settled));
      return settled.value as Value;
    };
    const { sources } = await value(call('sources.list', { limit: 40 }));
    const briefing = await value(call('briefings.create', { header: { title: 'A long briefing' } }));
    const id = (prefix: string, index: number) => `${prefix}_${index.toString(36).padStart(16, '0')}`;
    const blocks = Array.from({ length: 300 }, (_, index) => ({
      kind: 'paragraph' as const,
      id: id('blk', index),
      inlines: [
        { kind: 'text' as const, text: 'The ministry and the council do not agree on the number. '.repeat(3) },
        ...(index % 3 === 0
          ? [
              {
                kind: 'citation' as const,
                id: id('cit', index),
                items: [{ sourceId: sources[index % sources.length]?.id }],
              },
            ]
          : []),
      ],
    }));
    await value(
      call('briefings.saveBlocks', {
        id: briefing.id,
        revision: briefing.revision,
        changedBlocks: blocks as never,
        order: blocks.map((block) => block.id) as never,
      }),
    );
  });
}
