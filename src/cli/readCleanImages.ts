import type { ImageFile } from '../core/docx/blocks/renderImage.ts';
import { cleanImage } from '../core/image/cleanImage.ts';
import type { FoundImage } from '../core/markdown/reading/reading.ts';
import { sha256Of } from '../library/sha256Of.ts';
import { readBriefImage } from '../operations/images/briefImages.ts';

export interface CleanImages {
  /** What each address of the brief names, or why it is not taken. */
  readonly found: ReadonlyMap<string, FoundImage | { readonly fault: string }>;
  /** By the hash of their bytes: those that a library would keep. */
  readonly files: ReadonlyMap<string, ImageFile>;
}

/** The images that a brief shows, without a library: the same bytes as one would keep. */
export async function readCleanImages(
  brief: string,
  images: readonly { readonly address: string }[],
): Promise<CleanImages> {
  const found = new Map<string, FoundImage | { readonly fault: string }>();
  const files = new Map<string, ImageFile>();
  for (const { address } of images) {
    const file = await readBriefImage(brief, address);
    const cleaned = 'fault' in file ? ({ kind: 'refused', ...file } as const) : cleanImage(file.bytes);
    if (cleaned.kind === 'refused') found.set(address, { fault: cleaned.fault });
    else if (cleaned.kind === 'toBeRedrawn')
      found.set(address, { fault: `${cleaned.reason}; save it upright as PNG or JPEG` });
    else {
      const { type, bytes, width, height } = cleaned;
      const image = sha256Of(bytes);
      found.set(address, { image, width, height });
      files.set(image, { bytes, type });
    }
  }
  return { found, files };
}
