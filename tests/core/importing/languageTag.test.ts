import { describe, expect, it } from 'vitest';
import {
  languageFitsScript,
  mainScriptOf,
  parseLanguageTag,
} from '../../../src/core/importing/metadata/languageTag.ts';

describe('parseLanguageTag', () => {
  it.each([
    ['en', 'en'],
    ['en_US', 'en-US'],
    ['EN-gb', 'en-GB'],
    ['iw', 'he'],
    ['zh_hans_cn', 'zh-Hans-CN'],
    ['ar_AR', 'ar-AR'],
    ['de_DE.UTF-8', 'de-DE'],
  ])('writes %s as BCP 47', (text, tag) => {
    expect(parseLanguageTag(text)).toBe(tag);
  });

  it.each(['', 'und', 'english', 'x-default', 'e', '{{lang}}', 'mul'])('finds no language in “%s”', (text) => {
    expect(parseLanguageTag(text)).toBeUndefined();
  });
});

describe('mainScriptOf', () => {
  it.each([
    ['Words in Latin letters, שלום', 'Latin'],
    ['שלום עולם abc', 'Hebrew'],
    ['السلام عليكم', 'Arabic'],
    ['外交部发言人', 'Han'],
    ['Привет мир', 'Cyrillic'],
    ['1234 – 5678', 'other'],
  ])('of %s', (text, script) => {
    expect(mainScriptOf(text)).toBe(script);
  });

  it('tells that Hebrew text is not English, and says nothing of languages it does not know', () => {
    expect(languageFitsScript('en-US', 'Hebrew')).toBe(false);
    expect(languageFitsScript('he', 'Hebrew')).toBe(true);
    expect(languageFitsScript('sr', 'Latin')).toBe(true);
    expect(languageFitsScript('en', 'other')).toBe(true);
  });
});
