import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Briefing, BriefingHeader } from '../../src/core/briefing/briefing.ts';
import type { Block } from '../../src/core/briefing/document.ts';
import { referencesIn } from '../../src/core/briefing/references.ts';
import { citationsInBlock } from '../../src/core/citation/citationsInDocument.ts';
import type { BlockId, BriefingId } from '../../src/core/ids.ts';
import { sql } from '../../src/library/sql.ts';
import { arbitraryDocument } from '../support/arbitraryDocument.ts';
import { addSource, buildId, buildParagraph, expectFailure } from '../support/builders.ts';
import { blockId, footnote, heading, paragraph, text } from '../support/draft.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

type Library = ReturnType<typeof temporaryLibrary>;
const unknown = buildId('brf', 'unknown') as BriefingId;
const a = buildParagraph('a', 'First.');
const b = buildParagraph('b', 'Second.');
const c = buildParagraph('c', 'Third.');
const idsOf = (blocks: readonly Block[]): BlockId[] => blocks.map(({ id }) => id);

/** A briefing that holds these blocks, at revision 1. */
function briefingOf(library: Library, blocks: readonly Block[], header: Partial<BriefingHeader> = {}): BriefingId {
  const { id } = library.call('briefings.create', { header });
  library.call('briefings.saveBlocks', { id, revision: 0, changedBlocks: [...blocks], order: idsOf(blocks) });
  return id;
}

const blocksOf = (library: Library, id: BriefingId): readonly Block[] =>
  library.call('briefings.get', { id }).document.blocks;

function storedBytes(library: Library, id: BriefingId): readonly unknown[] {
  return library.reader.all(
    sql`SELECT id, position, json FROM briefing_block WHERE briefing_id = ${id} ORDER BY position`,
  );
}

describe('creating', () => {
  test('a new briefing is of today, in English, cites in notes and has one empty paragraph', () => {
    const library = temporaryLibrary();
    const briefing = library.call('briefings.create', { header: {} });
    expect(briefing).toMatchObject({
      header: {
        title: 'Untitled briefing',
        audience: '',
        author: '',
        date: '2026-11-22',
        informationCutOff: null,
        marking: null,
        language: 'en',
        citationStyle: 'chicago-fullnote-bibliography',
      },
      document: { version: 3, blocks: [{ kind: 'paragraph', inlines: [] }] },
      revision: 0,
    });
    expect(library.call('briefings.get', { id: briefing.id })).toEqual(briefing);
  });

  test('what is given of the header stands', () => {
    const library = temporaryLibrary();
    const header = { title: 'Weekly', date: null, marking: 'TLP:GREEN', audience: undefined } as const;
    expect(library.call('briefings.create', { header }).header).toMatchObject({
      title: 'Weekly',
      date: null,
      marking: 'TLP:GREEN',
      audience: '',
    });
  });
});

test('briefings are listed with the last worked on first, and their citations counted', () => {
  const library = temporaryLibrary();
  const sourceId = addSource(library);
  const cites = [{ sourceId }, { sourceId, prefix: 'see' }];
  const first = briefingOf(library, [buildParagraph('a', '', cites), buildParagraph('b', 'x', cites)], {
    title: 'First',
  });
  briefingOf(library, [b], { title: 'Second', audience: 'Desk' });
  expect(library.call('briefings.list', {})).toMatchObject([
    { title: 'Second', audience: 'Desk', citationCount: 0 },
    { title: 'First', citationCount: 2 },
  ]);
  library.call('briefings.saveHeader', {
    id: first,
    revision: 1,
    header: library.call('briefings.get', { id: first }).header,
  });
  expect(library.call('briefings.list', {}).map(({ title }) => title)).toEqual(['First', 'Second']);
  expect(library.call('library.counts', {}).briefingCount).toBe(2);
});

