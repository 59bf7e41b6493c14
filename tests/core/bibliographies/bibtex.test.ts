import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { bibtexOptions, worksOfBibtex } from '../../../src/core/importing/bibliographies/bibtex.ts';
import { statedWorks } from '../../support/bibliographyWorks.ts';
import { bibtexDialects, writeBibtex } from '../../support/bibtexDialects.ts';

const read = (text: string) => worksOfBibtex(parse(text, bibtexOptions));

/** BibTeX has no field for the site that a page is on. */
const inBibtex = ({ 'container-title': container, ...work }: (typeof statedWorks)[number]) =>
  work.type === 'webpage' ? work : { ...work, ...(container === undefined ? {} : { 'container-title': container }) };

describe('a hundred works in BibTeX', () => {
  it.each(bibtexDialects)('as $program writes them say in every field what was stated', (dialect) => {
    const { works, failed } = read(writeBibtex(statedWorks, dialect));
    expect(failed).toEqual([]);
    expect(works).toHaveLength(100);
    for (const [index, work] of works.entries()) {
      expect(work.key).toBe(`work${index}`);
      expect(work.item, `work ${index}`).toEqual(inBibtex(statedWorks[index] as (typeof statedWorks)[number]));
      expect(work.dropped).toEqual([]);
      expect(work.warnings).toEqual([]);
    }
  });
});

describe('an entry in BibTeX', () => {
  it('takes from the entry that it refers to what it does not say itself', () => {
    const { works } = read(`
      @inproceedings{a, title = {Talks}, author = {Haddad, Leila}, crossref = {p}, pages = {3--9}}
      @proceedings{p, title = {Water Forum}, year = 2001, publisher = {Springer}, editor = {Doe, Jane}}`);
    expect(works[0]?.item).toEqual({
      type: 'paper-conference',
      title: 'Talks',
      author: [{ family: 'Haddad', given: 'Leila' }],
      'container-title': 'Water Forum',
      editor: [{ family: 'Doe', given: 'Jane' }],
      publisher: 'Springer',
      issued: { 'date-parts': [[2001]] },
      page: '3-9',
    });
  });

  it('is put together of strings, and keeps the capitals of its title', () => {
    const { works } = read(`@string{is = {International Security}}
      @article{a, title = "Talks Resume in {NASA}'s Garden", journal = is # { (Online)}, year = 2003, month = mar # "~12"}`);
    expect(works[0]?.item).toEqual({
      type: 'article-journal',
      title: "Talks Resume in NASA's Garden",
      'container-title': 'International Security (Online)',
      issued: { 'date-parts': [[2003, 3, 12]] },
    });
  });

  it.each([
    [
      'date = {2019-03-05/2019-03-07}',
      {
        'date-parts': [
          [2019, 3, 5],
          [2019, 3, 7],
        ],
      },
    ],
    ['date = {2019-21}', { 'date-parts': [[2019]], season: '1' }],
    ['date = {1850~}', { 'date-parts': [[1850]], circa: true }],
    ['year = {c. 1850}', { 'date-parts': [[1850]], circa: true }],
    ['year = {2004}, month = {5}, day = {7}', { 'date-parts': [[2004, 5, 7]] }],
  ])('is dated by %s', (field, issued) => {
    expect(read(`@misc{a, title = {T}, ${field}}`).works[0]?.item['issued']).toEqual(issued);
  });

  it('keeps the parts of names', () => {
    const { works } = read(
      "@book{a, title = {T}, author = {de la Cruz, Jr., Mar{\\'\\i}a and {World Bank} and Ludwig van Beethoven and others}}",
    );
    expect(works[0]?.item['author']).toEqual([
      { family: 'Cruz', given: 'María', 'non-dropping-particle': 'de la', suffix: 'Jr.' },
      { literal: 'World Bank' },
      { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
    ]);
    expect(works[0]?.warnings).toEqual(['The entry names authors “and others”, who are not listed.']);
  });

  it('names a field whose variable another field has', () => {
    const { works } = read('@report{a, title = {T}, publisher = {One}, institution = {Two}, organization = {One}}');
    expect(works[0]?.item['publisher']).toBe('One');
    expect(works[0]?.dropped).toEqual(['institution']);
  });

  it('names the fields that have no place', () => {
    const { works } = read('@article{a, title = {T}, priority = {1}, mendeley-groups = {x}, crossref = {}}');
    expect(works[0]?.dropped).toEqual(['priority', 'mendeley-groups']);
  });

  it.each([
    [
      'Full Text PDF:files/12/Haddad - Talks.pdf:application/pdf;Snapshot:files/13/t.html:text/html',
      ['files/12/Haddad - Talks.pdf', 'files/13/t.html'],
    ],
    [':papers/talks.pdf:PDF', ['papers/talks.pdf']],
    [':C\\:\\\\Users\\\\l\\\\talks.pdf:pdf', ['C:\\Users\\l\\talks.pdf']],
    ['files/12/talks.pdf', ['files/12/talks.pdf']],
    ['a\\;b.pdf', ['a;b.pdf']],
  ])('names the files in %s', (file, attachments) => {
    expect(read(`@misc{a, title = {T}, file = {${file}}}`).works[0]?.attachments).toEqual(attachments);
  });

  it('that is broken is reported, and the others are read', () => {
    const { works, failed } = read(
      '@misc{good, title = {T}}\n\n@misc{bad, title = {unclosed\n\n@book{last, title = {L}}',
    );
    expect(works.map(({ key }) => key)).toEqual(['good', 'last']);
    expect(failed).toHaveLength(1);
    expect(failed[0]?.start).toContain('bad');
  });
});
