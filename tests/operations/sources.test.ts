import { describe, expect, test } from 'vitest';
import type { SourceId } from '../../src/core/ids.ts';
import { sql } from '../../src/library/sql.ts';
import { readCustody } from '../../src/library/tables/custody.ts';
import {
  addSource,
  buildId,
  buildMetadata,
  buildParagraph,
  buildSource,
  expectFailure,
  takeExcerpt,
} from '../support/builders.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

const unknown = buildId('src', 'unknown') as SourceId;
type Library = ReturnType<typeof temporaryLibrary>;

const titles = (library: Library, input: Parameters<typeof library.call<'sources.list'>>[1] = {}): string[] =>
  library.call('sources.list', input).sources.map(({ title }) => title);

/** Blocks or pages that do not fit the text. */
interface Faulty {
  readonly blocks?: readonly { start: number; end: number; page?: number }[];
  readonly pages?: { label: string; start: number; end: number }[];
}

describe('adding', () => {
  test('a source is stored with its text, and read back whole', () => {
    const library = temporaryLibrary();
    const input = buildSource({ reliability: 'B', marking: 'TLP:AMBER' }, 'First page.\nSecond page.', 1);
    const { id, outcome, title } = library.call('sources.add', input);
    expect({ outcome, title }).toEqual({ outcome: 'added', title: 'Talks resume in Cairo' });
    const source = library.call('sources.get', { id });
    expect(source).toMatchObject({
      metadata: input.metadata,
      format: 'pdf',
      sha256: input.sha256,
      size: input.size,
      fileName: 'talks.html',
      textLength: 24,
      pageCount: 2,
      capturedAt: '2026-11-21T10:00:00.000Z',
      importedAt: '2026-11-22T08:00:01.000Z',
    });
    expect(library.call('sourceTexts.whole', { sourceId: id })).toEqual({
      textId: source.textId,
      text: input.text,
      notices: [],
    });
  });

  test('the same bytes twice are reported and stored once', () => {
    const library = temporaryLibrary();
    const id = addSource(library);
    const again = library.call('sources.add', {
      ...buildSource(),
      metadata: buildMetadata({ title: 'Another title' }),
    });
    expect(again).toEqual({ outcome: 'duplicate', id, title: 'Talks resume in Cairo', version: 1 });
    expect(library.call('library.counts', {}).sourceCount).toBe(1);
    expect(library.call('sources.findBySha256', { sha256: buildSource().sha256 })).toEqual({
      id,
      title: 'Talks resume in Cairo',
    });
    expect(library.call('sources.findBySha256', { sha256: '0'.repeat(64) })).toBeNull();
  });

  test('what is said of the import stands in the custody log', () => {
    const library = temporaryLibrary();
    const input = buildSource();
    const id = addSource(library);
    expect(readCustody(library.reader)).toMatchObject([
      {
        action: 'source-imported',
        subject: id,
        details: {
          sha256: input.sha256,
          fileName: 'talks.html',
          extractor: 'html',
          extractorVersion: 1,
          metadata: input.metadata,
        },
      },
    ]);
  });

  test.each<[string, Faulty]>([
    [
      'blocks that leave a gap',
      {
        blocks: [
          { start: 0, end: 3 },
          { start: 6, end: 9 },
        ],
      },
    ],
    [
      'blocks that overlap',
      {
        blocks: [
          { start: 0, end: 5 },
          { start: 4, end: 9 },
        ],
      },
    ],
    ['a block that goes beyond the text', { blocks: [{ start: 0, end: 10 }] }],
    ['blocks that stop before the end', { blocks: [{ start: 0, end: 4 }] }],
    [
      'blocks not parted by a line feed',
      {
        blocks: [
          { start: 0, end: 2 },
          { start: 3, end: 9 },
        ],
      },
    ],
    ['no blocks at all', { blocks: [] }],
    ['a block on a page that is not there', { blocks: [{ start: 0, end: 9, page: 0 }] }],
    [
      'pages that overlap',
      {
        pages: [
          { label: '1', start: 0, end: 5 },
          { label: '2', start: 4, end: 9 },
        ],
      },
    ],
  ])('%s are refused: excerpts rest on these offsets', (_, faulty) => {
    const library = temporaryLibrary();
    const sound = buildSource({}, 'abcd\nefgh');
    const blocks = faulty.blocks?.map((block) => ({ kind: 'paragraph' as const, level: null, page: null, ...block }));
    const input = { ...sound, ...faulty, blocks: blocks ?? sound.blocks };
    expectFailure(() => library.call('sources.add', input), 'input-invalid', faulty.blocks ? 'blocks' : 'pages');
    expect(library.call('library.counts', {}).sourceCount).toBe(0);
  });

  test('a stored text cannot be changed or deleted, not even by hand', () => {
    const library = temporaryLibrary();
    addSource(library);
    expect(() => library.writer.run(sql`UPDATE source_text SET text = 'forged'`)).toThrow('never rewritten');
    expect(() => library.writer.run(sql`DELETE FROM source_text`)).toThrow('never deleted');
  });
});

