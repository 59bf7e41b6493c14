import { BriefingError } from '../../core/errors.ts';
import { settleImportJobFile } from '../../library/tables/importJobs.ts';
import type { SettledFile } from '../../shared/contract/importOperations.ts';
import type { OperationParsedInput } from '../../shared/contract.ts';
import type { WriteContext, WriteFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { addSource } from '../sources/addSource.ts';

/**
 * One transaction for many files: a transaction each would cost two to three times as much (one flush to the disk and one
 * segment of the index each). Every file is added within a savepoint of its own, so that it is there whole or not at all.
 */
export const settleImport: WriteFunction<'imports.settle'> = (context, { importId, files }) =>
  files.map((file) => {
    const settled = 'settled' in file ? file.settled : add(context, importId, file);
    settleImportJobFile(context.db, importId, file.position, settled);
    return settled;
  });

type ToAdd = Extract<OperationParsedInput<'imports.settle'>['files'][number], { source: unknown }>;

function add(context: WriteContext, importId: string, { position, source, layout, entry }: ToAdd): SettledFile {
  const { file, within } = entry;
  const place = { file, ...(within === undefined ? {} : { within }) };
  try {
    const { outcome, id, title, same, version } = context.db.transaction(() =>
      addSource(context, { ...source, ...layout, notices: entry.warnings, importId }),
    );
    if (outcome === 'duplicate') {
      const isEntry = same === 'text' && position.length > 1;
      return {
        kind: 'duplicate',
        entry: {
          ...place,
          id,
          title,
          ...(same === undefined ? {} : { same }),
          ...(isEntry ? { entry: position.slice(1) } : {}),
        },
      };
    }
    if (outcome !== 'version' || version === undefined) return { kind: 'imported', entry: { ...entry, id, title } };
    // Besides those of its file a version may have one from standing beside the others.
    const warnings = [...existingSource(context.db, id).notices];
    return { kind: 'imported', entry: { ...entry, warnings, id, title, version } };
  } catch (error) {
    // A full disk or a damaged database is no fault of this file: then none of the transaction stands.
    if (!(error instanceof BriefingError)) throw error;
    return { kind: 'rejected', entry: { ...place, code: error.code, message: error.message } };
  }
}
