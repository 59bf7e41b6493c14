import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettingsFile, writeSettingsFile } from '../../src/main/settingsFile.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

test('settings are read as they were written', async () => {
  const path = join(temporaryFolder(), 'settings.json');
  const settings = { recentLibraries: ['/one', '/sample'], sampleLibraries: ['/sample'] };
  await writeSettingsFile(path, settings, 'token');
  expect(await readSettingsFile(path)).toEqual(settings);
  expect(readFileSync(path, 'utf8')).toContain('/one');
});

test('settings of a version that had no sample library are still read', async () => {
  const path = join(temporaryFolder(), 'settings.json');
  writeFileSync(path, '{"recentLibraries":["/one"]}');
  expect(await readSettingsFile(path)).toEqual({ recentLibraries: ['/one'], sampleLibraries: [] });
});

test('settings that are missing or broken are as those of a new user', async () => {
  const path = join(temporaryFolder(), 'settings.json');
  const none = { recentLibraries: [], sampleLibraries: [] };
  expect(await readSettingsFile(path)).toEqual(none);
  writeFileSync(path, '{"recentLibraries":');
  expect(await readSettingsFile(path)).toEqual(none);
});
