import { basename, extname } from 'node:path';
import { BriefingError } from '../../core/errors.ts';
import type { MarkedAbove } from '../../core/exporting/markedAbove.ts';
import type { Marking } from '../../core/marking/marking.ts';
import { sha256Of } from '../../library/sha256Of.ts';
import type { CustodyHead } from '../../library/tables/custody.ts';
import type { OperationInput } from '../../shared/contract.ts';
import type { Host, OpenedLibrary } from '../host.ts';
import { runIn } from '../runIn.ts';
import { writeFileAtomically } from '../writeFileAtomically.ts';
import { isOpenElsewhere, placeBeside, saysThatItIsOpen } from './filesOfOthers.ts';
import { writeFailure } from './writeFailure.ts';

interface MadeFile extends Pick<OperationInput<'exports.save'>, 'briefingId' | 'revision' | 'bytes'> {
  /** What it holds or names that is marked above it, and the strictest marking for which somebody said that it may. */
  readonly markedAbove: readonly MarkedAbove[];
  readonly confirmed?: Marking | undefined;
}

export interface StoredExport {
  /** Where it stands: beside the file that was meant, where that is open. */
  readonly path: string;
  readonly custody: CustodyHead;
  /** The file that was to be replaced and is open in another program; null where it was replaced, or there was none. */
  readonly openElsewhere: string | null;
}

/** Throws `export-invalid-package` when a finished Word package has a fault: a file that Word would mend is worse than none. */
export async function refuseFaultyPackage(host: Host, library: OpenedLibrary, bytes: Uint8Array): Promise<void> {
  const faults = await runIn(library, 'exports.findFaults', { bytes });
  const [first] = faults;
  if (first === undefined) return;
  host.log('error', `A rendered Word file was not sound: ${faults.join(' ')}`);
  const others = faults.length === 1 ? '' : ` (and ${faults.length - 1} more)`;
  throw new BriefingError(
    'export-invalid-package',
    `The Word file was not written, because it would not be sound: ${first}${others} This is a defect of Briefdesk, not of the briefing, which is kept as it is; a file exported before stays as it was.`,
    { fault: first, faults: faults.length },
  );
}

/**
 * Writes a sound package whole or not at all, and records in the library that it was made. One that is open in another program stays as
 * it is, and the new one is written beside it. Throws `export-write-failed`.
 */
export async function storeExport(
  host: Host,
  library: OpenedLibrary,
  file: MadeFile,
  path: string,
): Promise<StoredExport> {
  const { briefingId, revision, bytes, markedAbove, confirmed } = file;
  const written = await writeOrPlaceBeside(host, path, bytes);
  const custody = await runIn(library, 'exports.record', {
    briefingId,
    fileName: basename(written),
    sha256: sha256Of(bytes),
    revision,
    markedAbove: [...markedAbove],
    confirmed,
  });
  return { path: written, custody, openElsewhere: written === path ? null : path };
}

async function writeOrPlaceBeside(host: Host, path: string, bytes: Uint8Array): Promise<string> {
  // Programs that keep a file to themselves while it is open are those that write Word files.
  const canBeHeld = extname(path).toLowerCase() === '.docx';
  if (!(canBeHeld && (await isOpenElsewhere(path)))) {
    try {
      await write(host, path, bytes);
      return path;
    } catch (error) {
      if (!(canBeHeld && saysThatItIsOpen(error))) throw writeFailure(path, error);
    }
  }
  const beside = await placeBeside(path);
  try {
    await write(host, beside, bytes);
    return beside;
  } catch (error) {
    // A folder in which nothing may be written refuses both; what was asked for is what to tell of.
    throw writeFailure(path, error);
  }
}

function write(host: Host, path: string, bytes: Uint8Array): Promise<void> {
  return writeFileAtomically(path, bytes, Buffer.from(host.randomBytes(6)).toString('hex'));
}