describe('saving blocks', () => {
  test('changed blocks are stored, others stay, and the revision counts up', () => {
    const library = temporaryLibrary();
    const id = briefingOf(library, [a, b, c]);
    const changed = buildParagraph('b', 'Second, changed.');
    const saved = library.call('briefings.saveBlocks', {
      id,
      revision: 1,
      changedBlocks: [changed],
      order: idsOf([a, b, c]),
    });
    expect(saved.revision).toBe(2);
    const briefing = library.call('briefings.get', { id });
    expect(briefing.document.blocks).toEqual([a, changed, c]);
    expect(briefing).toMatchObject({ revision: 2, updatedAt: saved.updatedAt });
  });

  test('blocks are inserted, moved and deleted by the order alone', () => {
    const library = temporaryLibrary();
    const id = briefingOf(library, [a, b, c]);
    const d = buildParagraph('d', 'New.');
    library.call('briefings.saveBlocks', { id, revision: 1, changedBlocks: [d], order: idsOf([c, d, a]) });
    expect(blocksOf(library, id)).toEqual([c, d, a]);
    library.call('briefings.saveBlocks', { id, revision: 2, changedBlocks: [], order: idsOf([a, c]) });
    expect(blocksOf(library, id)).toEqual([a, c]);
  });

  test('a block that was deleted comes back when it is sent again', () => {
    const library = temporaryLibrary();
    const id = briefingOf(library, [a, b]);
    library.call('briefings.saveBlocks', { id, revision: 1, changedBlocks: [], order: idsOf([a]) });
    library.call('briefings.saveBlocks', { id, revision: 2, changedBlocks: [b], order: idsOf([b, a]) });
    expect(blocksOf(library, id)).toEqual([b, a]);
  });

  test('a draft that grew from another revision is refused and nothing is stored', () => {
    const library = temporaryLibrary();
    const id = briefingOf(library, [a]);
    for (const revision of [0, 2]) {
      const save = () => library.call('briefings.saveBlocks', { id, revision, changedBlocks: [b], order: idsOf([b]) });
      const error = expectFailure(save, 'briefing-stale-revision', 'Nothing was overwritten');
      expect(error.details).toEqual({ id, revision: 1, draftRevision: revision });
    }
    expect(blocksOf(library, id)).toEqual([a]);
  });

  test.each<[string, readonly Block[], readonly Block[], string]>([
    ['names an unknown block', [], [a, c], 'order'],
    ['names a block twice', [], [a, b, a], 'order'],
    ['leaves out a changed block', [c], [a, b], 'order'],
    ['comes with a block changed twice', [c, c], [a, b, c], 'changedBlocks'],
  ])('an order that %s is refused', (_, changedBlocks, order, field) => {
    const library = temporaryLibrary();
    const id = briefingOf(library, [a, b]);
    const save = () =>
      library.call('briefings.saveBlocks', { id, revision: 1, changedBlocks: [...changedBlocks], order: idsOf(order) });
    expect(expectFailure(save, 'input-invalid', field).details).toMatchObject({ field });
    expect(blocksOf(library, id)).toEqual([a, b]);
  });

  test('an unknown briefing is refused', () => {
    const library = temporaryLibrary();
    const save = () => library.call('briefings.saveBlocks', { id: unknown, revision: 0, changedBlocks: [], order: [] });
    expectFailure(save, 'briefing-not-found', unknown);
    expectFailure(() => library.call('briefings.get', { id: unknown }), 'briefing-not-found', unknown);
  });

  test('a draft may cite what is not in the library', () => {
    const library = temporaryLibrary();
    const block = buildParagraph('a', '', [{ sourceId: buildId('src', 'gone'), claimId: buildId('clm', 'gone') }]);
    expect(blocksOf(library, briefingOf(library, [block]))).toEqual([block]);
  });
});

describe('any document', () => {
  test('comes back as it was saved, and saving it unchanged leaves the stored bytes equal', () => {
    const library = temporaryLibrary();
    fc.assert(
      fc.property(arbitraryDocument, ({ blocks }) => {
        const id = briefingOf(library, blocks);
        const stored = storedBytes(library, id);
        const read = blocksOf(library, id);
        expect(read).toEqual(blocks);
        library.call('briefings.saveBlocks', { id, revision: 1, changedBlocks: [...read], order: idsOf(read) });
        expect(storedBytes(library, id)).toEqual(stored);
      }),
      { numRuns: 40 },
    );
  });

  test('is known by what it cites, however it was edited', () => {
    const library = temporaryLibrary();
    fc.assert(
      fc.property(fc.array(arbitraryDocument, { minLength: 1, maxLength: 3 }), (states) => {
        const { id } = library.call('briefings.create', { header: {} });
        for (const [revision, { blocks }] of states.entries()) {
          library.call('briefings.saveBlocks', { id, revision, changedBlocks: [...blocks], order: idsOf(blocks) });
        }
        const cited = (states.at(-1)?.blocks ?? []).flatMap((block) =>
          citationsInBlock(block).flatMap((citation) =>
            citation.items.map((item) => [block.id, citation.id, item.sourceId]),
          ),
        );
        const places = library.reader
          .all<{ block_id: string; citation_id: string; source_id: string }>(
            sql`SELECT block_id, citation_id, source_id FROM citation_place WHERE briefing_id = ${id}`,
          )
          .map((place) => [place.block_id, place.citation_id, place.source_id].join(' '));
        expect(places.sort()).toEqual(cited.map((place) => place.join(' ')).sort());
      }),
      { numRuns: 25 },
    );
  });
});

