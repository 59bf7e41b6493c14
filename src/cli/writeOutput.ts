import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { writeFailure } from '../operations/exports/writeFailure.ts';
import { writeFileAtomically } from '../operations/writeFileAtomically.ts';

/** Writes a file whole or not at all. Throws `export-write-failed`. */
export async function writeOutput(out: string, bytes: Uint8Array): Promise<void> {
  const path = resolve(out);
  try {
    await writeFileAtomically(path, bytes, randomBytes(6).toString('hex'));
  } catch (error) {
    throw writeFailure(path, error);
  }
}