describe('listing', () => {
  test('the newest come first by date of publication, undated ones by that of import', () => {
    const library = temporaryLibrary();
    addSource(library, { title: 'November', published: '2026-11-20' });
    addSource(library, { title: 'undated', published: null });
    addSource(library, { title: '1888', published: '1888' });
    addSource(library, { title: 'December', published: '2026-12-01T08:30+02:00' });
    expect(titles(library)).toEqual(['December', 'undated', 'November', '1888']);
  });

  test('it comes in pages, with the number of all', () => {
    const library = temporaryLibrary();
    for (let day = 1; day <= 5; day += 1) addSource(library, { title: `Day ${day}`, published: `2026-11-0${day}` });
    expect(titles(library, { offset: 1, limit: 2 })).toEqual(['Day 4', 'Day 3']);
    expect(library.call('sources.list', { offset: 4, limit: 2 })).toMatchObject({
      total: 5,
      sources: [{ title: 'Day 1' }],
    });
    expect(titles(library, { offset: 9 })).toEqual([]);
  });

  test('it is narrowed by outlets, any of those named', () => {
    const library = temporaryLibrary();
    for (const outlet of ['Courier', 'Herald', 'Tribune', 'Herald'])
      addSource(library, { outlet, title: outlet }, `${Math.random()}`);
    expect(titles(library, { filter: { outlets: ['Herald', 'Courier'] } }).sort()).toEqual([
      'Courier',
      'Herald',
      'Herald',
    ]);
    expect(library.call('sources.list', { filter: { outlets: ['None'] } }).total).toBe(0);
    expect(library.call('sources.outlets', {})).toEqual([
      { outlet: 'Herald', count: 2 },
      { outlet: 'Courier', count: 1 },
      { outlet: 'Tribune', count: 1 },
    ]);
  });

  test('it is narrowed by dates as far as they are known', () => {
    const library = temporaryLibrary();
    for (const published of ['2025', '2026-10-31', '2026-11', '2026-11-22', '2026-11-30T23:59Z', '2026-12-01', null]) {
      addSource(library, { title: published ?? 'undated', published });
    }
    const between = (publishedFrom: string | null, publishedTo: string | null): string[] =>
      titles(library, { filter: { publishedFrom, publishedTo } }).sort();
    expect(between('2026-11', '2026-11')).toEqual(['2026-11', '2026-11-22', '2026-11-30T23:59Z']);
    expect(between('2026-11-22', '2026-11-22')).toEqual(['2026-11', '2026-11-22']);
    expect(between('2026-11-23', null)).toEqual(['2026-11', '2026-11-30T23:59Z', '2026-12-01']);
    expect(between(null, '2026-10')).toEqual(['2025', '2026-10-31']);
    expect(between('2025-06-01', '2025-06-02')).toEqual(['2025']);
    expect(between('2026-12-02', '2026-01-01')).toEqual([]);
  });

  test('a work of a stretch of time is found by every day of it, in the list and by its words', () => {
    const library = temporaryLibrary();
    for (const published of ['2010-01-05/2010-01-07', '2010/2014', '2025-03/..', '../2009', '2019-21']) {
      addSource(library, { title: `Talks ${published}`, published });
    }
    const onDay = (day: string): string[][] => {
      const filter = { publishedFrom: day, publishedTo: day };
      const search = library.call('sources.search', { query: 'talks', filter });
      return [titles(library, { filter }), search.hits.map(({ title }) => title)].map((found) =>
        found.map((title) => title.replace('Talks ', '')).sort(),
      );
    };
    const expected: Readonly<Record<string, readonly string[]>> = {
      '2009-06-01': ['../2009'],
      '2010-01-04': ['2010/2014'],
      '2010-01-06': ['2010-01-05/2010-01-07', '2010/2014'],
      '2010-01-08': ['2010/2014'],
      '2014-12-31': ['2010/2014'],
      '2015-01-01': [],
      '2019-12-31': ['2019-21'],
      '2025-02-28': [],
      '2025-03-01': ['2025-03/..'],
    };
    for (const [day, found] of Object.entries(expected)) expect(onDay(day), day).toEqual([found, found]);
  });

  test('a summary counts the source’s excerpts', () => {
    const library = temporaryLibrary();
    const id = addSource(library);
    takeExcerpt(library, id, 'talks');
    takeExcerpt(library, id, 'Sunday');
    expect(library.call('sources.list', {}).sources[0]?.excerptCount).toBe(2);
  });

  test('many are read at once in the order asked for, without those that are not there', () => {
    const library = temporaryLibrary();
    const first = addSource(library, { title: 'first' });
    const second = addSource(library, { title: 'second' });
    const found = library.call('sources.getMany', { ids: [second, unknown, first, second] });
    expect(found.map(({ metadata }) => metadata.title)).toEqual(['second', 'first', 'second']);
  });
});