describe('saving the header', () => {
  const header: BriefingHeader = {
    title: 'Weekly',
    audience: 'Desk',
    author: 'A. N.',
    date: '2026-11',
    informationCutOff: '2026-11-21T18:00Z',
    marking: 'TLP:AMBER+STRICT',
    language: 'de',
    citationStyle: 'chicago-author-date',
  };

  test('every field is stored and the revision counts up', () => {
    const library = temporaryLibrary();
    const id = briefingOf(library, [a]);
    expect(library.call('briefings.saveHeader', { id, revision: 1, header }).revision).toBe(2);
    expect(library.call('briefings.get', { id })).toMatchObject({ header, revision: 2, document: { blocks: [a] } });
  });

  test('a draft that grew from another revision is refused', () => {
    const library = temporaryLibrary();
    const id = briefingOf(library, [a]);
    expectFailure(() => library.call('briefings.saveHeader', { id, revision: 0, header }), 'briefing-stale-revision');
    expect(library.call('briefings.get', { id }).header.title).toBe('Untitled briefing');
  });
});

describe('duplicating', () => {
  const withoutIds = (briefing: Briefing): unknown =>
    JSON.parse(JSON.stringify(briefing.document.blocks).replaceAll(/"(?:blk|cit)_\w{16}"/g, '"id"'));

  test('a copy has the same words and citations under ids of its own', () => {
    const library = temporaryLibrary();
    const sourceId = addSource(library);
    const list: Block = {
      kind: 'list',
      id: buildId('blk', 'list') as BlockId,
      items: [{ indent: 0, ordered: true, inlines: buildInlines(sourceId) }],
    };
    const id = briefingOf(library, [buildParagraph('a', 'x', [{ sourceId }]), list], {
      title: 'Weekly',
      marking: 'TLP:RED',
    });
    const original = library.call('briefings.get', { id });
    const copy = library.call('briefings.duplicate', { id });

    expect(copy).toMatchObject({ header: { ...original.header, title: 'Copy of Weekly' }, revision: 0 });
    expect(withoutIds(copy)).toEqual(withoutIds(original));
    const idsIn = (briefing: Briefing): string[] => JSON.stringify(briefing).match(/(?:brf|blk|cit)_\w{16}/g) ?? [];
    expect(idsIn(copy).filter((one) => idsIn(original).includes(one))).toEqual([]);
    expect(library.call('briefings.get', { id: copy.id })).toEqual(copy);
    expect(library.call('briefings.list', {})[0]).toMatchObject({ title: 'Copy of Weekly', citationCount: 2 });
  });

  test('a copy’s cross-references name its own blocks, in footnotes too', () => {
    const library = temporaryLibrary();
    const target = blockId('aims');
    const refer = { kind: 'crossReference', target } as const;
    const id = briefingOf(library, [
      heading('aims', 1, text('Aims')),
      paragraph('see', refer, footnote('aside', refer)),
    ]);
    const [aims, see] = library.call('briefings.duplicate', { id }).document.blocks;
    expect(aims?.id).not.toBe(target);
    expect(referencesIn(see as Block)).toEqual([aims?.id, aims?.id]);
  });

  test('a title as long as titles may be is cut, and not within a character', () => {
    const library = temporaryLibrary();
    const id = briefingOf(library, [a], { title: '😀'.repeat(250) });
    const { title } = library.call('briefings.duplicate', { id }).header;
    expect(title).toBe(`Copy of ${'😀'.repeat(246)}`);
  });

  test('an unknown briefing is refused', () => {
    const library = temporaryLibrary();
    expectFailure(() => library.call('briefings.duplicate', { id: unknown }), 'briefing-not-found', unknown);
  });

  function buildInlines(sourceId: string): Extract<Block, { kind: 'paragraph' }>['inlines'] {
    const block = buildParagraph('listed', 'y', [{ sourceId }]);
    return block.kind === 'paragraph' ? block.inlines : [];
  }
});

test('a deleted briefing is found nowhere', () => {
  const library = temporaryLibrary();
  const id = briefingOf(library, [a]);
  library.call('briefings.remove', { id });
  expect(library.call('briefings.list', {})).toEqual([]);
  expect(library.call('library.counts', {}).briefingCount).toBe(0);
  expectFailure(() => library.call('briefings.get', { id }), 'briefing-not-found', id);
  expectFailure(() => library.call('briefings.remove', { id }), 'briefing-not-found', id);
  const save = () => library.call('briefings.saveBlocks', { id, revision: 1, changedBlocks: [], order: [] });
  expectFailure(save, 'briefing-not-found', id);
});
