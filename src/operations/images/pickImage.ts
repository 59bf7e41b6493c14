import { basename, dirname } from 'node:path';
import type { JobFunction } from '../context.ts';
import { findImportFolder, rememberImportFolder } from '../importing/importFolder.ts';
import { readImageFile } from './readImageFile.ts';

export const pickImage: JobFunction<'images.pick'> = async ({ host }) => {
  const path = await host.pickFile('image', await findImportFolder(host));
  if (path === null) return null;
  await rememberImportFolder(host, dirname(path));
  return { fileName: basename(path).slice(-255), bytes: await readImageFile(path) };
};
