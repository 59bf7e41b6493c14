import { writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Block } from '../../src/core/briefing/document.ts';
import type { BriefingId } from '../../src/core/ids.ts';
import type { Bridge } from '../../src/shared/bridge.ts';
import { buildJpeg, buildPng, exif, join as joinBytes, jpegSegment, latin } from '../support/buildImage.ts';
import { expect, test } from './app.ts';
import { findSerious } from './findSerious.ts';
import { DeskPage } from './pages/deskPage.ts';
import { cell, id, storeAndOpen } from './storedBriefing.ts';

const folder = resolve(__dirname, '../..', process.env['BRIEFDESK_SCREENS'] ?? 'test-results/screens');

type ImageBlock = Extract<Block, { readonly kind: 'image' }>;

/** The images that are stored of a briefing. */
async function storedImages(window: Page, briefing: BriefingId): Promise<readonly ImageBlock[]> {
  return window.evaluate(async (wanted) => {
    const { briefdesk } = globalThis as unknown as { briefdesk: Bridge };
    const got = await briefdesk.call('briefings.get', { id: wanted });
    if (!got.ok) throw new Error(got.error.message);
    return got.value.document.blocks.filter((block): block is ImageBlock => block.kind === 'image');
  }, briefing);
}

/** Pastes as another program's clipboard would have it. */
async function paste(
  window: Page,
  content: { readonly html?: string; readonly files?: readonly { name: string; type: string; base64: string }[] },
) {
  await window.evaluate(({ html, files = [] }) => {
    const transfer = new DataTransfer();
    if (html !== undefined) transfer.setData('text/html', html);
    for (const { name, type, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type }));
    }
    const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, content);
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

test('an image is inserted upright, described, made narrower by key and by hand, and is there again after a restart', async ({
  desk,
}) => {
  const { app, window, home } = desk;
  const page = new DeskPage(window);
  await page.createLibrary();
  const photo = join(home, 'harbour.jpg');
  // 24 × 16 pixels that a camera stored turned by a quarter.
  writeFileSync(photo, buildJpeg({ extra: [jpegSegment(0xe1, joinBytes(latin('Exif\0\0'), exif(6)))] }));
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [photo],
  );
  const briefing = await storeAndOpen(page, 'Ports', [
    { kind: 'paragraph', id: id('one'), ...cell('The port lies at the strait.') },
    { kind: 'paragraph', id: id('two'), ...cell('Text behind it.') },
  ]);
  await page.text().getByText('The port lies').click();
  await window.keyboard.press('Control+Alt+i');
  const dialog = window.getByRole('dialog', { name: 'Image' });
  await expect(dialog.getByRole('textbox', { name: 'What it shows' })).toBeFocused();
  await page.expectToast('harbour.jpg was drawn anew');
  expect(await findSerious(window)).toEqual([]);
  await mkdir(folder, { recursive: true });
  await window.screenshot({ path: join(folder, 'image-dialog.png') });
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const figure = page.text().locator('figure');
  await expect(figure.getByText('Say what it shows')).toBeVisible();
  await window.screenshot({ path: join(folder, 'image-unsaid.png') });
  await figure.getByText('Say what it shows').click();
  await window.keyboard.type('A harbour from above');
  await dialog.getByRole('textbox', { name: 'Width in per cent of the text' }).fill('60');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(figure.getByText('Say what it shows')).toBeHidden();
  await figure.getByRole('img').click();
  await window.keyboard.press('-');
  await expect
    .poll(() => storedImages(window, briefing))
    .toMatchObject([{ alt: 'A harbour from above', width: 55, size: { width: 16, height: 24 } }]);

  const handle = figure.locator('.image-handle');
  const box = await handle.boundingBox();
  const whole = await figure.boundingBox();
  if (!box || !whole) throw new Error('The image is not shown.');
  await window.mouse.move(box.x + box.width / 2, box.y + 20);
  await window.mouse.down();
  await window.mouse.move(whole.x + whole.width * 0.3, box.y + 20, { steps: 4 });
  await window.mouse.up();
  await expect.poll(async () => (await storedImages(window, briefing))[0]?.width).toBe(30);
  await window.keyboard.press('Control+z');
  await expect.poll(async () => (await storedImages(window, briefing))[0]?.width).toBe(55);
  expect(await findSerious(window)).toEqual([]);
  await window.screenshot({ path: join(folder, 'image-described.png') });

  const again = await desk.restart();
  const shown = new DeskPage(again.window).text().getByRole('img', { name: 'A harbour from above' });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([
    16, 24,
  ]);
});

