import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, resolve } from 'node:path';
import { BriefingError } from '../../core/errors.ts';
import { isBeneath } from '../isBeneath.ts';
import { readImageFile } from './readImageFile.ts';

/** A file that a Markdown brief shows, or why it is not taken, as the end of a sentence that begins with its address. */
export type BriefImage = { readonly fileName: string; readonly bytes: Uint8Array } | { readonly fault: string };

/**
 * The image that an address in a brief names. Only what lies in the brief's folder or below it is read, wherever links lead: a brief from
 * elsewhere must not carry other files of this computer away. Nothing is fetched. An image may stand in its address (`data:`).
 */
export async function readBriefImage(brief: string, address: string): Promise<BriefImage> {
  if (/^data:/i.test(address)) return readDataAddress(address);
  if (/^[a-z][a-z0-9+.-]+:/i.test(address) || address.startsWith('//'))
    return { fault: 'lies elsewhere and is not fetched; save it beside the brief and name it there' };
  const folder = dirname(resolve(brief));
  if (isAbsolute(address)) return OUTSIDE;
  for (const path of new Set([address, decoded(address)])) {
    if (path === '' || path.includes('\0')) continue;
    const whole = resolve(folder, path);
    if (!isBeneath(folder, whole)) return OUTSIDE;
    const real = await realpath(whole).catch(() => undefined);
    if (real === undefined) continue;
    if (!isBeneath(await realpath(folder), real)) return OUTSIDE;
    return readFile(real, basename(path));
  }
  return { fault: 'is not there' };
}

const OUTSIDE = { fault: 'is not read, since it lies outside of the folder of the brief; put it beside the brief' };

async function readFile(path: string, fileName: string): Promise<BriefImage> {
  try {
    return { fileName: fileName.slice(-255), bytes: await readImageFile(path) };
  } catch (error) {
    if (error instanceof BriefingError) return { fault: faultOf(error) };
    throw error;
  }
}

/** The end of the sentence of an `image-refused`. */
export function faultOf({ details, message }: BriefingError): string {
  return typeof details['fault'] === 'string' ? details['fault'] : message;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function readDataAddress(address: string): BriefImage {
  const [, coded] = /^data:image\/[a-z0-9.+-]+(?:;[^,;]*)*;base64,([\s\S]*)$/i.exec(address) ?? [];
  return coded === undefined
    ? { fault: 'is no image in an address that can be read' }
    : { fileName: '', bytes: new Uint8Array(Buffer.from(coded, 'base64')) };
}
