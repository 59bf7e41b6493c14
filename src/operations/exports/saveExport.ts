import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { BriefingError } from '../../core/errors.ts';
import type { JobContext, JobFunction } from '../context.ts';
import { openedLibrary, runIn } from '../runIn.ts';
import { writeFileAtomically } from '../writeFileAtomically.ts';

/** Checks, places and writes a finished Word file, and records in the library that it was made. */
export const saveExport: JobFunction<'exports.save'> = async (context, input) => {
  const { briefingId, bytes, revision } = input;
  const { host, session } = context;
  const library = openedLibrary(session);
  const faults = await runIn(library, 'exports.findFaults', { bytes });
  if (faults.length > 0) {
    host.log('error', `A rendered Word file was not sound: ${faults.join(' ')}`);
    throw new BriefingError(
      'export-invalid-package',
      `The Word file was not written, because it would not be sound: ${faults[0]}`,
      { fault: faults[0] ?? '', faults: faults.length },
    );
  }
  const last = input.again ? session.exportPaths.get(briefingId) : undefined;
  const path = last ?? (await host.pickSavePath(input.suggestedName));
  if (path === null) return { path: null };
  await writeExport(context, path, bytes);
  session.exportPaths.set(briefingId, path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await runIn(library, 'exports.record', { briefingId, fileName: basename(path), sha256, revision });
  return { path };
};

export async function writeExport({ host }: Pick<JobContext, 'host'>, path: string, bytes: Uint8Array): Promise<void> {
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
}

export const revealExport: JobFunction<'exports.reveal'> = async ({ host, session }, { path }) => {
  // Only files that this program wrote are shown: the window may not name any path of the disk.
  if ([...session.exportPaths.values()].includes(path)) host.reveal(path);
  return {};
};
