import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { html: string; failureSummary: string }[];
  }[];
}

interface Axe {
  run(where: object, options: object): Promise<AxeResult>;
}

/** The rules that ask for colours. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds serious or critical on the screen as it is, and of its colours in the other theme, by rule and element. */
export async function findSerious(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const found = await runAxe(page, {});
  // Colours that the system forces are the same in both themes.
  if (await page.evaluate(() => matchMedia('(forced-colors: active)').matches)) return found;
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await page.emulateMedia({ colorScheme: isDark ? 'light' : 'dark' });
  const inOtherTheme = await runAxe(page, { runOnly: OF_COLOUR });
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
  return [...found, ...inOtherTheme.map((one) => `${one} in the ${isDark ? 'light' : 'dark'} theme`)];
}

async function runAxe(page: Page, rules: object): Promise<readonly string[]> {
  // What is still fading in, or into the colours of another theme from the next frame on, has the contrast of its fading. What moves
  // for ever, such as a spinner, is not waited for.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime))
        .map((animation) => animation.finished),
    );
  });
  // What the component library has read aloud stays there for seconds and names elements that may be gone. Of rules that are
  // kept, no list of the elements that keep them is asked for.
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: Axe }).axe.run({ exclude: ['[data-live-announcer]'] }, options),
    { resultTypes: ['violations'], ...rules },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary.slice(0, 160)})`),
    );
}