test('pictures are pasted from a clipboard and from HTML; those on the web are named and never fetched', async ({
  desk: { window },
}) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  const briefing = await storeAndOpen(page, 'Pasted', [{ kind: 'paragraph', id: id('one'), ...cell('Start.') }]);
  await page.text().getByText('Start.').click();
  const dialog = window.getByRole('dialog', { name: 'Image' });

  // As browsers copy a picture: its bytes, and HTML that names where it lies.
  await paste(window, {
    html: '<img src="https://a.example/map.png">',
    files: [{ name: 'image.png', type: 'image/png', base64: base64(buildPng({ width: 300, height: 100 })) }],
  });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('checkbox', { name: /Decorative/ }).click({ force: true });
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect
    .poll(() => storedImages(window, briefing))
    .toMatchObject([{ decorative: true, size: { width: 300, height: 100 } }]);

  await window.keyboard.press('Enter');
  await paste(window, {
    html: `<p>before</p><p><img alt="A chart" src="data:image/png;base64,${base64(buildPng({ width: 30, height: 20 }))}"></p><p>after</p><img src="https://a.example/far.png">`,
  });
  await page.expectToast(/An image lies on the web and is never fetched: https:\/\/a\.example\/far\.png/);
  await expect
    .poll(() => storedImages(window, briefing))
    .toMatchObject([{}, { alt: 'A chart', size: { width: 30, height: 20 } }]);
  await expect(page.text().getByText('after')).toBeVisible();
});

test('a drawing and a WebP are drawn anew; a drawing that loads other files is refused with the reason', async ({
  desk: { window },
}) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  const briefing = await storeAndOpen(page, 'Drawn', [{ kind: 'paragraph', id: id('one'), ...cell('Start.') }]);
  await page.text().getByText('Start.').click();
  const webp = await window.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 40;
    canvas.height = 30;
    canvas.getContext('2d')?.fillRect(0, 0, 20, 30);
    return canvas.toDataURL('image/webp').replace(/^.*,/, '');
  });
  const svg = (inner: string): string =>
    base64(
      latin(
        `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">${inner}<rect width="50" height="50"/></svg>`,
      ),
    );
  await paste(window, {
    files: [
      { name: 'chart.webp', type: 'image/webp', base64: webp },
      { name: 'lines.svg', type: 'image/svg+xml', base64: svg('') },
      { name: 'far.svg', type: 'image/svg+xml', base64: svg('<image href="https://a.example/x.png"/>') },
      { name: 'cut.png', type: 'image/png', base64: base64(buildPng().subarray(0, 60)) },
    ],
  });
  await page.expectToast(/far\.svg is an SVG that loads other files/);
  await page.expectToast(/cut\.png is a PNG that is damaged or cut short/);
  await expect
    .poll(() => storedImages(window, briefing))
    .toMatchObject([{ size: { width: 40, height: 30 } }, { size: { width: 1600, height: 800 } }]);
  const drawn = page.text().locator('figure img').first();
  expect(await drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
});

test('pictures that are dropped on the text go into it, and other files into the library', async ({
  desk: { window },
}) => {
  const page = new DeskPage(window);
  await page.createLibrary();
  const briefing = await storeAndOpen(page, 'Dropped', [
    { kind: 'paragraph', id: id('one'), ...cell('First.') },
    { kind: 'paragraph', id: id('two'), ...cell('Second.') },
  ]);
  await page
    .text()
    .getByText('First.')
    .evaluate(
      (target, base64Bytes) => {
        const { x, y } = target.getBoundingClientRect();
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64Bytes), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], 'map.png', { type: 'image/png' }));
        const at = { clientX: x + 5, clientY: y + 5, dataTransfer: transfer, bubbles: true, cancelable: true };
        for (const type of ['dragenter', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(type, at));
      },
      base64(buildPng({ width: 300, height: 100 })),
    );
  await expect(window.getByRole('dialog', { name: 'Image' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect.poll(() => storedImages(window, briefing)).toMatchObject([{ size: { width: 300, height: 100 } }]);
  await expect(page.text().locator('> *').nth(1)).toHaveClass('image');
  await expect(page.library().getByText('0 sources')).toBeVisible();
});
