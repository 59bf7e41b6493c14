/** The offset of the first character on screen where a source is shown as pages; undefined while no text is laid out there. */
export function findFirstOnPages(root: HTMLElement): number | undefined {
  const view = root.getBoundingClientRect();
  for (const page of root.querySelectorAll('[data-page]')) {
    const { top, bottom } = page.getBoundingClientRect();
    if (bottom < view.top + EDGE) continue;
    if (top > view.bottom) return undefined;
    const found = firstBelow(page, view.top + EDGE);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Above this much of the view nothing counts as on screen, in CSS pixels: less than a line. */
const EDGE = 8;

function firstBelow(page: Element, edge: number): number | undefined {
  for (const block of page.querySelectorAll<HTMLElement>('[data-start]')) {
    let passed = 0;
    for (const run of block.children) {
      const { top, height } = run.getBoundingClientRect();
      if (height > 0 && top >= edge) return Number(block.dataset['start']) + passed;
      passed += run.textContent?.length ?? 0;
    }
  }
  return undefined;
}
