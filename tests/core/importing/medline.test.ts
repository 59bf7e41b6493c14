import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listedWork } from '../../../src/core/importing/bibliographies/listedWork.ts';
import { parseMedline } from '../../../src/core/importing/bibliographies/medline/medline.ts';
import { readMedlineDate } from '../../../src/core/importing/bibliographies/medline/medlineDate.ts';

const works = parseMedline(
  readFileSync(join(import.meta.dirname, '../../fixtures/import/bibliographies/pubmed.nbib'), 'utf8'),
);

describe('a bibliography from PubMed', () => {
  it('gives an article with its authors, journal, dates and identifiers', () => {
    expect(works).toHaveLength(2);
    expect(works[0]?.item).toEqual({
      type: 'article-journal',
      title: 'Container traffic and vector-borne disease at eastern Mediterranean ports: a retrospective cohort study',
      author: [
        { family: 'Roe', given: 'Jane A' },
        { family: 'Levi', given: 'Dana' },
        { family: 'van der Berg', given: 'P. J.' },
        { literal: 'Port Health Network, Levant' },
      ],
      'container-title': 'The Lancet. Infectious diseases',
      'container-title-short': 'Lancet Infect Dis',
      volume: '26',
      issue: '11',
      page: '1123-34',
      issued: { 'date-parts': [[2026, 11]] },
      'available-date': { 'date-parts': [[2026, 10, 1]] },
      DOI: '10.1016/S1473-3099(26)00123-4',
      ISSN: '1474-4457',
      PMID: '39876543',
      PMCID: 'PMC1234567',
      language: 'eng',
      keyword: 'Humans, *Ports, containers',
      abstract:
        'BACKGROUND: Ports are gateways. METHODS: We counted containers at forty-eight quays. FINDINGS: Traffic rose by 12%.',
    });
    expect(works[0]?.warnings).toEqual([]);
  });

  it('names the fields that have no place, and not what the database notes for itself', () => {
    expect(works[0]?.dropped).toEqual(['CI', 'AD', 'PT', 'OTO']);
  });

  it('says that an article was retracted', () => {
    expect(works[1]?.warnings).toEqual(['It was retracted. The retraction: J Ports. 2026 Jan;3(1):9. PMID: 38999999']);
    expect(works[1]?.item).toMatchObject({
      title: '[Counting at the quay]',
      author: [{ family: 'Mbeki', given: 'Sipho', suffix: 'Jr' }],
      issued: {
        'date-parts': [
          [2025, 11],
          [2025, 12],
        ],
      },
    });
  });

  it('becomes a source with the language and the day in our own terms', () => {
    const [first] = works;
    if (!first) throw new Error('no work');
    const { metadata } = listedWork(first, 'medline');
    expect(metadata).toMatchObject({ language: 'en', published: '2026-11', doi: '10.1016/S1473-3099(26)00123-4' });
  });
});

describe('dates of PubMed', () => {
  it.each([
    ['2026', [[2026]]],
    ['2026 Nov 22', [[2026, 11, 22]]],
    [
      '2026 Nov 22-28',
      [
        [2026, 11, 22],
        [2026, 11, 28],
      ],
    ],
    [
      '2026 Dec-2027 Jan',
      [
        [2026, 12],
        [2027, 1],
      ],
    ],
    [
      '2026 Nov 30-Dec 2',
      [
        [2026, 11, 30],
        [2026, 12, 2],
      ],
    ],
    ['20261122', [[2026, 11, 22]]],
  ])('%s', (text, parts) => {
    expect(readMedlineDate(text)).toEqual({ 'date-parts': parts });
  });

  it('have seasons', () => {
    expect(readMedlineDate('2026 Fall')).toEqual({ 'date-parts': [[2026]], season: '3' });
  });

  it.each(['', '2026 Foo', '2026 Feb 31', 'around 2026', '2026 Nov-Dec-Jan'])('“%s” is none', (text) => {
    expect(readMedlineDate(text)).toBeUndefined();
  });
});
