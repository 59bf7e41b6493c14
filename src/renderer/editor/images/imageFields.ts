import { type ImageBlock, imageHashSchema } from '../../../core/briefing/document.ts';

/** What an image is, without what every block has and without its caption, which stands beside it in the text. */
export type ImageFields = Pick<ImageBlock, 'image' | 'size' | 'width' | 'alt' | 'decorative'>;

/** Narrowest and widest, in per cent of the text. */
export const imageWidths = { least: 5, most: 100, step: 5 } as const;

/** The fields as they come out of a clipboard, which anybody may have written; null for what is no image. */
export function parseImageFields(value: unknown): ImageFields | null {
  const { image, size, width, alt, decorative } = (value ?? {}) as { readonly [Key in keyof ImageFields]?: unknown };
  const { width: across, height: down } = (size ?? {}) as { readonly width?: unknown; readonly height?: unknown };
  if (!imageHashSchema.safeParse(image).success || !isPixels(across) || !isPixels(down)) return null;
  return {
    image: image as string,
    size: { width: across, height: down },
    width: withinWidths(typeof width === 'number' ? width : imageWidths.most),
    alt: decorative === true || typeof alt !== 'string' ? '' : alt.slice(0, 2_000),
    ...(decorative === true ? { decorative } : {}),
  };
}

export function withinWidths(width: number): number {
  return Math.min(imageWidths.most, Math.max(imageWidths.least, Math.round(width)));
}

const isPixels = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 20_000;
