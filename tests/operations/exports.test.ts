import { expect, test } from 'vitest';
import type { BriefingId } from '../../src/core/ids.ts';
import { sql } from '../../src/library/sql.ts';
import { findCustodyFaults, readCustody } from '../../src/library/tables/custody.ts';
import { listExportRecords } from '../../src/library/tables/exportRecords.ts';
import { addSource, buildId, buildSource, expectFailure, takeExcerpt } from '../support/builders.ts';
import { cite, paragraph } from '../support/draft.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

const file = { fileName: 'weekly.docx', sha256: 'ab'.repeat(32), revision: 3 };

test('an export is on record with the custody log’s head, its own entry included', () => {
  const library = temporaryLibrary();
  addSource(library);
  const { id } = library.call('briefings.create', { header: { title: 'Weekly', marking: 'TLP:AMBER' } });
  const custody = library.call('exports.record', { briefingId: id, ...file });
  const own = library.reader.find(sql`SELECT seq, hash FROM custody WHERE action = 'briefing-exported'`);
  expect(custody).toEqual(own);
  expect(listExportRecords(library.reader)).toEqual([
    { briefingId: id, ...file, exportedAt: '2026-11-22T08:00:03.000Z', custody },
  ]);
  expect(readCustody(library.reader).at(-1)).toMatchObject({
    action: 'briefing-exported',
    subject: id,
    details: { title: 'Weekly', marking: 'TLP:AMBER', ...file },
  });
});

test('an export with what is marked above it is on record with what that was and that it was confirmed', () => {
  const library = temporaryLibrary();
  const sourceId = addSource(library, { title: 'Cable', marking: 'TLP:RED' });
  const { id } = library.call('briefings.create', { header: { marking: 'TLP:AMBER' } });
  const block = { ...paragraph('a', cite('one', { sourceId })), marking: 'TLP:AMBER+STRICT' as const };
  library.call('briefings.saveBlocks', { id, revision: 0, changedBlocks: [block], order: [block.id] });
  const markedAbove = library.call('exports.findMarkedAbove', { briefingId: id });
  expect(markedAbove).toMatchObject([
    { kind: 'marked-above', blockId: block.id, marking: 'TLP:AMBER+STRICT', banner: 'TLP:AMBER' },
    { kind: 'source-marked-above', sourceId, title: 'Cable', marking: 'TLP:RED', banner: 'TLP:AMBER' },
  ]);
  library.call('exports.record', { briefingId: id, ...file, markedAbove, confirmed: 'TLP:RED' });
  expect(readCustody(library.reader).at(-1)?.details).toMatchObject({
    markedAbove: [
      { id: block.id, marking: 'TLP:AMBER+STRICT' },
      { id: sourceId, marking: 'TLP:RED' },
    ],
    confirmed: 'TLP:RED',
  });
});

test('a log cut off behind an export is found by the export’s record', () => {
  const library = temporaryLibrary();
  const { id } = library.call('briefings.create', { header: {} });
  library.call('exports.record', { briefingId: id, ...file });
  library.writer.run(sql`DROP TRIGGER custody_never_deleted`);
  library.writer.run(sql`DELETE FROM custody WHERE seq >= 2`);
  const heads = listExportRecords(library.reader).map(({ custody }) => custody);
  expect(findCustodyFaults(library.reader, heads)).toEqual(['The log ends at entry 1, but had 2 at an export.']);
});

test('the export of an unknown briefing is refused', () => {
  const library = temporaryLibrary();
  const briefingId = buildId('brf', 'unknown') as BriefingId;
  expectFailure(() => library.call('exports.record', { briefingId, ...file }), 'briefing-not-found', briefingId);
});

test('bytes that are no Word package have faults, in words', () => {
  const library = temporaryLibrary();
  const faults = library.call('exports.findFaults', { bytes: new Uint8Array([1, 2, 3]) });
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.every((fault) => /\w+ \w+/.test(fault))).toBe(true);
});

test('an export of a claim that is to be confirmed on a newer wording is on record as that', () => {
  const library = temporaryLibrary();
  const url = 'https://www.courier.example/evacuation';
  const source = addSource(library, { url, title: 'Evacuation' }, 'The army ordered 4,500 to leave.\nTalks go on.');
  const old = takeExcerpt(library, source, 'The army ordered 4,500 to leave.');
  const claim = library.call('claims.create', {
    statement: 'The army ordered 4,500 to leave.',
    type: 'reported fact',
    asOf: null,
    attribution: '',
    evidence: [{ excerptId: old.id, relation: 'supports' }],
  });
  const { id, revision } = library.call('briefings.create', { header: {} });
  const cited = paragraph('a', cite('one', { sourceId: source, claimId: claim.id }));
  library.call('briefings.saveBlocks', { id, revision, changedBlocks: [cited], order: [cited.id] });
  const recorded = () => {
    library.call('exports.record', { briefingId: id, ...file });
    return readCustody(library.reader).at(-1)?.details;
  };
  expect(recorded()).toMatchObject({ unconfirmed: [] });
  library.call(
    'sources.add',
    buildSource({ url, title: 'Evacuation' }, 'The army ordered 3,200 to leave.\nTalks go on.'),
  );
  const { places } = library.call('excerpts.explainDrift', { id: old.id });
  const [place] = places;
  if (!place) throw new Error('There is no place for it.');
  const { excerpt } = library.call('excerpts.takeNewWording', {
    id: old.id,
    position: { start: place.start, end: place.end },
  });
  expect(recorded()).toMatchObject({
    unconfirmed: [{ id: claim.id, evidence: [{ excerptId: excerpt.id, insteadOf: old.id }] }],
  });
  library.call('claims.confirm', { id: claim.id });
  expect(recorded()).toMatchObject({ unconfirmed: [] });
});
