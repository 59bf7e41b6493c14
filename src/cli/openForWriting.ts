import { randomBytes } from 'node:crypto';
import { openLibrary } from '../library/openLibrary.ts';
import { dispatchRead, dispatchWrite } from '../operations/dispatch.ts';
import type { OpenedLibrary } from '../operations/host.ts';
import { contract, type NamesThatRun } from '../shared/contract.ts';
import { printMessage } from './print.ts';

/** Opens a library in this very process, for reading and writing. Throws as `openLibrary` does. */
export function openForWriting(folder: string, mode: 'open' | 'create'): OpenedLibrary {
  const library = openLibrary(folder, { mode, role: 'writer', now: new Date().toISOString() });
  const { db } = library;
  return {
    folder: library.folder,
    warning: library.warning,
    dispatch: async (name, input) => {
      const options = { log: printMessage };
      if (contract[name].runs === 'reads') return dispatchRead({ db }, name as NamesThatRun<'reads'>, input, options);
      const context = { db, randomBytes: (length: number) => randomBytes(length), now: new Date().toISOString() };
      return dispatchWrite(context, name as NamesThatRun<'writes'>, input, options);
    },
    close: async () => library.close(),
  };
}