describe('editing the details', () => {
  test('every field is stored, found by search, and its change is on record', () => {
    const library = temporaryLibrary();
    const id = addSource(library);
    const metadata = buildMetadata({
      type: 'report',
      title: 'Corrected title',
      authors: [{ literal: 'International Crisis Desk' }],
      outlet: 'Desk Papers',
      publisher: 'Desk',
      published: '2026-10',
      accessed: '2026-11-22',
      url: '',
      language: 'he',
      volume: '1',
      issue: '2',
      pages: '3-4',
      number: '5',
      doi: '10.1/x',
      reliability: 'F',
      marking: 'TLP:RED',
    });
    expect(library.call('sources.updateMetadata', { id, metadata }).metadata).toEqual(metadata);
    expect(library.call('sources.get', { id }).metadata).toEqual(metadata);
    for (const query of ['corrected', 'crisis desk', '"desk papers"', 'sunday']) {
      expect(library.call('sources.search', { query }).hits.map((hit) => hit.id)).toEqual([id]);
    }
    expect(library.call('sources.search', { query: 'cairo' }).total).toBe(0);
    expect(library.call('sources.list', { filter: { publishedTo: '2026-10' } }).total).toBe(1);
    expect(readCustody(library.reader).at(-1)).toMatchObject({
      action: 'source-metadata-edited',
      subject: id,
      details: {
        title: { from: 'Talks resume in Cairo', to: 'Corrected title' },
        marking: { from: null, to: 'TLP:RED' },
      },
    });
  });

  test('a source is found at its place in the list, and at none where the filter leaves it out', () => {
    const library = temporaryLibrary();
    const [old, undated, newest, between] = [
      { published: '2026-01' },
      { published: null },
      { published: '2026-11-22', outlet: 'North' },
      { published: '2026-11-20', outlet: 'North' },
    ].map((metadata, index) => addSource(library, metadata, `Text ${index}.`));
    const place = (id = old, filter = {}) => library.call('sources.place', { id: id as SourceId, filter }).index;
    const listed = library.call('sources.list', {}).sources.map(({ id }) => id);
    expect([old, undated, newest, between].map((id) => place(id))).toEqual(
      [old, undated, newest, between].map((id) => listed.indexOf(id as SourceId)),
    );
    expect(listed.at(-1)).toBe(old);
    expect([newest, between, old].map((id) => place(id, { outlets: ['North'] }))).toEqual([0, 1, null]);
    expect(place(buildId('src', 'unknown') as SourceId)).toBeNull();
  });

  test('a source without text says so in the list', () => {
    const library = temporaryLibrary();
    const { blocks: _blocks, ...source } = buildSource({ title: 'A book' }, '');
    library.call('sources.add', { ...source, format: 'csl-json', blocks: [] });
    expect(library.call('sources.list', {}).sources[0]).toMatchObject({ format: 'csl-json', hasText: false });
  });

  test('editing the title keeps the source’s place in the list', () => {
    const library = temporaryLibrary();
    const first = addSource(library, { title: 'first' });
    addSource(library, { title: 'second' });
    library.call('sources.updateMetadata', { id: first, metadata: buildMetadata({ title: 'edited' }) });
    expect(titles(library)).toEqual(['second', 'edited']);
  });

  test('saving without a change leaves no trace', () => {
    const library = temporaryLibrary();
    const id = addSource(library);
    const { metadata } = library.call('sources.get', { id });
    library.call('sources.updateMetadata', { id, metadata });
    expect(library.call('undo.next', {})).toEqual({ description: 'importing “Talks resume in Cairo”' });
    expect(readCustody(library.reader)).toHaveLength(1);
  });

  test('a source that is not there is refused', () => {
    const library = temporaryLibrary();
    const edit = () => library.call('sources.updateMetadata', { id: unknown, metadata: buildMetadata() });
    expectFailure(edit, 'source-not-found', unknown);
  });
});

