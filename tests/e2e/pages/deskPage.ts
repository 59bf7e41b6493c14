import type { Page } from '@playwright/test';
import { expect } from '../app.ts';

/** The window as a person works with it: every step is found by what can be read or heard there. */
export class DeskPage {
  readonly window: Page;

  constructor(window: Page) {
    this.window = window;
  }

  readonly library = () => this.window.getByRole('region', { name: 'Library', exact: true });
  readonly reader = () => this.window.getByRole('region', { name: 'Reader', exact: true });
  readonly evidence = () => this.window.getByRole('region', { name: 'Evidence', exact: true });
  readonly text = () => this.window.getByRole('textbox', { name: 'Briefing text' });
  readonly searchField = () => this.window.getByRole('searchbox', { name: 'Search the library' });
  readonly chips = () => this.text().getByRole('link', { name: /^Citation/ });

  async createLibrary(): Promise<void> {
    await this.window.getByRole('button', { name: 'New library', exact: true }).click();
    await expect(this.searchField()).toBeVisible();
  }

  /** Opens the sample library; its half-written briefing comes up with a source beside it. */
  async openSample(): Promise<void> {
    await this.window.getByRole('button', { name: 'Open the sample library' }).click();
    await expect(this.searchField()).toBeVisible({ timeout: 60_000 });
    await expect(this.chips().first()).toBeVisible();
    await expect(this.reader()).toBeVisible();
  }

  /** Drops files from the disk onto the window, as from a file manager. */
  async dropFiles(paths: readonly string[]): Promise<void> {
    await this.window.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.multiple = true;
      input.id = 'dropped-files';
      input.hidden = true;
      document.body.append(input);
    });
    await this.window.locator('#dropped-files').setInputFiles([...paths]);
    await this.window.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#dropped-files');
      const transfer = new DataTransfer();
      for (const file of input?.files ?? []) transfer.items.add(file);
      const under = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      for (const type of ['dragenter', 'dragover', 'drop']) {
        under?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
      }
      input?.remove();
    });
  }

  async expectToast(text: string | RegExp): Promise<void> {
    await expect(this.window.getByRole('alertdialog').filter({ hasText: text }).first()).toBeVisible();
  }

  /** Exports as the open export dialog stands, to the place that the system's dialog gives. */
  async exportFromDialog(): Promise<void> {
    const dialog = this.window.getByRole('dialog', { name: 'Export to Word' });
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await this.expectToast('Word file saved');
    await expect(dialog).toBeHidden();
  }

  /** Opens the source whose row has this title. */
  async openSource(title: string | RegExp): Promise<void> {
    await this.library().getByRole('option', { name: title }).first().click();
    await expect(this.reader()).toBeVisible();
  }

  /** Searches for a source and opens it, as one does in a long list; leaves the search empty. */
  async findAndOpen(query: string, title: string | RegExp): Promise<void> {
    await this.searchField().fill(query);
    await this.openSource(title);
    await this.window.getByRole('button', { name: 'Clear the search' }).click();
  }

  /** Selects a passage of the open source, as by dragging over it. */
  async selectPassage(passage: string): Promise<void> {
    await expect(this.reader().getByText(passage.slice(0, 40))).toBeVisible();
    await this.reader().evaluate((reader, wanted) => {
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(reader, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
      const whole = nodes.map((node) => node.data).join('');
      const start = whole.indexOf(wanted);
      if (start < 0) throw new Error(`The reader does not show “${wanted}”.`);
      const placeOf = (offset: number): [Text, number] => {
        let left = offset;
        for (const node of nodes) {
          if (left <= node.length) return [node, left];
          left -= node.length;
        }
        throw new Error('The offset lies behind the text.');
      };
      const [from, fromOffset] = placeOf(start + 1);
      const [to, toOffset] = placeOf(start + wanted.length);
      getSelection()?.setBaseAndExtent(from, fromOffset - 1, to, toOffset);
      from.parentElement?.closest<HTMLElement>('[tabindex]')?.focus();
    }, passage);
    await expect(this.reader().getByRole('button', { name: /^Excerpt( E)?$/ })).toBeEnabled();
  }

  async newBriefing(title: string): Promise<void> {
    await this.window.keyboard.press('Control+n');
    const field = this.window.getByRole('textbox', { name: 'Title' });
    await field.fill(title);
    await field.press('Tab');
  }
}
