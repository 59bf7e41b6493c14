import { BriefingError } from '../../../../core/errors.ts';
import { type ImageFields, parseImageFields } from '../../../editor/images/imageFields.ts';
import { IMAGE_ATTRIBUTE } from '../../../editor/images/imageNode.ts';
import { parseInertHtml } from '../../../editor/paste/parseInertHtml.ts';

/** What a clipboard's HTML has of images. */
export interface HtmlImages {
  /** Whether pictures stand in it as such, which have to be kept before it is read. */
  readonly hasOwn: boolean;
  /** The addresses of others, which are never fetched. */
  readonly remote: readonly string[];
  /** Whether there is nothing to read in it. */
  readonly isOnlyImages: boolean;
}

export function findHtmlImages(html: string): HtmlImages {
  const page = parseInertHtml(html);
  const images = [...page.querySelectorAll('img')];
  const isKept = (image: Element): boolean => image.hasAttribute(IMAGE_ATTRIBUTE);
  const addresses = images.filter((image) => !isKept(image)).map((image) => image.getAttribute('src') ?? '');
  return {
    hasOwn: addresses.some(isData),
    remote: addresses.filter((address) => !isData(address)),
    isOnlyImages: images.length > 0 && (page.body.textContent ?? '').trim() === '',
  };
}

const isData = (address: string): boolean => /^\s*data:image\//i.test(address);

/**
 * The same HTML with each picture that stands in it kept in the library, and named there as images of ours are. One that is refused is
 * told by `onRefused` and left out, as are those that lie elsewhere.
 */
export async function keepHtmlImages(
  html: string,
  add: (bytes: Uint8Array<ArrayBuffer>) => Promise<ImageFields>,
  onRefused: (error: unknown) => void,
): Promise<string> {
  const page = parseInertHtml(html);
  for (const image of page.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    if (image.hasAttribute(IMAGE_ATTRIBUTE)) continue;
    if (!isData(address)) {
      image.remove();
      continue;
    }
    try {
      const fields = await add(bytesOf(address));
      const alt = image.getAttribute('alt')?.trim() ?? '';
      image.setAttribute(IMAGE_ATTRIBUTE, JSON.stringify(parseImageFields({ ...fields, alt })));
    } catch (error) {
      onRefused(error);
      image.remove();
    }
    image.removeAttribute('src');
  }
  return page.documentElement.outerHTML;
}

function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  const [, coded] = /^\s*data:[^,]*;base64,([\s\S]*)$/i.exec(address) ?? [];
  try {
    return Uint8Array.from(atob((coded ?? '').replace(/\s+/g, '')), (character) => character.charCodeAt(0));
  } catch {
    throw new BriefingError('image-refused', 'A pasted image cannot be read. No image was added.');
  }
}
