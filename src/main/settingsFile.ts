import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Settings } from '../operations/host.ts';
import { writeFileAtomically } from '../operations/writeFileAtomically.ts';

const settingsSchema = z.object({
  recentLibraries: z.array(z.string()).max(50),
  sampleLibraries: z.array(z.string()).max(50).default([]),
  importFolder: z.string().nullable().default(null),
});

const NO_SETTINGS: Settings = { recentLibraries: [], sampleLibraries: [], importFolder: null };

/** Reads the settings. A missing or broken file gives the defaults: settings hold nothing that could be evidence. */
export async function readSettingsFile(path: string): Promise<Settings> {
  try {
    return settingsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return NO_SETTINGS;
  }
}

export async function writeSettingsFile(path: string, settings: Settings, token: string): Promise<void> {
  await writeFileAtomically(path, `${JSON.stringify(settings, null, 2)}\n`, token);
}
