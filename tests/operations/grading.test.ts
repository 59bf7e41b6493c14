import { describe, expect, it } from 'vitest';
import { readCustody } from '../../src/library/tables/custody.ts';
import { addSource, buildSource } from '../support/builders.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../support/temporaryLibrary.ts';

type Id = ReturnType<typeof addSource>;

const historyOf = (library: TemporaryLibrary, id: Id) => library.call('sources.gradeHistory', { id });
const gradeOf = (library: TemporaryLibrary, id: Id) => library.call('sources.get', { id }).metadata.reliability;
const lastEntry = (library: TemporaryLibrary) => readCustody(library.reader).at(-1);

describe('grading a source', () => {
  it('notes each grade with its reason and moment, the last first', () => {
    const library = temporaryLibrary();
    const id = addSource(library);
    library.call('sources.grade', { id, reliability: 'C', reason: '  Two reports were wrong.  ' });
    library.call('sources.grade', { id, reliability: 'F' });
    expect(gradeOf(library, id)).toBe('F');
    expect(historyOf(library, id)).toEqual([
      { reliability: 'F', reason: '', gradedAt: '2026-11-22T08:00:03.000Z' },
      { reliability: 'C', reason: 'Two reports were wrong.', gradedAt: '2026-11-22T08:00:02.000Z' },
    ]);
  });

  it('is on record in the custody log, and so is that it was undone', () => {
    const library = temporaryLibrary();
    const id = addSource(library);
    library.call('sources.grade', { id, reliability: 'B', reason: 'Confirmed twice.' });
    expect(lastEntry(library)).toMatchObject({
      action: 'source-graded',
      subject: id,
      details: { from: null, to: 'B', reason: 'Confirmed twice.' },
    });
    expect(library.call('undo.undo', {})).toEqual({ description: 'grading “Talks resume in Cairo”' });
    expect(lastEntry(library)).toMatchObject({ action: 'undone', subject: id });
  });

  it('is taken back to the grade before, whatever order the steps had', () => {
    const library = temporaryLibrary();
    const id = addSource(library);
    library.call('sources.grade', { id, reliability: 'B' });
    library.call('sources.grade', { id, reliability: 'E', reason: 'Caught inventing.' });
    library.call('undo.undo', {});
    expect([gradeOf(library, id), historyOf(library, id).length]).toEqual(['B', 1]);
    library.call('undo.undo', {});
    expect([gradeOf(library, id), historyOf(library, id)]).toEqual([null, []]);
  });

  it('with the same grade and no reason is no grading, and with a reason it is one', () => {
    const library = temporaryLibrary();
    const id = addSource(library);
    library.call('sources.grade', { id, reliability: 'B' });
    library.call('sources.grade', { id, reliability: 'B' });
    expect(historyOf(library, id)).toHaveLength(1);
    library.call('sources.grade', { id, reliability: 'B', reason: 'Looked at it again.' });
    expect(historyOf(library, id).map(({ reason }) => reason)).toEqual(['Looked at it again.', '']);
  });

  it('by the details of the source keeps the same history, and one undo takes both back', () => {
    const library = temporaryLibrary();
    const id = addSource(library, { title: 'Lists' });
    const { metadata } = library.call('sources.get', { id });
    const changed = { ...metadata, title: 'The lists', reliability: 'D' as const };
    library.call('sources.updateMetadata', { id, metadata: changed, gradeReason: 'A party to the talks.' });
    expect(historyOf(library, id)).toMatchObject([{ reliability: 'D', reason: 'A party to the talks.' }]);
    library.call('undo.undo', {});
    expect(library.call('sources.get', { id }).metadata).toEqual(metadata);
    expect(historyOf(library, id)).toEqual([]);
  });

  it('of a source that is not there is refused', () => {
    const library = temporaryLibrary();
    expect(library.dispatch('sources.grade', { id: 'src_0000000000000000', reliability: 'A' })).toMatchObject({
      ok: false,
      error: { code: 'source-not-found' },
    });
  });
});

describe('where the values of a source come from', () => {
  const origins = {
    title: {
      from: { kind: 'json-ld', detail: 'headline' },
      alternatives: [{ value: 'Talks go on', from: { kind: 'open-graph', detail: 'og:title' } }],
    },
  } as const;
  const addNoted = (library: TemporaryLibrary) =>
    library.call('sources.add', {
      ...buildSource({ title: 'Talks resume' }),
      origins: { title: { ...origins.title, alternatives: [...origins.title.alternatives] } },
    }).id;

  it('is kept with the source and in the entry of its import', () => {
    const library = temporaryLibrary();
    const id = addNoted(library);
    expect(library.call('sources.get', { id }).origins).toEqual(origins);
    expect(lastEntry(library)).toMatchObject({ action: 'source-imported', details: { origins } });
  });

  it('changes with the value, and undo brings it back', () => {
    const library = temporaryLibrary();
    const id = addNoted(library);
    const { metadata } = library.call('sources.get', { id });
    library.call('sources.updateMetadata', { id, metadata: { ...metadata, title: 'Talks in Cairo' } });
    expect(library.call('sources.get', { id }).origins.title?.from).toEqual({
      kind: 'person',
      detail: '',
      at: '2026-11-22T08:00:02.000Z',
    });
    expect(lastEntry(library)?.details).toMatchObject({
      title: {
        from: 'Talks resume',
        to: 'Talks in Cairo',
        origins: { from: { kind: 'json-ld', detail: 'headline' }, to: { kind: 'person' } },
      },
    });
    library.call('undo.undo', {});
    expect(library.call('sources.get', { id }).origins).toEqual(origins);
  });

  it('is that of the value that is chosen among those that were found', () => {
    const library = temporaryLibrary();
    const id = addNoted(library);
    const { metadata } = library.call('sources.get', { id });
    library.call('sources.updateMetadata', { id, metadata: { ...metadata, title: 'Talks go on' } });
    expect(library.call('sources.get', { id }).origins.title).toEqual({
      from: { kind: 'open-graph', detail: 'og:title', at: '2026-11-22T08:00:02.000Z' },
      alternatives: [{ value: 'Talks resume', from: { kind: 'json-ld', detail: 'headline' } }],
    });
  });

  it('keeps the dates of a source apart: none is filled in from another', () => {
    const library = temporaryLibrary();
    const id = addSource(library, { published: null });
    expect(library.call('sources.get', { id })).toMatchObject({
      metadata: { published: null, updated: null, accessed: null },
      capturedAt: '2026-11-21T10:00:00.000Z',
      importedAt: '2026-11-22T08:00:01.000Z',
    });
  });
});
