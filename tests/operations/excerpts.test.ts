import { describe, expect, test } from 'vitest';
import type { ExcerptId, SourceTextId } from '../../src/core/ids.ts';
import { readCustody } from '../../src/library/tables/custody.ts';
import { addSource, buildId, buildParagraph, expectFailure, takeExcerpt } from '../support/builders.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

const unknown = buildId('exc', 'unknown') as ExcerptId;

describe('taking an excerpt', () => {
  test('stores the passage with up to 32 characters on either side', () => {
    const library = temporaryLibrary();
    const text = 'A senior official said on Friday that twenty hostages were alive, and that talks would go on.';
    const sourceId = addSource(library, {}, text);
    const excerpt = takeExcerpt(library, sourceId, 'twenty hostages were alive');
    expect(excerpt).toMatchObject({
      sourceId,
      quote: {
        prefix: 'enior official said on Friday that '.slice(-32),
        exact: 'twenty hostages were alive',
        suffix: ', and that talks would go on.',
      },
      position: { start: 38, end: 64 },
      locator: null,
      drift: 'exact',
    });
    expect(library.call('excerpts.get', { id: excerpt.id })).toEqual(excerpt);
    expect(readCustody(library.reader).at(-1)).toMatchObject({
      action: 'excerpt-created',
      subject: excerpt.id,
      details: { sourceId, exact: 'twenty hostages were alive' },
    });
  });

  test('never cuts a character in two on either side', () => {
    const library = temporaryLibrary();
    const sourceId = addSource(library, {}, `${'😀'.repeat(20)}x${'y'}${'😀'.repeat(20)}`);
    expect(takeExcerpt(library, sourceId, 'x').quote).toEqual({
      prefix: '😀'.repeat(16),
      exact: 'x',
      suffix: `y${'😀'.repeat(15)}`,
    });
  });

  test('takes the page’s label as its locator, both where it crosses pages', () => {
    const library = temporaryLibrary();
    const sourceId = addSource(library, {}, 'Page one.\nPage two.\nPage three.', 1);
    const locator = (exact: string) => takeExcerpt(library, sourceId, exact).locator;
    expect(locator('two')).toEqual({ label: 'page', value: '2' });
    expect(locator('two.\nPage three')).toEqual({ label: 'page', value: '2-3' });
    expect(locator('Page one.')).toEqual({ label: 'page', value: '1' });
  });

  test('is refused where the text reads differently from what was selected', () => {
    const library = temporaryLibrary();
    const sourceId = addSource(library, {}, 'Twenty hostages.');
    const { textId } = library.call('sourceTexts.whole', { sourceId });
    const take =
      (position: { start: number; end: number }, exact: string, text = textId) =>
      () =>
        library.call('excerpts.create', { sourceId, textId: text, position, exact });
    expectFailure(take({ start: 0, end: 6 }, 'Thirty'), 'excerpt-mismatch', '“Talks resume in Cairo”');
    expectFailure(take({ start: 1, end: 7 }, 'Twenty'), 'excerpt-mismatch');
    expectFailure(take({ start: 7, end: 99 }, 'hostages.'), 'excerpt-mismatch');
    expectFailure(take({ start: 6, end: 3 }, 'x'), 'excerpt-mismatch');
    expectFailure(take({ start: 0, end: 6 }, 'Twenty', buildId('txt', 'other') as SourceTextId), 'excerpt-mismatch');
    expectFailure(take({ start: 0, end: 6 }, ''), 'input-invalid', 'exact');
    expect(library.call('excerpts.list', { sourceId })).toEqual([]);
  });

  test('is refused where it would take half a character', () => {
    const library = temporaryLibrary();
    const sourceId = addSource(library, {}, 'a😀b');
    const { textId } = library.call('sourceTexts.whole', { sourceId });
    expectFailure(
      () => library.call('excerpts.create', { sourceId, textId, position: { start: 0, end: 2 }, exact: 'a\ud83d' }),
      'excerpt-mismatch',
    );
  });
});

test('a source’s excerpts are listed in the order of their places', () => {
  const library = temporaryLibrary();
  const sourceId = addSource(library);
  const other = addSource(library, {}, 'Another source.');
  takeExcerpt(library, sourceId, 'Sunday');
  takeExcerpt(library, sourceId, 'Officials');
  takeExcerpt(library, other, 'source');
  expect(library.call('excerpts.list', { sourceId }).map(({ quote }) => quote.exact)).toEqual(['Officials', 'Sunday']);
});

test('a locator can be set, changed and taken away', () => {
  const library = temporaryLibrary();
  const { id } = takeExcerpt(library, addSource(library), 'talks');
  const set = { label: 'paragraph', value: '12' } as const;
  expect(library.call('excerpts.setLocator', { id, locator: set }).locator).toEqual(set);
  expect(library.call('excerpts.get', { id }).locator).toEqual(set);
  expect(readCustody(library.reader).at(-1)).toMatchObject({
    action: 'excerpt-locator-set',
    details: { from: null, to: set },
  });
  expect(library.call('excerpts.setLocator', { id, locator: null }).locator).toBeNull();
  expect(library.call('excerpts.get', { id }).locator).toBeNull();
  expectFailure(
    () => library.call('excerpts.setLocator', { id: unknown, locator: null }),
    'excerpt-not-found',
    unknown,
  );
});

describe('removing an excerpt', () => {
  test('takes it away, whole on record', () => {
    const library = temporaryLibrary();
    const sourceId = addSource(library);
    const excerpt = takeExcerpt(library, sourceId, 'talks');
    library.call('excerpts.remove', { id: excerpt.id });
    expect(library.call('excerpts.list', { sourceId })).toEqual([]);
    expectFailure(() => library.call('excerpts.get', { id: excerpt.id }), 'excerpt-not-found', excerpt.id);
    expect(readCustody(library.reader).at(-1)).toMatchObject({ action: 'excerpt-removed', details: { excerpt } });
  });

  test('is refused while a claim rests on it', () => {
    const library = temporaryLibrary();
    const { id } = takeExcerpt(library, addSource(library), 'talks');
    const claim = library.call('claims.create', {
      statement: 'Talks resume.',
      type: 'reported fact',
      asOf: null,
      evidence: [{ excerptId: id, relation: 'context' }],
    });
    expectFailure(() => library.call('excerpts.remove', { id }), 'excerpt-in-use', '1 claim rests on it');
    library.call('claims.remove', { id: claim.id });
    library.call('excerpts.remove', { id });
  });

  test('is refused while a briefing cites it', () => {
    const library = temporaryLibrary();
    const sourceId = addSource(library);
    const { id } = takeExcerpt(library, sourceId, 'talks');
    const briefing = library.call('briefings.create', { header: { title: 'Weekly' } });
    const block = buildParagraph('p', '', [{ sourceId, excerptId: id }]);
    library.call('briefings.saveBlocks', { id: briefing.id, revision: 0, changedBlocks: [block], order: [block.id] });
    expectFailure(() => library.call('excerpts.remove', { id }), 'excerpt-in-use', 'cited in “Weekly”');
  });
});
