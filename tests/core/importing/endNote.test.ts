import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEndNote } from '../../../src/core/importing/bibliographies/endNote.ts';

const works = parseEndNote(
  readFileSync(join(import.meta.dirname, '../../fixtures/import/bibliographies/endnote.enw'), 'utf8'),
);

describe('a bibliography from EndNote', () => {
  it('gives an article with all that its fields say', () => {
    expect(works).toHaveLength(3);
    expect(works[0]?.item).toEqual({
      type: 'article-journal',
      title: 'Container traffic in the eastern Mediterranean',
      author: [{ family: 'Roe', given: 'Jane A.' }, { literal: 'Harbour Institute' }],
      'container-title': 'Journal of Ports',
      volume: '12',
      issue: '3',
      page: '101-118',
      ISSN: '1234-5679',
      issued: { 'date-parts': [[2026, 11, 22]] },
      keyword: 'ports, containers',
      abstract: 'First paragraph of the abstract.\nSecond paragraph.',
      DOI: '10.1000/ports.2026.3',
      URL: 'https://ports.example/12/3',
      language: 'English',
    });
    expect(works[0]?.attachments).toEqual(['internal-pdf://roe-2026.pdf']);
  });

  it('names what has no place by the names that the file has for it', () => {
    expect(works[0]?.dropped).toEqual(['%1', '%+']);
  });

  it('knows a newspaper, and says which kinds it does not know', () => {
    expect(works[1]?.item).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'The Ledger',
      issued: { 'date-parts': [[2026, 2, 9]] },
    });
    expect(works[2]?.item['type']).toBe('document');
    expect(works[2]?.dropped).toEqual(['%0 Hologram']);
    expect(works[2]?.warnings).toEqual(['Its type “Hologram” is not known; it is taken for a document.']);
  });

  it('keeps each entry as it stands in the file', () => {
    expect(works[2]?.raw).toBe('%0 Hologram\r\n%T Something else\r\n%D 2025');
  });
});
