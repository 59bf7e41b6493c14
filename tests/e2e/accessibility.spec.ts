import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

const checkout = resolve(__dirname, '../..');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { html: string }[];
  }[];
}

/** What axe finds serious or critical on the screen as it is, by rule and element. */
async function findSerious(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ theme });

    test('axe finds nothing serious on any screen of the main job', async ({ desk }) => {
      const page = new DeskPage(desk.window);
      const found: Record<string, readonly string[]> = {};
      found['start'] = await findSerious(desk.window);
      await page.createLibrary();
      found['empty library'] = await findSerious(desk.window);
      await page.dropFiles([join(checkout, 'tests/fixtures/import/html/harbour-post.html')]);
      await page.openSource(/Ministry says 48/);
      await page.selectPassage('two fewer than it had reported a week earlier');
      await desk.window.keyboard.press('e');
      await desk.window.keyboard.press('c');
      found['reader and claim form'] = await findSerious(desk.window);
      await desk.window.keyboard.press('Enter');
      await page.newBriefing('Looked at by axe');
      await page.text().click();
      await desk.window.keyboard.type('Numbers @two');
      await expect(desk.window.getByRole('option', { name: /two fewer/ }).first()).toBeVisible();
      found['citing'] = await findSerious(desk.window);
      await desk.window.keyboard.press('Enter');
      found['briefing'] = await findSerious(desk.window);
      await desk.window.keyboard.press('Control+k');
      found['palette'] = await findSerious(desk.window);
      expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
    });
  });
}
