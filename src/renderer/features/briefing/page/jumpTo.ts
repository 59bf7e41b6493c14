/**
 * Scrolls a block of the text to the top. Blocks that were never seen have an estimated height only, so that the way there
 * would be wrong: for the jump every block gets its true one.
 */
export function jumpTo(element: HTMLElement, scroller: HTMLElement): void {
  scroller.setAttribute('data-true-sizes', '');
  element.scrollIntoView({ block: 'start' });
  requestAnimationFrame(() => {
    scroller.removeAttribute('data-true-sizes');
    element.scrollIntoView({ block: 'start' });
  });
}
