import { imageWords } from '../../words/imageWords.ts';
import type { ImageFields } from './imageFields.ts';

/** The address from which the window is given the bytes of an image. */
export const imageAddress = (image: string): string => `app://briefdesk/images/${image}`;

/** Marks the parts of a figure that are pressed. */
export const HANDLE_ATTRIBUTE = 'data-image-handle';
export const DESCRIBE_ATTRIBUTE = 'data-image-describe';

/** The element of an image: the picture, a handle at its end by which it is made wider, and below it a word that it says nothing yet. */
export function createImageElement(): HTMLElement {
  const element = document.createElement('figure');
  element.className = 'image';
  element.contentEditable = 'false';
  const frame = document.createElement('span');
  frame.className = 'image-frame';
  const picture = document.createElement('img');
  picture.draggable = false;
  picture.addEventListener('error', () => {
    element.dataset['missing'] = imageWords.missing;
  });
  picture.addEventListener('load', () => {
    delete element.dataset['missing'];
  });
  const handle = document.createElement('span');
  handle.className = 'image-handle';
  handle.title = imageWords.resize;
  handle.setAttribute(HANDLE_ATTRIBUTE, '');
  const unsaid = document.createElement('button');
  unsaid.type = 'button';
  unsaid.className = 'image-unsaid';
  unsaid.textContent = imageWords.unsaid;
  // Its key is that of the selected image; Tab goes through the text.
  unsaid.tabIndex = -1;
  unsaid.setAttribute(DESCRIBE_ATTRIBUTE, '');
  frame.append(picture, handle);
  element.append(frame, unsaid);
  return element;
}

export function renderImage(element: HTMLElement, { image, size, width, alt, decorative }: ImageFields): void {
  const frame = element.querySelector<HTMLElement>('.image-frame');
  const picture = element.querySelector('img');
  if (!frame || !picture) return;
  const address = imageAddress(image);
  if (picture.getAttribute('src') !== address) picture.src = address;
  picture.alt = alt;
  picture.width = size.width;
  picture.height = size.height;
  frame.style.width = `${width}%`;
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', decorative ? imageWords.decorative : imageWords.named(alt, width));
  element.toggleAttribute('data-unsaid', alt === '' && decorative === undefined);
}
