import { describe, expect, test } from 'vitest';
import { parseCslJson } from '../../../src/core/importing/bibliographies/cslJson.ts';
import { cslOfSource, metadataOfCsl } from '../../../src/core/importing/bibliographies/cslJsonMetadata.ts';
import { textOfCsl } from '../../../src/core/importing/bibliographies/cslJsonText.ts';
import { unknownMetadata } from '../../../src/core/source/unknownMetadata.ts';
import { expectFailure } from '../../support/builders.ts';
import { buildSource } from '../../support/buildSource.ts';

const read = (...works: unknown[]) => parseCslJson(JSON.stringify(works, null, 2), 'refs.json');
const one = (work: object) => {
  const [entry] = read({ id: 'key', type: 'book', ...work }).entries;
  if (entry === undefined) throw new Error('No entry was read.');
  return entry;
};

/** As Zotero writes it, field for field. */
const zoteroExport = `[
  {
    "id": "http://zotero.org/users/1/items/ABCD",
    "type": "article-newspaper",
    "abstract": "Talks are to resume.",
    "container-title": "The Harbour Post",
    "event-place": "Cairo",
    "language": "en-GB",
    "note": "tex.ids= cohen",
    "page": "4",
    "title": "Talks resume",
    "URL": "https://post.example/talks",
    "author": [{ "family": "Cohen", "given": "Dana" }, { "literal": "Agency" }],
    "accessed": { "date-parts": [["2026", 3, 4]] },
    "issued": { "date-parts": [["2026", 3, 3]] }
  },
  {
    "id": 12,
    "type": "thesis",
    "title": "Ports <i>and</i> people",
    "volume": 3,
    "issued": { "raw": "3 March 2026" },
    "submitted": { "literal": "in spring" }
  }
]`;

describe('a bibliography', () => {
  test('is read as programs write it', () => {
    const { entries, problems } = parseCslJson(zoteroExport, 'refs.json');
    expect(entries.map(({ item }) => item)).toEqual([
      expect.objectContaining({
        id: 'http://zotero.org/users/1/items/ABCD',
        author: [{ family: 'Cohen', given: 'Dana' }, { literal: 'Agency' }],
        issued: { 'date-parts': [[2026, 3, 3]] },
        accessed: { 'date-parts': [[2026, 3, 4]] },
        'event-place': 'Cairo',
      }),
      {
        id: '12',
        type: 'thesis',
        title: 'Ports and people',
        volume: '3',
        issued: { 'date-parts': [[2026, 3, 3]] },
        submitted: { literal: 'in spring' },
      },
    ]);
    expect(problems.map(({ line, key, message }) => [line, key, message.slice(0, 20)])).toEqual([
      [17, '12', '“12”: title: formatt'],
      [17, '12', '“12”: submitted: “in'],
    ]);
  });

  test('names what is wrong by the line where its work begins, and reads the rest', () => {
    const { entries, problems } = read(
      { type: 'book', title: 'Nameless' },
      { id: 'a', title: 'Untyped', author: [{}, 'A Body'], issued: { 'date-parts': [[2026, 99]] } },
      { id: 'a', type: 'book', title: 'Again' },
      { id: 'b', type: 'book', title: 'Fine', custom: { briefdesk: 'src_1' } },
    );
    expect(entries.map(({ key, item, exportedFrom }) => [key, item.title, exportedFrom])).toEqual([
      ['a', 'Untyped', undefined],
      ['b', 'Fine', 'src_1'],
    ]);
    expect(problems.map(({ line, key }) => [line, key])).toEqual([
      [2, undefined],
      [6, 'a'],
      [6, 'a'],
      [6, 'a'],
      [22, 'a'],
    ]);
    expect(entries[0]?.item).toMatchObject({ type: 'document', author: [{ literal: 'A Body' }] });
  });

  test('that is none is refused in words', () => {
    expectFailure(() => parseCslJson('{ "id":', 'refs.json'), 'file-broken', 'refs.json is no JSON');
    expectFailure(() => parseCslJson('{ "id": "a" }', 'refs.json'), 'file-broken', 'no list of works');
  });
});

