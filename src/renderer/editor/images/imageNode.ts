import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { createImageElement, renderImage } from './imageElement.ts';
import { type ImageFields, parseImageFields } from './imageFields.ts';

export type { ImageFields } from './imageFields.ts';

const fieldsState = createState('image', {
  parse: parseImageFields,
  isEqual: (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b),
});

/** Carries what an image of ours is through a clipboard's HTML. */
export const IMAGE_ATTRIBUTE = 'data-briefdesk-image';

/** An image in the text: a block of its own, whose bytes lie in the library. */
export class ImageNode extends DecoratorNode<null> {
  override $config() {
    return this.config('image', { extends: DecoratorNode, stateConfigs: [fieldsState] });
  }

  override createDOM(): HTMLElement {
    const element = createImageElement();
    const fields = $getState(this, fieldsState, 'direct');
    if (fields) renderImage(element, fields);
    return element;
  }

  override updateDOM(_previous: this, element: HTMLElement): boolean {
    const fields = $getState(this, fieldsState, 'direct');
    if (fields) renderImage(element, fields);
    return false;
  }

  /** Other programs cannot read from the library: they get the picture itself, as far as it is drawn at the moment. */
  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const element = document.createElement('img');
    const fields = $getImage(this);
    element.setAttribute(IMAGE_ATTRIBUTE, JSON.stringify(fields));
    element.alt = fields.alt;
    element.width = fields.size.width;
    element.height = fields.size.height;
    const drawn = drawnImage(editor.getElementByKey(this.getKey())?.querySelector('img') ?? null);
    if (drawn !== null) element.src = drawn;
    return { element };
  }

  override decorate(): null {
    return null;
  }

  override isInline(): false {
    return false;
  }

  /** A selection from end to end takes it along. */
  override getTextContent(): string {
    return '\n';
  }
}

/** Beyond this the text of a clipboard would be tens of megabytes. */
const MOST_COPIED_PIXELS = 4_000_000;

function drawnImage(shown: HTMLImageElement | null): string | null {
  if (!shown?.complete || shown.naturalWidth === 0) return null;
  if (shown.naturalWidth * shown.naturalHeight > MOST_COPIED_PIXELS) return null;
  const canvas = document.createElement('canvas');
  canvas.width = shown.naturalWidth;
  canvas.height = shown.naturalHeight;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(shown, 0, 0);
  return canvas.toDataURL('image/png');
}

export function $createImageNode(fields: ImageFields): ImageNode {
  const node = $applyNodeReplacement(new ImageNode());
  $setState(node, fieldsState, fields);
  return node;
}

export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode;
}

/** Whether it says which image it is: one out of a clipboard that somebody else wrote may not. */
export function $isWholeImage(node: ImageNode): boolean {
  return $getState(node, fieldsState) !== null;
}

export function $getImage(node: ImageNode): ImageFields {
  const fields = $getState(node, fieldsState);
  if (fields === null) throw new Error('An image in the text does not say which.');
  return fields;
}

export function $setImage(node: ImageNode, change: Partial<ImageFields>): void {
  $setState(node, fieldsState, { ...$getImage(node), ...change });
}

/** Says what it shows, or that it is decorative; without words and not decorative nobody has said yet. */
export function $describeImage(node: ImageNode, { alt, decorative }: Pick<ImageFields, 'alt' | 'decorative'>): void {
  const { decorative: _, ...fields } = $getImage(node);
  $setState(node, fieldsState, decorative ? { ...fields, alt: '', decorative } : { ...fields, alt });
}
