import { describe, expect, it } from 'vitest';
import { parseRis } from '../../../src/core/importing/bibliographies/ris.ts';
import { statedWorks } from '../../support/bibliographyWorks.ts';
import { risDialects, writeRis } from '../../support/risDialects.ts';

const decode = (bytes: Uint8Array): string =>
  bytes[0] === 0xff ? new TextDecoder('utf-16le').decode(bytes) : new TextDecoder('utf-8').decode(bytes);

/** One reference by its lines, without `ER`. */
const read = (...lines: string[]) => parseRis(`${lines.join('\n')}\nER  - \n`)[0];

describe('a hundred works in RIS', () => {
  it.each(risDialects)('as $program writes them say in every field what was stated', (dialect) => {
    const works = parseRis(decode(writeRis(statedWorks, dialect)));
    expect(works).toHaveLength(100);
    for (const [index, work] of works.entries()) {
      expect(work.item, `work ${index}`).toEqual(statedWorks[index]);
      expect(work.dropped).toEqual([]);
      expect(work.warnings).toEqual([]);
    }
  });
});

describe('a reference in RIS', () => {
  it('keeps its lines as they stand in the file', () => {
    const text = 'TY  - JOUR\r\nTI  - Talks\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - Water\r\nER  - \r\n';
    expect(parseRis(text).map(({ raw }) => raw)).toEqual([
      'TY  - JOUR\r\nTI  - Talks\r\nER  -',
      'TY  - BOOK\r\nTI  - Water\r\nER  -',
    ]);
  });

  it('names the fields that have no place, and keeps the others', () => {
    const work = read('TY  - JOUR', 'TI  - Talks', 'AD  - Geneva', 'C1  - x', 'U1  - y', 'VL  - 3');
    expect(work?.item).toEqual({ type: 'article-journal', title: 'Talks', volume: '3' });
    expect(work?.dropped).toEqual(['AD', 'C1', 'U1']);
  });

  it('of an unknown type is a document, and says so', () => {
    const work = read('TY  - XYZ', 'TI  - Talks');
    expect(work?.item).toEqual({ type: 'document', title: 'Talks' });
    expect(work?.warnings).toEqual(['Its type XYZ is not known; it is taken for a document.']);
  });

  it('ends where the next begins, if it does not end itself', () => {
    expect(parseRis('TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two').map(({ item }) => item['title'])).toEqual([
      'One',
      'Two',
    ]);
  });

  it('goes on with a value on lines without a tag', () => {
    const work = read('TY  - JOUR', 'TI  - Talks resume', '  in Geneva', 'AB  - First.', 'Second.');
    expect(work?.item).toMatchObject({ title: 'Talks resume in Geneva', abstract: 'First.\nSecond.' });
  });

  it('takes a body for a body, and a comma for the end of a family name', () => {
    const work = read('TY  - RPRT', 'TI  - R', 'AU  - United Nations', 'AU  - World Bank,', 'AU  - King, Martin, Jr.');
    expect(work?.item['author']).toEqual([
      { literal: 'United Nations' },
      { literal: 'World Bank' },
      { family: 'King', given: 'Martin', suffix: 'Jr.' },
    ]);
  });

  it.each([
    [['PY  - 2003'], [[2003]], undefined],
    [['PY  - 2003/05/12/'], [[2003, 5, 12]], undefined],
    [['Y1  - 2003///Spring'], [[2003]], '1'],
    [['PY  - 2003', 'DA  - May 12'], [[2003, 5, 12]], undefined],
    [['PY  - 2003', 'DA  - 12 May 2003'], [[2003, 5, 12]], undefined],
    [['PY  - 2003', 'DA  - 2003/05/00'], [[2003, 5]], undefined],
    [['DA  - 2003-05-12', 'PY  - 2003'], [[2003, 5, 12]], undefined],
  ])('is dated by the most exact of %j', (lines, parts, season) => {
    const work = read('TY  - JOUR', 'TI  - Talks', ...lines);
    expect(work?.item['issued']).toEqual({ 'date-parts': parts, ...(season ? { season } : {}) });
    expect(work?.dropped).toEqual([]);
  });

  it('says which date it could not read', () => {
    const work = read('TY  - JOUR', 'TI  - Talks', 'PY  - 2003', 'DA  - the other day');
    expect(work?.item['issued']).toEqual({ 'date-parts': [[2003]] });
    expect(work?.dropped).toEqual(['DA the other day']);
  });

  it('tells ISSN, ISBN and the number of a report apart, which share a tag', () => {
    expect(read('TY  - JOUR', 'SN  - 0162-2889')?.item['ISSN']).toBe('0162-2889');
    expect(read('TY  - BOOK', 'SN  - 978-0-19-100000-1')?.item['ISBN']).toBe('978-0-19-100000-1');
    expect(read('TY  - RPRT', 'SN  - WP-7')?.item['number']).toBe('WP-7');
  });

  it('names the files that are attached to it', () => {
    const work = read(
      'TY  - JOUR',
      'L1  - files/12/talks.pdf',
      'L1  - internal-pdf://0815/talks.pdf',
      'UR  - https://a.org',
    );
    expect(work?.attachments).toEqual(['files/12/talks.pdf', 'internal-pdf://0815/talks.pdf']);
    expect(work?.item['URL']).toBe('https://a.org');
  });
});
