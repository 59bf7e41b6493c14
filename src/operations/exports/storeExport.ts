import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { BriefingError } from '../../core/errors.ts';
import type { CustodyHead } from '../../library/tables/custody.ts';
import type { OperationInput } from '../../shared/contract.ts';
import type { Host, OpenedLibrary } from '../host.ts';
import { runIn } from '../runIn.ts';
import { writeFileAtomically } from '../writeFileAtomically.ts';

type MadeFile = Pick<OperationInput<'exports.save'>, 'briefingId' | 'revision' | 'bytes'>;

/** Throws `export-invalid-package` when a finished Word package has a fault: a file that Word would mend is worse than none. */
export async function refuseFaultyPackage(host: Host, library: OpenedLibrary, bytes: Uint8Array): Promise<void> {
  const faults = await runIn(library, 'exports.findFaults', { bytes });
  const [first] = faults;
  if (first === undefined) return;
  host.log('error', `A rendered Word file was not sound: ${faults.join(' ')}`);
  const message = `The Word file was not written, because it would not be sound: ${first}`;
  throw new BriefingError('export-invalid-package', message, { fault: first, faults: faults.length });
}

/** Writes a sound package whole or not at all, and records in the library that it was made; where the custody log ended then. Throws `export-write-failed`. */
export async function storeExport(
  host: Host,
  library: OpenedLibrary,
  file: MadeFile,
  path: string,
): Promise<CustodyHead> {
  const { briefingId, revision, bytes } = file;
  try {
    await writeFileAtomically(path, bytes, Buffer.from(host.randomBytes(6)).toString('hex'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BriefingError(
      'export-write-failed',
      `${path} could not be written: ${reason}. Close it where it is open, or choose another folder; the briefing itself is safe.`,
      { path, reason },
    );
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return runIn(library, 'exports.record', { briefingId, fileName: basename(path), sha256, revision });
}
