import { $getNearestNodeFromDOMNode, isHTMLElement, type LexicalEditor, type NodeKey } from 'lexical';
import { HANDLE_ATTRIBUTE } from './imageElement.ts';
import { withinWidths } from './imageFields.ts';
import { $isImageNode } from './imageNode.ts';

/** Dragging the handle of an image changes its width, on the page at once and in the text when it is let go. Escape gives it up. */
export function registerResizing(editor: LexicalEditor, setWidth: (key: NodeKey, width: number) => void): () => void {
  const start = (event: PointerEvent): void => {
    const { target } = event;
    if (!isHTMLElement(target) || !target.hasAttribute(HANDLE_ATTRIBUTE) || event.button !== 0) return;
    const key = editor.read(() => {
      const node = $getNearestNodeFromDOMNode(target);
      return $isImageNode(node) ? node.getKey() : undefined;
    });
    if (key === undefined) return;
    event.preventDefault();
    follow(target, event, (width) => setWidth(key, width));
  };
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('pointerdown', start);
    root?.addEventListener('pointerdown', start);
  });
}

function follow(handle: HTMLElement, { pointerId }: PointerEvent, onDone: (width: number) => void): void {
  const figure = handle.closest<HTMLElement>('.image');
  const frame = handle.closest<HTMLElement>('.image-frame');
  if (!figure || !frame) return;
  const before = frame.style.width;
  const { left, right, width: whole } = figure.getBoundingClientRect();
  const startsRight = getComputedStyle(figure).direction === 'rtl';
  let width: number | undefined;
  handle.setPointerCapture(pointerId);
  const move = ({ clientX }: PointerEvent): void => {
    const reach = startsRight ? right - clientX : clientX - left;
    width = withinWidths((reach / whole) * 100);
    frame.style.width = `${width}%`;
  };
  const end = (isKept: boolean) => (): void => {
    handle.removeEventListener('pointermove', move);
    handle.removeEventListener('pointerup', keep);
    handle.removeEventListener('pointercancel', drop);
    handle.ownerDocument.removeEventListener('keydown', onKey, true);
    if (isKept && width !== undefined) onDone(width);
    else frame.style.width = before;
  };
  const keep = end(true);
  const drop = end(false);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    drop();
  };
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', keep);
  handle.addEventListener('pointercancel', drop);
  handle.ownerDocument.addEventListener('keydown', onKey, true);
}
