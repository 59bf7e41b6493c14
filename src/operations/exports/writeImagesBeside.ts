import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Host, OpenedLibrary } from '../host.ts';
import { readKeptImages } from '../images/readImages.ts';
import { writeFileAtomically } from '../writeFileAtomically.ts';
import { writeFailure } from './writeFailure.ts';

/**
 * Writes a briefing's images into a folder beside its Markdown file, `weekly-images` beside `weekly.md`, each whole or not at all: before
 * the file, which then never names one that is not there. Throws `image-missing`, `export-write-failed`.
 * @returns for the hash of each image, its address in the file
 */
export async function writeImagesBeside(
  host: Host,
  library: OpenedLibrary,
  images: readonly string[],
  path: string,
): Promise<ReadonlyMap<string, string>> {
  const folder = `${basename(path).replace(/\.(?:md|markdown)$/i, '')}-images`;
  const addresses = new Map<string, string>();
  for (const { image, type, fileName, bytes } of await readKeptImages(library, images)) {
    const name = nameOf(fileName, image, type.slice('image/'.length));
    const target = join(dirname(path), folder, name);
    try {
      await makeFolder(dirname(target));
      await writeFileAtomically(target, bytes, Buffer.from(host.randomBytes(6)).toString('hex'));
    } catch (error) {
      throw writeFailure(target, error);
    }
    addresses.set(image, `${folder}/${name}`);
  }
  return addresses;
}

/** Only this one: a folder around it that is not there was named wrongly. */
async function makeFolder(path: string): Promise<void> {
  await mkdir(path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
}

/** What it was called, as far as every file system takes that, with the beginning of its hash: so no two are alike. */
function nameOf(fileName: string, image: string, type: string): string {
  const words = fileName
    .replace(/\.[^.]*$/, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${words || 'image'}-${image.slice(0, 8)}.${type === 'jpeg' ? 'jpg' : type}`;
}
