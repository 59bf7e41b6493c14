import { BriefingError } from '../../core/errors.ts';
import type { FoundImage } from '../../core/markdown/reading/reading.ts';
import type { OpenedLibrary } from '../host.ts';
import { faultOf, readBriefImage } from './briefImages.ts';
import { keepImage } from './keepImage.ts';

/** Keeps the images that a brief shows in the library: each by its address, or why it is not taken. */
export async function keepBriefImages(
  library: OpenedLibrary,
  brief: string,
  images: readonly { readonly address: string }[],
): Promise<ReadonlyMap<string, FoundImage | { readonly fault: string }>> {
  const kept = new Map<string, FoundImage | { readonly fault: string }>();
  for (const { address } of images) kept.set(address, await keepOne(library, brief, address));
  return kept;
}

async function keepOne(
  library: OpenedLibrary,
  brief: string,
  address: string,
): Promise<FoundImage | { readonly fault: string }> {
  const file = await readBriefImage(brief, address);
  if ('fault' in file) return file;
  try {
    const kept = await keepImage(library, file);
    if (kept.kind === 'toBeRedrawn') return { fault: `${kept.reason}; insert it in the window, or save it as PNG` };
    return { image: kept.image, ...kept.size };
  } catch (error) {
    if (error instanceof BriefingError && error.code === 'image-refused') return { fault: faultOf(error) };
    throw error;
  }
}