describe('a work as a source', () => {
  test('has every field that there is a place for, and the others by name', () => {
    const { metadata, origins, otherCsl, unplaced } = metadataOfCsl(
      one({
        type: 'review',
        title: 'Ports',
        author: [{ family: 'Berg', given: 'Ann', 'non-dropping-particle': 'van den' }],
        editor: [{ family: 'Ed' }],
        'event-title': 'A Fair',
        issued: { 'date-parts': [[2026, 3]] },
        accessed: { 'date-parts': [[2026], [2027]] },
        URL: 'ftp://example.org',
        language: 'English',
        DOI: '10.1/x',
        page: '4-6',
        abstract: 'Short.',
      }),
    );
    expect(metadata).toEqual({
      ...unknownMetadata,
      type: 'article-journal',
      title: 'Ports',
      authors: [{ family: 'van den Berg', given: 'Ann' }],
      editors: [{ family: 'Ed', given: '' }],
      published: '2026-03',
      doi: '10.1/x',
      pages: '4-6',
      citationKey: 'key',
    });
    expect([...unplaced].sort()).toEqual(['URL', 'accessed', 'event-title', 'language', 'type review']);
    expect(origins.published).toEqual({ from: { kind: 'bibliography', detail: 'issued' }, alternatives: [] });
    expect(otherCsl).toEqual({
      type: 'review',
      author: [{ family: 'Berg', given: 'Ann', 'non-dropping-particle': 'van den' }],
      'event-title': 'A Fair',
      accessed: { 'date-parts': [[2026], [2027]] },
      URL: 'ftp://example.org',
      language: 'English',
      abstract: 'Short.',
    });
  });

  test('is read and found by all that its entry says', () => {
    const { text, blocks } = textOfCsl(
      one({
        title: 'Ports',
        editor: [{ family: 'Ed', given: 'Mo' }],
        issued: { 'date-parts': [[2026, 3]] },
        abstract: 'Short.',
      }),
    );
    expect(text).toBe('Ports\nType: book\nEditor: Mo Ed\nIssued: 2026-03\nShort.');
    expect(blocks).toHaveLength(5);
  });
});

describe('a source as a work', () => {
  const metadata = {
    type: 'article-journal' as const,
    title: 'Ports, corrected',
    published: '2026',
    citationKey: 'key',
  };

  test('says what its metadata say, and which source it is', () => {
    expect(cslOfSource(buildSource(7, metadata), 'ports2026')).toEqual({
      id: 'ports2026',
      type: 'article-journal',
      title: 'Ports, corrected',
      issued: { 'date-parts': [[2026]] },
      language: 'en',
      custom: { briefdesk: 'src_0000000000000007' },
    });
  });

  test('keeps of its bibliography what a source has no place for, and nothing that was corrected since', () => {
    const original = one({
      type: 'review',
      title: 'Ports',
      publisher: 'Wrong press',
      editor: [{ family: 'Ed' }],
      abstract: 'Short.',
    }).item;
    expect(cslOfSource(buildSource(7, metadata), 'key', original)).toEqual({
      id: 'key',
      type: 'review',
      title: 'Ports, corrected',
      issued: { 'date-parts': [[2026]] },
      language: 'en',
      editor: [{ family: 'Ed' }],
      abstract: 'Short.',
      custom: { briefdesk: 'src_0000000000000007' },
    });
  });
});

test('what nobody sees in a value of an entry leaves no trace in the metadata', () => {
  const { metadata, otherCsl } = metadataOfCsl(
    one({
      type: 'article-newspaper',
      title: 'Das Lösegeld\u00addilemma',
      'container-title': '\ufeffThe Har\u200bbour Post',
      author: [{ family: 'Okon\u00adjo', given: 'Jane' }],
      'publisher-place': 'Kestrel\u2060 Point',
    }),
  );
  expect(metadata).toMatchObject({
    title: 'Das Lösegelddilemma',
    outlet: 'The Harbour Post',
    authors: [{ family: 'Okonjo', given: 'Jane' }],
  });
  expect(otherCsl).toEqual({ 'publisher-place': 'Kestrel Point' });
});
