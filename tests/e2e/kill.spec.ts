import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

/** Moments after the start of typing, in milliseconds; drawn once, so that a failure can be repeated. */
const MOMENTS = Array.from({ length: 20 }, (_, index) => 300 + ((index * 7919) % 4700));
const moments = process.env['BRIEFDESK_LONG'] === '1' ? MOMENTS : MOMENTS.filter((_, index) => index % 10 === 3);

/** What a person may lose when the program is killed, in milliseconds of typing. */
const LOSS = 2000;

for (const moment of moments) {
  test(`killed ${moment} ms into typing, the program opens again and has lost at most two seconds`, {
    tag: '@alone',
  }, async ({ desk }) => {
    const page = new DeskPage(desk.window);
    await page.createLibrary();
    await page.newBriefing('Killed while writing');
    await page.text().click();

    /** How many characters had been typed, and when. */
    const progress: { readonly length: number; readonly at: number }[] = [];
    let typed = '';
    const start = Date.now();
    for (let count = 1; Date.now() - start < moment; count++) {
      const word = `w${count} `;
      await desk.window.keyboard.type(word, { delay: 15 });
      typed += word;
      progress.push({ length: typed.length, at: Date.now() });
    }
    const killedAt = Date.now();
    const again = await desk.killAndStart();

    // The title, too, may have been typed less than two seconds before.
    await again.window
      .getByText(/^(Killed while writing|Untitled briefing)$/)
      .first()
      .click();
    const reopened = new DeskPage(again.window);
    await expect(reopened.text()).toBeVisible();
    const kept = (await reopened.text().textContent()) ?? '';
    expect(typed.startsWith(kept), `“${kept}” is the beginning of “${typed}”`).toBe(true);
    const old = progress.findLast(({ at }) => at < killedAt - LOSS)?.length ?? 0;
    expect(kept.length, 'nothing older than two seconds is lost').toBeGreaterThanOrEqual(old - 1);
  });
}
