import { basename, dirname } from 'node:path';
import { BriefingError } from '../../core/errors.ts';
import type { SourceId } from '../../core/ids.ts';
import { isEntry } from '../../core/source/isEntry.ts';
import { originalPath } from '../../library/originals.ts';
import type { NewVersion } from '../../shared/contract/versionOperations.ts';
import type { OperationInput } from '../../shared/contract.ts';
import type { JobFunction } from '../context.ts';
import { findImportFolder, rememberImportFolder } from '../importing/importFolder.ts';
import { type Import, prepareFile } from '../importing/prepareFile.ts';
import { runCancellable } from '../importing/runCancellable.ts';
import { quoted } from '../recordChange.ts';
import { openedLibrary, runIn } from '../runIn.ts';
import { anchorBefore } from './anchorBefore.ts';
import { countDrift } from './countDrift.ts';

/** Makes a file that a person chose the newest version of a source: for those without an address, or with another one by now. */
export const importVersion: JobFunction<'versions.import'> = async (context, { jobId, sourceId, path: given }) => {
  const { host } = context;
  const library = openedLibrary(context.session);
  const source = await runIn(library, 'sources.get', { id: sourceId });
  const path = given ?? (await host.pickFile('version', await findImportFolder(host)));
  if (path === null) return null;
  if (given === undefined) await rememberImportFolder(host, dirname(path));
  return runCancellable(context, jobId, async (signal) => {
    const importId = Buffer.from(host.randomBytes(10)).toString('hex');
    const file = { path, name: basename(path), place: { file: path }, captured: true };
    const prepared = await prepareFile({ id: importId, host, library, signal }, file);
    if ('source' in prepared) {
      const addition = { sourceId, importId, origin: 'by hand', source: prepared.source } as const;
      return prepared.original.until(add({ host, library, signal }, addition));
    }
    const { settled } = prepared;
    if (settled.kind === 'rejected') throw new BriefingError(settled.entry.code, settled.entry.message);
    if (settled.entry.id === sourceId) return { outcome: 'duplicate', number: source.version, drift: countDrift([]) };
    const message = `${basename(path)} is in the library already, as ${quoted(settled.entry.title)}. Remove that source first to make it a version of this one.`;
    throw new BriefingError('version-is-other-source', message, { title: settled.entry.title });
  });
};

/** Reads the newest original of a source again: newer code may read it better, and then that text becomes a version. */
export const readAgain: JobFunction<'versions.readAgain'> = async (context, { jobId, sourceId }) => {
  const { host } = context;
  const library = openedLibrary(context.session);
  const { format, sha256, size, fileName, capturedAt, ...source } = await runIn(library, 'sources.get', {
    id: sourceId,
  });
  if (isEntry(format)) return { outcome: 'duplicate', number: source.version, drift: countDrift([]) };
  return runCancellable(context, jobId, async (signal) => {
    const outcome = await host.extract({ path: originalPath(library.folder, sha256), fileName }, signal);
    signal.throwIfAborted();
    if (!outcome.ok) throw new BriefingError(outcome.code, outcome.message);
    const { extracted } = outcome;
    return add(
      { host, library, signal },
      {
        sourceId,
        importId: Buffer.from(host.randomBytes(10)).toString('hex'),
        origin: 'read again',
        source: {
          // What the document says of itself was proposed when it was imported.
          metadata: source.metadata,
          format: extracted.format,
          sha256,
          size,
          fileName,
          capturedAt,
          text: extracted.text,
          blocks: [...extracted.blocks],
          pages: [...extracted.pages],
          extractor: extracted.extractor,
          extractorVersion: extracted.extractorVersion,
          notices: [...extracted.warnings],
        },
      },
    );
  });
};

/** Looks for the excerpts first, where that takes its time. */
async function add(
  underWay: Pick<Import, 'host' | 'library' | 'signal'>,
  addition: OperationInput<'versions.add'> & { readonly sourceId: SourceId },
): Promise<NewVersion> {
  const { sourceId: id, source } = addition;
  const excerpts = (await runIn(underWay.library, 'excerpts.list', { sourceId: id })).length;
  const anchored = await anchorBefore(underWay, { id, excerpts }, source.text);
  return runIn(underWay.library, 'versions.add', {
    ...addition,
    source: { ...source, ...(anchored ? { anchored } : {}) },
  });
}
