import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { type Desk, expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';
import { measureStalls } from './stalls.ts';

/** Milliseconds that the window may be held up: what a person begins to feel. */
const LIMIT = 100;
const screens = resolve(__dirname, '../..', process.env['BRIEFDESK_SCREENS'] ?? 'test-results/screens');

const words = 'ministry talks held district council report number families list coast river count week'.split(' ');
const prose = (seed: number, length: number): string =>
  Array.from({ length }, (_, index) => words[(seed * 5 + index * (1 + (seed % 7))) % words.length]).join(' ');

/** `count` files that can be imported, and three that cannot; the hashes of the good ones. */
function writeFiles(folder: string, count: number): ReadonlySet<string> {
  mkdirSync(folder);
  const hashes = new Set<string>();
  for (let index = 0; index < count; index++) {
    const title = `Report ${index} of the talks`;
    const body = Array.from({ length: 12 }, (_, part) => `<p>${prose(index * 31 + part, 60)}.</p>`).join('');
    const text =
      index % 3 === 0
        ? `${title}\n\n${prose(index, 400)}.\n`
        : `<!doctype html><title>${title}</title><article><h1>${title}</h1>${body}</article>`;
    writeFileSync(join(folder, `report-${String(index).padStart(4, '0')}.${index % 3 === 0 ? 'txt' : 'html'}`), text);
    hashes.add(createHash('sha256').update(text).digest('hex'));
  }
  writeFileSync(join(folder, 'corrupt-1.pdf'), '%PDF-1.7 and nothing more');
  writeFileSync(join(folder, 'corrupt-2.docx'), zipSync({ 'word/document.xml': Buffer.from('<w:document') }));
  writeFileSync(join(folder, 'corrupt-3.html'), '');
  return hashes;
}

/** The hashes by which originals lie in the library. */
function originalsIn(home: string): ReadonlySet<string> {
  const library = ['Documents/Briefdesk', 'Briefdesk'].map((name) => join(home, name)).find((path) => existsSync(path));
  const folder = join(library ?? home, 'originals');
  const places = readdirSync(folder).filter((place) => place !== 'incoming');
  return new Set(places.flatMap((place) => readdirSync(join(folder, place)).map((rest) => `${place}${rest}`)));
}

const filesIn = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));

/** Asked of the library and not of the page: a look at a long page through the test driver would itself hold it up. */
const countSources = (desk: Desk): Promise<number> =>
  desk.window.evaluate(async () => {
    const counts = await window.briefdesk.call('library.counts', {});
    return counts.ok ? counts.value.sourceCount : 0;
  });

test('fifty files are dropped, three of them corrupt: 47 are imported byte for byte, 3 are listed, nothing is held up', {
  tag: '@alone',
}, async ({ desk }) => {
  test.setTimeout(180_000);
  const page = new DeskPage(desk.window);
  await page.createLibrary();
  const folder = join(desk.home, 'drop');
  const hashes = writeFiles(folder, 47);
  // Not watched: the test driver's own work of making files to drop.
  await page.dropFiles(filesIn(folder));
  const stalls = await measureStalls(desk, async () => {
    await expect.poll(() => countSources(desk), { timeout: 120_000, intervals: [500] }).toBe(47);
  });
  await page.expectToast('47 imported, 3 not');
  test.info().annotations.push({ type: 'stalls', description: JSON.stringify(stalls) });
  console.log(`longest stalls in ms: ${JSON.stringify(stalls)}`);
  expect(originalsIn(desk.home)).toEqual(hashes);

  await desk.window.getByRole('button', { name: 'Details' }).click();
  const dialog = desk.window.getByRole('dialog', { name: '47 imported, 3 not' });
  await expect(dialog.getByText('Not imported (3)')).toBeVisible();
  for (const name of ['corrupt-1.pdf', 'corrupt-2.docx', 'corrupt-3.html']) {
    await expect(dialog.getByText(name)).toBeVisible();
  }
  mkdirSync(screens, { recursive: true });
  await desk.window.screenshot({ path: join(screens, 'import-result.png'), animations: 'disabled' });
  await dialog.getByRole('button', { name: 'Copy list' }).click();
  await page.expectToast('The list was copied.');
  const copied = await desk.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.split('\n')).toHaveLength(50);
  expect(copied).toMatch(/^not imported\t.*corrupt-1\.pdf\t/m);

  expect(stalls.main, 'main’s event loop').toBeLessThan(LIMIT);
  expect(stalls.window, 'the window’s event loop').toBeLessThan(LIMIT);
});

test('an import that the program is killed in is offered to go on with, and ends as if nothing had been', {
  tag: '@alone',
}, async ({ desk }) => {
  test.setTimeout(240_000);
  const page = new DeskPage(desk.window);
  await page.createLibrary();
  const folder = join(desk.home, 'drop');
  writeFiles(folder, 300);
  await page.dropFiles(filesIn(folder));
  await expect.poll(() => countSources(desk), { timeout: 60_000, intervals: [50] }).toBeGreaterThan(20);
  await desk.window.screenshot({ path: join(screens, 'import-progress.png') });
  const again = await desk.killAndStart();
  await expect(again.window.getByText(/^An import was interrupted: \d+ of 303 files done\.$/)).toBeVisible();
  await again.window.screenshot({ path: join(screens, 'import-interrupted.png'), animations: 'disabled' });
  await again.window.getByRole('button', { name: 'Go on' }).click();
  await expect(again.window.getByText(/^An import was interrupted/)).toHaveCount(0);
  await expect.poll(() => countSources(again), { timeout: 150_000, intervals: [500] }).toBe(300);
  await new DeskPage(again.window).expectToast('300 imported, 3 not');
  expect(originalsIn(again.home).size).toBe(300);
});

test('an archive and a bibliography are dropped like any other file', async ({ desk }) => {
  const page = new DeskPage(desk.window);
  await page.createLibrary();
  const archive = join(desk.home, 'case.zip');
  writeFileSync(
    archive,
    zipSync({ 'march/note.txt': Buffer.from('A note of March.'), 'april/note.txt': Buffer.from('April.') }),
  );
  const bibliography = join(desk.home, 'refs.ris');
  writeFileSync(
    bibliography,
    'TY  - JOUR\nTI  - Rivers as borders\nAU  - Haddad, Leila\nPY  - 2019\nC1  - Box 7\nER  - \n\nTY  - BOOK\nTI  - Ports\nL1  - files/gone.pdf\nER  - \n',
  );
  await page.dropFiles([archive, bibliography]);
  await page.expectToast('4 imported, 1 with notices');
  await desk.window.getByRole('button', { name: 'Details' }).click();
  const dialog = desk.window.getByRole('dialog', { name: '4 imported, 1 with notices' });
  await expect(dialog.getByText(/case\.zip › march\/note\.txt/)).toBeVisible();
  await expect(dialog.getByText(/stands in the original only: C1/)).toBeVisible();
  await expect(dialog.getByText(/“files\/gone\.pdf” was not found beside the bibliography/)).toBeVisible();
  await desk.window.screenshot({ path: join(screens, 'import-bibliography.png'), animations: 'disabled' });
});
