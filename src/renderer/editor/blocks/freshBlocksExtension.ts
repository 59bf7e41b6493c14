import { defineExtension, isHTMLElement } from 'lexical';

/** Stands on the element of a block until it has been drawn once. */
const FRESH_ATTRIBUTE = 'data-fresh';

/**
 * Blocks out of sight are not laid out (`content-visibility: auto`), and the browser takes one that is new for out of sight
 * until it has drawn a frame. A caret in such a block is taken to the next one that is laid out, so that a key pressed
 * within that frame, as by someone who types `- ` and goes on at once, ends up elsewhere or is lost. So a new block is
 * marked, which lets the page lay it out at once, until just before its first frame is drawn.
 */
export const FreshBlocksExtension = defineExtension({
  name: 'briefdesk/fresh-blocks',
  register: (editor) =>
    editor.registerRootListener((root) => {
      const view = root?.ownerDocument.defaultView;
      if (!root || !view) return;
      // Told after each commit, before the next key.
      const observer = new view.MutationObserver((records) => {
        const fresh = records.flatMap(({ addedNodes }) => [...addedNodes]).filter(isHTMLElement);
        for (const block of fresh) block.setAttribute(FRESH_ATTRIBUTE, '');
        view.requestAnimationFrame(() => {
          for (const block of fresh) block.removeAttribute(FRESH_ATTRIBUTE);
        });
      });
      observer.observe(root, { childList: true });
      return () => observer.disconnect();
    }),
});