describe('removing', () => {
  test('a removed source is found nowhere, and the same bytes may be imported anew', () => {
    const library = temporaryLibrary();
    const id = addSource(library);
    library.call('sources.remove', { id });
    expect(library.call('sources.list', {})).toEqual({ sources: [], total: 0 });
    expect(library.call('sources.search', { query: 'talks' }).total).toBe(0);
    expect(library.call('sources.outlets', {})).toEqual([]);
    expect(library.call('sources.getMany', { ids: [id] })).toEqual([]);
    expect(library.call('citables.search', { query: '' })).toEqual([]);
    for (const read of ['sourceTexts.whole', 'excerpts.list'] as const) {
      expectFailure(() => library.call(read, { sourceId: id }), 'source-not-found', id);
    }
    expectFailure(() => library.call('sources.get', { id }), 'source-not-found', id);
    expectFailure(() => library.call('sources.remove', { id }), 'source-not-found', id);
    expect(library.call('sources.add', buildSource()).outcome).toBe('added');
  });

  test('is refused while an excerpt rests on the source', () => {
    const library = temporaryLibrary();
    const id = addSource(library);
    takeExcerpt(library, id, 'talks');
    const error = expectFailure(() => library.call('sources.remove', { id }), 'source-in-use', '1 excerpt');
    expect(error.details).toMatchObject({ id, excerpts: 1, citations: 0 });
    expect(library.call('sources.get', { id }).id).toBe(id);
  });

  test('is refused while a briefing cites it, until that is deleted', () => {
    const library = temporaryLibrary();
    const id = addSource(library);
    const briefing = library.call('briefings.create', { header: { title: 'Weekly' } });
    const block = buildParagraph('p', 'Cited.', [{ sourceId: id }]);
    library.call('briefings.saveBlocks', { id: briefing.id, revision: 0, changedBlocks: [block], order: [block.id] });
    const error = expectFailure(() => library.call('sources.remove', { id }), 'source-in-use', '“Weekly”');
    expect(error.details).toMatchObject({ excerpts: 0, citations: 1, briefing: 'Weekly' });
    library.call('briefings.remove', { id: briefing.id });
    library.call('sources.remove', { id });
  });
});
