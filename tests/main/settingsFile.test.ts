import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettingsFile, writeSettingsFile } from '../../src/main/settingsFile.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

test('settings are read as they were written', async () => {
  const path = join(temporaryFolder(), 'settings.json');
  const settings = { recentLibraries: ['/one', '/sample'], sampleLibraries: ['/sample'], importFolder: '/papers' };
  await writeSettingsFile(path, settings, 'token');
  expect(await readSettingsFile(path)).toEqual(settings);
  expect(readFileSync(path, 'utf8')).toContain('/one');
});

test('settings of a version that had neither sample library nor import folder are still read', async () => {
  const path = join(temporaryFolder(), 'settings.json');
  writeFileSync(path, '{"recentLibraries":["/one"]}');
  expect(await readSettingsFile(path)).toEqual({
    recentLibraries: ['/one'],
    sampleLibraries: [],
    importFolder: null,
  });
});

test('settings that are missing or broken are as those of a new user', async () => {
  const path = join(temporaryFolder(), 'settings.json');
  const none = { recentLibraries: [], sampleLibraries: [], importFolder: null };
  expect(await readSettingsFile(path)).toEqual(none);
  writeFileSync(path, '{"recentLibraries":');
  expect(await readSettingsFile(path)).toEqual(none);
});
