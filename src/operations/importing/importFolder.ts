import { stat } from 'node:fs/promises';
import type { Host } from '../host.ts';

/** Where dialogs that import start: in the folder that was used last, null before the first and where that folder is gone. */
export async function findImportFolder(host: Host): Promise<string | null> {
  const { importFolder } = await host.readSettings();
  if (importFolder === null) return null;
  return stat(importFolder).then(
    (found) => (found.isDirectory() ? importFolder : null),
    () => null,
  );
}

/** Keeps the folder for the next dialog. It is a convenience: where it cannot be kept, the import goes on. */
export async function rememberImportFolder(host: Host, importFolder: string): Promise<void> {
  try {
    await host.writeSettings({ ...(await host.readSettings()), importFolder });
  } catch (error) {
    host.log('warning', `The folder of the import could not be kept in the settings: ${String(error)}`);
  }
}
