import { describe, expect, test } from 'vitest';
import type { ClaimDraft } from '../../src/core/claim/claim.ts';
import type { ExcerptId } from '../../src/core/ids.ts';
import { readCustody } from '../../src/library/tables/custody.ts';
import { addSource, buildSource, expectFailure, takeExcerpt } from '../support/builders.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../support/temporaryLibrary.ts';

const url = 'https://www.courier.example/evacuation';
const opening = 'Mediators met in Cairo on Thursday and spoke until late at night.';
const order = 'The army ordered 4,500 residents of the northern quarter to leave.';
const corrected = order.replace('4,500', '3,200');
const end = 'Talks will go on in Doha next week, the delegation announced.';

/** A claim on two passages of a source, of whose second version one reads differently. */
function withClaim() {
  const library = temporaryLibrary();
  const sourceId = addSource(library, { url, title: 'Evacuation' }, [opening, order, end].join('\n'));
  const [old, other] = [takeExcerpt(library, sourceId, order), takeExcerpt(library, sourceId, opening)];
  const draft: ClaimDraft = {
    statement: 'The army ordered 4,500 residents to leave.',
    type: 'reported fact',
    asOf: null,
    attribution: '',
    evidence: [
      { excerptId: other.id, relation: 'context' },
      { excerptId: old.id, relation: 'supports' },
    ],
  };
  const { id } = library.call('claims.create', draft);
  addVersion(library, corrected);
  return { library, sourceId, id, draft, old, other };
}

const addVersion = (library: TemporaryLibrary, ...lines: readonly string[]) =>
  library.call('sources.add', buildSource({ url, title: 'Evacuation' }, [opening, ...lines, end].join('\n')));

function take(library: TemporaryLibrary, id: ExcerptId) {
  const [place] = library.call('excerpts.explainDrift', { id }).places;
  if (!place) throw new Error('there is no place for it');
  return library.call('excerpts.takeNewWording', { id, position: { start: place.start, end: place.end } }).excerpt;
}

const cardIn = (library: TemporaryLibrary) => library.call('claims.list', {})[0];

/** What the claim was made with and what it rests on now, where the two are to be compared. */
const toCompare = (library: TemporaryLibrary) =>
  cardIn(library)?.passages.flatMap(({ excerpt, insteadOf }) =>
    insteadOf ? [[insteadOf.quote.exact, excerpt.quote.exact]] : [],
  );

describe('a claim under which the newer wording of a passage was taken', () => {
  test('names the words it was made with beside the new ones, until it is confirmed', () => {
    const { library, id, old } = withClaim();
    expect(toCompare(library)).toEqual([]);
    const taken = take(library, old.id);
    expect(toCompare(library)).toEqual([[order, corrected]]);
    expect(library.call('citables.search', { query: 'army ordered' })).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'claim',
          claim: expect.objectContaining({ unconfirmed: [{ excerptId: taken.id, insteadOf: old.id }] }),
        }),
      ]),
    );
    library.call('claims.confirm', { id });
    expect(toCompare(library)).toEqual([]);
    expect(cardIn(library)?.evidence[1]).toEqual({ excerptId: taken.id, relation: 'supports' });
    expect(readCustody(library.reader).at(-1)).toMatchObject({
      action: 'claim-confirmed',
      subject: id,
      details: { on: [{ excerptId: taken.id, insteadOf: old.id }] },
    });
    expect(library.call('undo.undo', {})).toEqual({
      description: `confirming the claim “${cardIn(library)?.statement}”`,
    });
    expect(toCompare(library)).toEqual([[order, corrected]]);
    library.call('undo.undo', {});
    expect(cardIn(library)).toMatchObject({ unconfirmed: [], evidence: [{}, { excerptId: old.id }] });
  });

  test('that is confirmed with nothing to confirm puts nothing on record', () => {
    const { library, id } = withClaim();
    const before = readCustody(library.reader).length;
    library.call('claims.confirm', { id });
    expect(readCustody(library.reader)).toHaveLength(before);
  });

  test('is confirmed by stating it anew, and by saying anew how the passage bears on it', () => {
    const { library, id, draft, old, other } = withClaim();
    const { id: excerptId } = take(library, old.id);
    const evidence: ClaimDraft['evidence'] = [
      { excerptId: other.id, relation: 'context' },
      { excerptId, relation: 'supports' },
    ];
    library.call('claims.update', { id, draft: { ...draft, evidence, statement: 'It ordered 3,200 to leave.' } });
    expect(toCompare(library)).toEqual([]);
    library.call('undo.undo', {});
    expect(toCompare(library)).toEqual([[order, corrected]]);
    const against = { excerptId, relation: 'contradicts' } as const;
    library.call('claims.update', { id, draft: { ...draft, evidence: [against] } });
    expect(toCompare(library)).toEqual([]);
  });

  test('is not confirmed by a change that says nothing of the passage', () => {
    const { library, sourceId, id, draft, old } = withClaim();
    const { id: excerptId } = take(library, old.id);
    const supports = { excerptId, relation: 'supports' } as const;
    library.call('claims.update', {
      id,
      draft: { ...draft, evidence: [supports], asOf: '2026-11', type: 'judgement' },
    });
    expect(toCompare(library)).toEqual([[order, corrected]]);
    const more = { excerptId: takeExcerpt(library, sourceId, end).id, relation: 'supports' } as const;
    library.call('claims.update', { id, draft: { ...draft, evidence: [more, supports] } });
    expect(toCompare(library)).toEqual([[order, corrected]]);
    library.call('claims.update', { id, draft: { ...draft, evidence: [more] } });
    expect(toCompare(library)).toEqual([]);
  });

  test('goes on naming the words it was made with when a third wording is taken, and nothing when they are back', () => {
    const { library, old } = withClaim();
    const second = take(library, old.id);
    addVersion(library, order.replace('4,500', '2,900'));
    const third = take(library, second.id);
    expect(toCompare(library)).toEqual([[order, order.replace('4,500', '2,900')]]);
    addVersion(library, 'The earlier number was right.', order);
    take(library, third.id);
    expect(toCompare(library)).toEqual([]);
  });

  test('has nothing to confirm where the new passage says the same', () => {
    const { library, old } = withClaim();
    addVersion(library, order, end, opening, order);
    expect(library.call('excerpts.get', { id: old.id }).drift).toBe('ambiguous');
    take(library, old.id);
    expect(cardIn(library)?.evidence[1]?.excerptId).not.toBe(old.id);
    expect(cardIn(library)?.unconfirmed).toEqual([]);
  });

  test('is named by the excerpt it was made with, which stays until then', () => {
    const { library, id, draft, old } = withClaim();
    take(library, old.id);
    const uses = () => library.call('excerpts.uses', { ids: [old.id] });
    expect(uses()).toMatchObject([{ claims: 0, unconfirmed: [{ id, statement: draft.statement }] }]);
    expectFailure(() => library.call('excerpts.remove', { id: old.id }), 'excerpt-in-use', 'to be confirmed');
    library.call('claims.confirm', { id });
    expect(uses()).toMatchObject([{ claims: 0, unconfirmed: [] }]);
    library.call('excerpts.remove', { id: old.id });
  });

  test('that is removed comes back with what was to be confirmed', () => {
    const { library, id, old } = withClaim();
    take(library, old.id);
    library.call('claims.remove', { id });
    library.call('undo.undo', {});
    expect(toCompare(library)).toEqual([[order, corrected]]);
  });
});
