import type { JobFunction } from '../context.ts';
import { openedLibrary } from '../runIn.ts';
import { refuseLostPassages } from './refuseLostPassages.ts';
import { refuseFaultyPackage, storeExport } from './storeExport.ts';

/** Checks, places and writes a finished Word file, and records in the library that it was made. */
export const saveExport: JobFunction<'exports.save'> = async ({ host, session }, input) => {
  const library = openedLibrary(session);
  await refuseFaultyPackage(host, library, input.bytes);
  const drifted = await refuseLostPassages(library, input.briefingId);
  const last = input.again ? session.exportPaths.get(input.briefingId) : undefined;
  const path = last ?? (await host.pickSavePath(input.suggestedName, 'docx'));
  if (path === null) return { path: null, custody: null, drifted };
  const custody = await storeExport(host, library, input, path);
  session.exportPaths.set(input.briefingId, path);
  return { path, custody, drifted };
};

export const revealExport: JobFunction<'exports.reveal'> = async ({ host, session }, { path }) => {
  // Only files that this program wrote are shown: the window may not name any path of the disk.
  if ([...session.exportPaths.values()].includes(path)) host.reveal(path);
  return {};
};
