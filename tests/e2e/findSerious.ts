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

/** What axe finds serious or critical on the screen as it is, by rule and element. */
export async function findSerious(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  // A dialog that is still fading in has the contrast of its fading. What moves for ever, such as a spinner, is not waited for.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime))
        .map((animation) => animation.finished),
    ),
  );
  // What the component library has read aloud stays there for seconds and names elements that may be gone. Every rule is
  // run; of rules that are kept, no list of the elements that keep them is asked for.
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run(
      { exclude: ['[data-live-announcer]'] },
      { resultTypes: ['violations'] },
    ),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary.slice(0, 160)})`),
    );
}
