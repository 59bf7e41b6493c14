import { expect, test } from 'vitest';
import type { ClaimDraft } from '../../src/core/claim/claim.ts';
import type { ClaimId, ExcerptId } from '../../src/core/ids.ts';
import { readCustody } from '../../src/library/tables/custody.ts';
import { addSource, buildId, expectFailure, takeExcerpt } from '../support/builders.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

const unknown = buildId('clm', 'unknown') as ClaimId;
const draft = (given: Partial<ClaimDraft> = {}): ClaimDraft => ({
  statement: 'Talks resume on Sunday.',
  type: 'reported fact',
  asOf: '2026-11-22',
  attribution: '',
  evidence: [],
  ...given,
});

test('a claim is stated with its evidence in order and read back as a card with its passages', () => {
  const library = temporaryLibrary();
  const first = takeExcerpt(library, addSource(library, { title: 'One' }), 'talks');
  const second = takeExcerpt(library, addSource(library, { title: 'Two', outlet: 'Herald' }, 'No talks.'), 'No talks');
  const evidence: ClaimDraft['evidence'] = [
    { excerptId: second.id, relation: 'contradicts' },
    { excerptId: first.id, relation: 'supports' },
  ];
  const claim = library.call('claims.create', draft({ evidence }));
  expect(claim).toMatchObject({ ...draft({ evidence }), createdAt: claim.updatedAt });
  expect(library.call('claims.list', {})).toEqual([
    {
      ...claim,
      passages: [
        { excerpt: second, relation: 'contradicts', sourceTitle: 'Two', sourceOutlet: 'Herald' },
        { excerpt: first, relation: 'supports', sourceTitle: 'One', sourceOutlet: 'The Levant Courier' },
      ],
    },
  ]);
  expect(readCustody(library.reader).at(-1)).toMatchObject({ action: 'claim-created', subject: claim.id });
});

test('claims come newest first, or those of one source', () => {
  const library = temporaryLibrary();
  const sourceId = addSource(library);
  const excerpt = takeExcerpt(library, sourceId, 'talks');
  const other = addSource(library, {}, 'Other text.');
  const resting = library.call('claims.create', draft({ evidence: [{ excerptId: excerpt.id, relation: 'supports' }] }));
  const free = library.call('claims.create', draft({ statement: 'A judgement.', type: 'judgement' }));
  expect(library.call('claims.list', {}).map(({ id }) => id)).toEqual([free.id, resting.id]);
  expect(library.call('claims.list', { sourceId }).map(({ id }) => id)).toEqual([resting.id]);
  expect(library.call('claims.list', { sourceId: other })).toEqual([]);
});

test('a claim is changed, evidence included, and both states are on record', () => {
  const library = temporaryLibrary();
  const excerpt = takeExcerpt(library, addSource(library), 'talks');
  const claim = library.call('claims.create', draft({ evidence: [{ excerptId: excerpt.id, relation: 'supports' }] }));
  const changed = draft({ statement: 'Talks may resume.', type: 'forecast', asOf: null });
  const updated = library.call('claims.update', { id: claim.id, draft: changed });
  expect(updated).toMatchObject({ ...changed, id: claim.id, createdAt: claim.createdAt });
  expect(updated.updatedAt > claim.updatedAt).toBe(true);
  expect(library.call('claims.list', {})[0]).toMatchObject(changed);
  expect(readCustody(library.reader).at(-1)).toMatchObject({
    action: 'claim-updated',
    details: { from: { statement: 'Talks resume on Sunday.' }, to: { statement: 'Talks may resume.', evidence: [] } },
  });
});

test('saving a claim without a change leaves no trace', () => {
  const library = temporaryLibrary();
  const claim = library.call('claims.create', draft());
  expect(library.call('claims.update', { id: claim.id, draft: draft() })).toEqual(claim);
  expect(readCustody(library.reader)).toHaveLength(1);
});

test('a claim is removed with its evidence; the passage stays', () => {
  const library = temporaryLibrary();
  const excerpt = takeExcerpt(library, addSource(library), 'talks');
  const { id } = library.call('claims.create', draft({ evidence: [{ excerptId: excerpt.id, relation: 'supports' }] }));
  library.call('claims.remove', { id });
  expect(library.call('claims.list', {})).toEqual([]);
  expect(library.call('excerpts.get', { id: excerpt.id })).toEqual(excerpt);
  expectFailure(() => library.call('claims.remove', { id }), 'claim-not-found', id);
});

test('a claim without a statement, or on passages that are not there or stand twice, is refused', () => {
  const library = temporaryLibrary();
  const excerpt = takeExcerpt(library, addSource(library), 'talks');
  const missing = buildId('exc', 'missing') as ExcerptId;
  const create = (given: Partial<ClaimDraft>) => () => library.call('claims.create', draft(given));
  expectFailure(create({ statement: '  ' }), 'input-invalid', 'statement');
  expectFailure(create({ evidence: [{ excerptId: missing, relation: 'supports' }] }), 'excerpt-not-found', missing);
  const twice: ClaimDraft['evidence'] = [
    { excerptId: excerpt.id, relation: 'supports' },
    { excerptId: excerpt.id, relation: 'context' },
  ];
  expectFailure(create({ evidence: twice }), 'input-invalid', 'evidence');
  expectFailure(() => library.call('claims.update', { id: unknown, draft: draft() }), 'claim-not-found', unknown);
  const claim = library.call('claims.create', draft());
  const update = () => library.call('claims.update', { id: claim.id, draft: draft({ evidence: twice }) });
  expectFailure(update, 'input-invalid', 'evidence');
  expect(library.call('claims.list', {})[0]?.evidence).toEqual([]);
});
