import { expect, test } from 'vitest';
import type { Citable } from '../../src/shared/contract/evidenceOperations.ts';
import { addSource, buildParagraph, takeExcerpt } from '../support/builders.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

const wordsOf = (citable: Citable): string => {
  if (citable.kind === 'source') return citable.titleMarks.text;
  return citable.kind === 'excerpt' ? citable.quoteMarks.text : citable.statementMarks.text;
};

function setUp() {
  const library = temporaryLibrary();
  const sourceId = addSource(
    library,
    { title: 'Ceasefire talks in Cairo' },
    'Officials said talks would resume.\nNothing else.',
    1,
  );
  addSource(
    library,
    { title: 'Harvest report', outlet: 'Farm Weekly', authors: [{ literal: 'Cairo Desk' }] },
    'Wheat.',
  );
  const excerpt = takeExcerpt(library, sourceId, 'talks would resume');
  const claim = library.call('claims.create', {
    statement: 'Talks resume soon.',
    type: 'judgement',
    asOf: null,
    evidence: [{ excerptId: excerpt.id, relation: 'supports' }],
  });
  const search = (query: string, limit?: number) =>
    library.call('citables.search', limit === undefined ? { query } : { query, limit });
  return { library, sourceId, excerpt, claim, search };
}

test('sources, excerpts and claims come in one list with the matching letters marked', () => {
  const { search } = setUp();
  const found = search('talk');
  expect(found.map(wordsOf).sort()).toEqual(['Ceasefire talks in Cairo', 'Talks resume soon.', 'talks would resume']);
  for (const citable of found) {
    const { text, marks } =
      citable.kind === 'source'
        ? citable.titleMarks
        : citable.kind === 'excerpt'
          ? citable.quoteMarks
          : citable.statementMarks;
    expect(marks.map(({ start, end }) => text.slice(start, end).toLowerCase())).toEqual(['talk']);
  }
});

test('outlets and authors are searched too, without marks in the title', () => {
  const { search } = setUp();
  expect(search('farm weekly').map(wordsOf)).toEqual(['Harvest report']);
  expect(search('cairo desk')).toMatchObject([{ kind: 'source', titleMarks: { text: 'Harvest report', marks: [] } }]);
});

test('a slip of typing is forgiven', () => {
  const { search } = setUp();
  expect(search('cesefire cairo').map(wordsOf)).toEqual(['Ceasefire talks in Cairo']);
});

test('a claim brings the citation items of its supporting passages, with their locators', () => {
  const { library, search, claim, excerpt, sourceId } = setUp();
  const against = takeExcerpt(library, sourceId, 'Nothing else');
  const other = library.call('claims.create', {
    statement: 'Soon nothing will resume.',
    type: 'judgement',
    asOf: null,
    evidence: [{ excerptId: against.id, relation: 'contradicts' }],
  });
  const claims = new Map(
    search('soon').flatMap((citable) => (citable.kind === 'claim' ? [[citable.claim.id, citable]] : [])),
  );
  expect(claims.get(claim.id)).toMatchObject({
    items: [{ sourceId, excerptId: excerpt.id, claimId: claim.id, locator: { label: 'page', value: '1' } }],
    sources: [{ id: sourceId }],
  });
  expect(claims.get(other.id)).toMatchObject({ items: [], sources: [] });
});

test('without a query what was used last comes first', () => {
  const { library, search, sourceId, excerpt } = setUp();
  expect(search('').map(wordsOf)).toEqual([
    'Talks resume soon.',
    'talks would resume',
    'Ceasefire talks in Cairo',
    'Harvest report',
  ]);
  const briefing = library.call('briefings.create', { header: {} });
  const block = buildParagraph('p', '', [{ sourceId, excerptId: excerpt.id }]);
  library.call('briefings.saveBlocks', { id: briefing.id, revision: 0, changedBlocks: [block], order: [block.id] });
  expect(search(' ').map(wordsOf)[0]).toBe('talks would resume');
  expect(search('', 2)).toHaveLength(2);
});

test('writing on in a paragraph does not make its citations newer', () => {
  const { library, search, sourceId } = setUp();
  const briefing = library.call('briefings.create', { header: {} });
  const cites = [{ sourceId }];
  const save = (revision: number, text: string) => {
    const block = buildParagraph('p', text, cites);
    library.call('briefings.saveBlocks', { id: briefing.id, revision, changedBlocks: [block], order: [block.id] });
  };
  save(0, 'first');
  addSource(library, { title: 'Imported after the citation' }, 'x');
  save(1, 'second');
  expect(search('', 1).map(wordsOf)).toEqual(['Imported after the citation']);
});

test('a query without letters or with nothing to find is answered with nothing', () => {
  const { search } = setUp();
  expect(search('?!')).toEqual([]);
  expect(search('zzz')).toEqual([]);
});

test('in a library too large to compare every title, titles and what was used last are still found', () => {
  const { library, search } = setUp();
  library.writer.transaction(() => {
    for (let index = 0; index < 2_100; index += 1)
      addSource(library, { title: `Filler ${index}`, published: '2026-12-01' }, `${index}`);
  });
  expect(search('ceasefire cai').map(wordsOf)).toEqual(['Ceasefire talks in Cairo']);
  expect(search('harv').map(wordsOf)).toEqual(['Harvest report']);
  expect(search('cefire').map(wordsOf)).toEqual(['Ceasefire talks in Cairo']);
});
