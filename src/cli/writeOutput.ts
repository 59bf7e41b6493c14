import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { BriefingError } from '../core/errors.ts';
import { writeFileAtomically } from '../operations/writeFileAtomically.ts';

/** Writes a file whole or not at all. Throws `export-write-failed`. */
export async function writeOutput(out: string, bytes: Uint8Array): Promise<void> {
  const path = resolve(out);
  try {
    await writeFileAtomically(path, bytes, randomBytes(6).toString('hex'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BriefingError('export-write-failed', `${path} could not be written: ${reason}.`, { path, reason });
  }
}
