import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../../src/extraction/html/extractHtml.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const folder = join(import.meta.dirname, '../../fixtures/import/html');
const expected: Readonly<Record<string, Readonly<Record<string, unknown>>>> = JSON.parse(
  readFileSync(join(folder, 'expected.json'), 'utf8'),
);

const extractFixture = (fileName: string) =>
  extractHtml({ bytes: readFileSync(join(folder, fileName)), fileName, context: extractionContext });

describe('pages in the shape of real news sites', () => {
  for (const [fileName, metadata] of Object.entries(expected)) {
    it(`prefills what ${fileName} says of itself, and nothing that it does not`, () => {
      expect(extractFixture(fileName).metadata).toEqual(metadata);
    });

    it(`takes the article of ${fileName} without menus, scripts and footer`, () => {
      const { text } = extractFixture(fileName);
      expect(text).not.toMatch(
        /Ferry timetable|Contact and imprint|WRITTEN BY SCRIPT|HIDDEN WORDS|tracker|schema\.org|display/,
      );
      expect(text.length).toBeGreaterThan(150);
    });
  }
});
