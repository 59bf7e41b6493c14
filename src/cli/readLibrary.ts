import type { OpenedLibrary } from '../operations/host.ts';
import { openForReading } from './terminalHost.ts';

/** Opens a library for reading, hands it to `read` and closes it again, however that ends. */
export async function readLibrary<Value>(
  folder: string,
  read: (library: OpenedLibrary) => Promise<Value>,
): Promise<Value> {
  const library = openForReading(folder);
  try {
    return await read(library);
  } finally {
    await library.close();
  }
}
