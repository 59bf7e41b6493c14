import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExtractedSource } from '../../../src/core/importing/extraction.ts';
import type { MetadataOrigin } from '../../../src/core/source/metadataOrigins.ts';
import type { PersonName } from '../../../src/core/source/personName.ts';
import { extractHtml } from '../../../src/extraction/html/extractHtml.ts';
import { extractionContext } from '../../support/extractionContext.ts';

/** What a careful person would enter for each page; empty is unknown. Written by hand. */
interface Expected {
  readonly type: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly outlet: string;
  readonly agency: string;
  readonly published: string;
  readonly updated: string;
  readonly dateline: string;
  readonly language: string;
  readonly url: string;
}

const folder = join(import.meta.dirname, '../../fixtures/import/articles');
const expected = Object.entries(
  JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Readonly<Record<string, Expected>>,
);
const fields = [
  'type',
  'title',
  'authors',
  'outlet',
  'agency',
  'published',
  'updated',
  'dateline',
  'language',
  'url',
] as const;

const extracted = new Map(
  expected.map(([fileName]) => [
    fileName,
    extractHtml({ bytes: readFileSync(join(folder, fileName)), fileName, context: extractionContext }),
  ]),
);

describe('article pages of twelve publishing systems and languages', () => {
  it.each(fields)('have their %s prefilled right on at least eight of ten', (field) => {
    const wrong = expected.flatMap(([fileName, right]) => {
      const entered = asEntered(extracted.get(fileName), field);
      const wanted = String(right[field]);
      return entered === wanted ? [] : [`${fileName}: “${entered}” instead of “${wanted}”`];
    });
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(Math.floor(expected.length * 0.2));
  });
});

/** Where a field's value comes from, and the other values that were found for it. */
function originIn(fileName: string, field: (typeof fields)[number]) {
  const origin = extracted.get(fileName)?.origins?.[field];
  const place = (from: MetadataOrigin) => `${from.kind} ${from.detail}`.trim();
  return {
    from: origin?.from ? place(origin.from) : null,
    others: (origin?.alternatives ?? []).map(({ value, from }) => [value, place(from)]),
  };
}

describe('where the values of an article page come from', () => {
  it.each([
    ['wordpress-lowmoor.html', 'published', 'json-ld datePublished'],
    ['drupal-le-phare.html', 'published', 'meta-tag dcterms.date'],
    ['drupal-le-phare.html', 'updated', 'text mis à jour le'],
    ['drupal-le-phare.html', 'agency', 'byline'],
    ['arabic-al-marsa.html', 'authors', 'microdata author'],
    ['arabic-al-marsa.html', 'agency', 'text dateline'],
    ['german-kuestenbote.html', 'authors', 'byline'],
    ['chinese-haigang.html', 'language', 'detected'],
    ['no-metadata-weekly.html', 'title', 'page-element h1'],
    ['no-metadata-weekly.html', 'published', 'text Published'],
    ['ghost-tideline.html', 'outlet', 'open-graph og:site_name'],
    ['amp-coast-today.html', 'url', 'page-element link rel=canonical'],
  ] as const)('is noted: %s, %s: %s', (fileName, field, place) => {
    expect(originIn(fileName, field).from).toBe(place);
  });

  it('leaves every contradiction in sight', () => {
    const page = 'contradicting-el-faro.html';
    expect(originIn(page, 'title').others).toEqual([
      ['48 retenidos: lo que se sabe hasta ahora', 'open-graph og:title'],
    ]);
    expect(originIn(page, 'published').others).toEqual([
      ['2026-11-03T20:00:00-03:00', 'open-graph article:published_time'],
    ]);
    expect(originIn(page, 'language').others).toEqual([['es', 'detected']]);
    expect(originIn(page, 'url').others).toEqual([
      ['https://elfarodelsur.example/', 'page-element link rel=canonical'],
    ]);
  });

  it('sees none where two places say the same in other words', () => {
    for (const field of ['title', 'authors', 'published', 'updated', 'url', 'language'] as const)
      expect(originIn('ghost-tideline.html', field).others).toEqual([]);
  });
});

function asEntered(source: ExtractedSource | undefined, field: (typeof fields)[number]): string {
  const value = source?.metadata[field];
  return typeof value === 'object' && value !== null ? value.map(nameOf).join(',') : (value ?? '');
}

const nameOf = (name: PersonName): string => ('literal' in name ? name.literal : `${name.given} ${name.family}`.trim());
