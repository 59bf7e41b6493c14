import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDocx } from '../support/readDocx.ts';
import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

const checkout = resolve(__dirname, '../..');
const article = join(checkout, 'tests/fixtures/import/html/harbour-post.html');
const report = join(checkout, 'tests/fixtures/import/pdf/ngo-report.pdf');

const ARTICLE_PASSAGE =
  'The ministry said on Sunday that 48 people were still being held in the coastal district, two fewer than it had reported a week earlier';
const REPORT_PASSAGE = 'Harbour and the coastal settlements';

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

test('the main job: from two dropped files to a cited Word file', async ({ desk }) => {
  const { app, window, home } = desk;
  const page = new DeskPage(window);
  const out = join(home, 'briefing.docx');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, out);

  await test.step('create a library and drop an article and a report', async () => {
    await page.createLibrary();
    await page.dropFiles([article, report]);
    await page.expectToast('2 imported, 1 with notices');
  });

  await test.step('the originals are kept byte for byte', () => {
    for (const path of [article, report]) {
      const hash = sha256(path);
      expect(sha256(join(libraryIn(home), 'originals', hash.slice(0, 2), hash.slice(2)))).toBe(hash);
    }
  });

  await test.step('dropping the same file again adds nothing, and says so', async () => {
    await page.dropFiles([article]);
    await page.expectToast('Already in the library');
    await expect(page.library().getByText('2 sources')).toBeVisible();
  });

  await test.step('search as one types, and open the hit', async () => {
    await window.keyboard.press('Control+Shift+f');
    await expect(page.searchField()).toBeFocused();
    await window.keyboard.type('ministry two fewer hel');
    await expect(page.library().getByText('1 hit', { exact: true })).toBeVisible();
    await page.openSource(/Ministry says 48 remain held/);
  });

  await test.step('excerpt and claim with one key each', async () => {
    await page.selectPassage(ARTICLE_PASSAGE);
    await window.keyboard.press('e');
    await window.keyboard.press('c');
    await expect(page.reader().locator('mark').filter({ hasText: '48 people' }).first()).toBeVisible();
    await expect(page.reader().getByRole('button', { name: '1 excerpt' })).toBeVisible();
    await expect(window.getByRole('textbox', { name: 'Statement' })).toHaveValue(ARTICLE_PASSAGE);
    await window.getByRole('textbox', { name: 'Statement' }).fill('The ministry counts 48 people still held.');
    await window.keyboard.press('Enter');
    await expect(page.evidence().getByText('The ministry counts 48 people still held.').first()).toBeVisible();
  });

  await test.step('an excerpt of the report carries its page', async () => {
    await window.getByRole('button', { name: 'Clear the search' }).click();
    await page.openSource(/Displacement in the Northern Districts/);
    await page.reader().getByRole('button', { name: 'Show as text' }).click();
    await page.selectPassage(REPORT_PASSAGE);
    await window.keyboard.press('e');
    await expect(page.reader().getByRole('toolbar', { name: 'Passage' }).getByText('p. 2')).toBeVisible();
  });

  await test.step('write a briefing and cite with @', async () => {
    await page.newBriefing('Where the numbers stand');
    await window.getByRole('button', { name: /Marking/ }).click();
    await window.getByRole('option', { name: /TLP:AMBER(?!\+)/ }).click();
    await page.text().click();
    await window.keyboard.type('# Findings');
    await window.keyboard.press('Enter');
    await window.keyboard.type('On Sunday: @48 people sti');
    await expect(window.getByRole('option', { name: /The ministry counts 48/ })).toBeVisible();
    await window.keyboard.press('Enter');
    await expect(page.text()).toContainText('The ministry counts 48 people still held.');
    await window.keyboard.type(' The report counts @coastal settl');
    await expect(window.getByRole('option', { name: /Harbour and the coastal/ }).first()).toBeVisible();
    await window.keyboard.press('Alt+Enter');
    await window.keyboard.type(' separately. As the article says again: @Ministry says 48');
    await expect(window.getByRole('option', { name: /Ministry says 48 remain held/ }).first()).toBeVisible();
    await window.keyboard.press('Enter');
    await expect(page.chips()).toHaveCount(3);
    await window.keyboard.type('p 7');
    await window.keyboard.press('Enter');
    await expect(page.chips().last()).toContainText('p. 7');
  });

  await test.step('the chip shows the whole note, and leads back to its passage', async () => {
    // Numbered: the engine has worded all notes, and no chip changes under the pointer.
    await expect(page.chips().last()).toHaveAccessibleName(/^Citation 3/);
    await page.chips().first().click();
    await expect(window.getByText('Jane Roe and Pieter van der Meer, “Ministry Says 48').first()).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(page.reader().locator('mark').filter({ hasText: '48 people' }).first()).toBeVisible();
  });

  await test.step('export', async () => {
    await expect(window.getByText(/^Saved/)).toBeVisible();
    await window.getByRole('button', { name: 'Export', exact: true }).click();
    await page.exportFromDialog();
  });

  await test.step('the Word file holds text, real footnotes, bibliography and marking', () => {
    const docx = readDocx(readFileSync(out));
    const styled = docx.paragraphs.map(({ style, text }) => ({ style, text }));
    expect(styled).toContainEqual({ style: 'Title', text: 'Where the numbers stand' });
    expect(styled).toContainEqual({ style: 'Heading1', text: 'Findings' });
    expect(docx.paragraphs.map(({ text }) => text).join('\n')).toContain(
      'On Sunday: The ministry counts 48 people still held.',
    );
    expect([...docx.footnotes.values()]).toEqual([
      'Jane Roe and Pieter van der Meer, “Ministry Says 48 Remain Held, Two Fewer than Before,” The Harbour Post, November 22, 2026, https://www.harbourpost.example/world/2026/11/22/ministry-48-held.',
      expect.stringMatching(
        /^Mara Ellison and Tomas Brandt, “Displacement in the Northern Districts: October Report,” .*2\.$/,
      ),
      'Roe and van der Meer, “Ministry Says 48 Remain Held, Two Fewer than Before,” 7.',
    ]);
    const bibliography = styled.filter(({ style }) => style === 'Bibliography').map(({ text }) => text);
    expect(bibliography).toEqual([
      expect.stringMatching(
        /^Ellison, Mara, and Tomas Brandt\. “Displacement in the Northern Districts: October Report/,
      ),
      'Roe, Jane, and Pieter van der Meer. “Ministry Says 48 Remain Held, Two Fewer than Before.” The Harbour Post, November 22, 2026. https://www.harbourpost.example/world/2026/11/22/ministry-48-held.',
    ]);
    for (const kind of ['default', 'first', 'even']) {
      expect(docx.headers[kind]?.map(({ text }) => text).join(' ')).toContain('TLP:AMBER');
      expect(docx.footers[kind]?.map(({ text }) => text).join(' ')).toContain('TLP:AMBER');
    }
  });

  await test.step('exporting again gives the same bytes, without asking where', async () => {
    const first = sha256(out);
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.reject(new Error('Asked again.'));
    });
    await window.keyboard.press('Control+e');
    await expect(window.getByRole('alertdialog').filter({ hasText: 'Word file saved' }).first()).toBeVisible();
    expect(sha256(out)).toBe(first);
  });

  await test.step('after a restart everything is as it was, and the command line writes the same bytes', async () => {
    const again = await desk.restart();
    const reopened = new DeskPage(again.window);
    await expect(reopened.library().getByText('2 sources')).toBeVisible();
    await again.window.getByText('Where the numbers stand').first().click();
    await expect(reopened.chips()).toHaveCount(3);
    await expect(reopened.chips().last()).toContainText('p. 7');
    await again.quit();

    const [briefing] = JSON.parse(cli('briefings', '--library', libraryIn(home), '--json')) as { id: string }[];
    const fromTerminal = join(home, 'terminal.docx');
    cli('export', '--library', libraryIn(home), briefing?.id ?? '', '--out', fromTerminal);
    expect(sha256(fromTerminal)).toBe(sha256(out));
  });
});

/** The library that the welcome screen made; Linux has no documents folder in an empty home. */
function libraryIn(home: string): string {
  const places = [join(home, 'Documents/Briefdesk'), join(home, 'Briefdesk')];
  const found = places.find((place) => existsSync(join(place, 'library.sqlite')));
  if (!found) throw new Error(`No library in ${readdirSync(home).join(', ')}.`);
  return found;
}

function cli(...args: string[]): string {
  const run = spawnSync(process.execPath, [join(checkout, 'out/main/cli.js'), ...args], { encoding: 'utf8' });
  expect(run.stderr).not.toContain('error');
  expect(run.status).toBe(0);
  return run.stdout;
}
