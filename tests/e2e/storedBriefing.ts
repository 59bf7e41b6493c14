import type { Page } from '@playwright/test';
import type { Block } from '../../src/core/briefing/document.ts';
import type { BriefingId } from '../../src/core/ids.ts';
import type { Bridge } from '../../src/shared/bridge.ts';
import { expect } from './app.ts';
import type { DeskPage } from './pages/deskPage.ts';

/** What a block or a cell with this text holds. */
export const cell = (text: string) => ({ inlines: text === '' ? [] : [{ kind: 'text' as const, text }] });
/** An id of a block that reads as what it stands for. */
export const id = (name: string) => `blk_${name.padEnd(16, '0')}`;

/** A stored briefing with these blocks, as another window could have written it. */
export async function store(window: Page, title: string, blocks: readonly object[]): Promise<BriefingId> {
  return window.evaluate(
    async ([name, changed]) => {
      const { briefdesk } = globalThis as unknown as { briefdesk: Bridge };
      const made = await briefdesk.call('briefings.create', { header: { title: name } });
      if (!made.ok) throw new Error(made.error.message);
      const changedBlocks = changed as Block[];
      const { id: briefing, revision } = made.value;
      const order = changedBlocks.map((block) => block.id);
      const saved = await briefdesk.call('briefings.saveBlocks', { id: briefing, revision, changedBlocks, order });
      if (!saved.ok) throw new Error(saved.error.message);
      return briefing;
    },
    [title, blocks] as const,
  );
}

/** All that is stored of a briefing, revision and moment of the last change included. */
export function stored(window: Page, briefing: BriefingId): Promise<string> {
  return window.evaluate(async (wanted) => {
    const { briefdesk } = globalThis as unknown as { briefdesk: Bridge };
    return JSON.stringify(await briefdesk.call('briefings.get', { id: wanted }));
  }, briefing);
}

export async function storeAndOpen(page: DeskPage, title: string, blocks: readonly object[]): Promise<BriefingId> {
  const briefing = await store(page.window, title, blocks);
  // What another window wrote is listed when the list is read again.
  await page.newBriefing('Another');
  await open(page.window, title);
  return briefing;
}

export async function open(window: Page, title: string): Promise<void> {
  await window.keyboard.press('Control+Shift+b');
  await window.getByText(title, { exact: true }).last().click();
  await expect(window.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
}
