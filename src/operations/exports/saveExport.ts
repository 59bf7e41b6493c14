import { basename, extname, isAbsolute } from 'node:path';
import type { BriefingId } from '../../core/ids.ts';
import { sha256Of } from '../../library/sha256Of.ts';
import type { ExportPlace } from '../../library/tables/exportChoices.ts';
import type { OperationOutput, OperationParsedInput } from '../../shared/contract.ts';
import type { JobFunction } from '../context.ts';
import type { Host, OpenedLibrary } from '../host.ts';
import { openedLibrary, runIn } from '../runIn.ts';
import { readFileNow } from './filesOfOthers.ts';
import { refuseLostPassages } from './refuseLostPassages.ts';
import { refuseMarkedAbove } from './refuseMarkedAbove.ts';
import { refuseFaultyPackage, storeExport } from './storeExport.ts';

type Saved = OperationOutput<'exports.save'>;

/**
 * Checks, places and writes a finished Word file, and records in the library that it was made. Without asking, only a file is replaced
 * that is, byte for byte, what was exported there last.
 */
export const saveExport: JobFunction<'exports.save'> = async ({ host, session }, input) => {
  const library = openedLibrary(session);
  await refuseFaultyPackage(host, library, input.bytes);
  const drifted = await refuseLostPassages(library, input.briefingId);
  const markedAbove = await runIn(library, 'exports.findMarkedAbove', { briefingId: input.briefingId });
  refuseMarkedAbove(
    markedAbove,
    input.confirmed,
    () => 'Export again and confirm it, or give the briefing that marking.',
  );
  const target = await findTarget(host, library, input);
  if ('changed' in target) return { path: null, custody: null, drifted, openElsewhere: null, changed: target.changed };
  if (target.path === null) return { path: null, custody: null, drifted, openElsewhere: null, changed: null };
  const { path, custody, openElsewhere } = await storeExport(host, library, { ...input, markedAbove }, target.path);
  // One that had to be written beside its place leaves the place as it was: the next export goes there again.
  if (openElsewhere === null) await keepPlace(library, input.briefingId, path, input.bytes);
  session.exportPaths.set(input.briefingId, path);
  return { path, custody, drifted, openElsewhere, changed: null };
};

export const revealExport: JobFunction<'exports.reveal'> = async ({ host, session }, { path }) => {
  // Only files that this program wrote are shown: the window may not name any path of the disk.
  if ([...session.exportPaths.values()].includes(path)) host.reveal(path);
  return {};
};

/** Where a file goes: null where the person named no place, `changed` where another program has written at the last one. */
async function findTarget(
  host: Host,
  library: OpenedLibrary,
  { briefingId, again, replacing, suggestedName }: OperationParsedInput<'exports.save'>,
): Promise<{ readonly path: string | null } | Pick<Saved, 'changed'>> {
  const { place } = await runIn(library, 'exports.choices', { briefingId });
  const last = again ? place : null;
  const now = last !== null && isWordFile(last) ? await readFileNow(last.path) : undefined;
  if (last !== null && now !== undefined) {
    if (now.sha256 === last.sha256 || now.sha256 === replacing) return { path: last.path };
    return { changed: { path: last.path, ...now } };
  }
  // It was moved, or the library came from another machine, whose paths mean nothing here.
  return { path: await host.pickSavePath(place === null ? suggestedName : basename(place.path), 'docx') };
}

const isWordFile = ({ path }: ExportPlace): boolean => isAbsolute(path) && extname(path).toLowerCase() === '.docx';

async function keepPlace(
  library: OpenedLibrary,
  briefingId: BriefingId,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  await runIn(library, 'exports.keepPlace', { briefingId, path, sha256: sha256Of(bytes) });
}
