import { expect, test } from 'vitest';
import type { BriefingId } from '../../src/core/ids.ts';
import { sql } from '../../src/library/sql.ts';
import { findCustodyFaults, readCustody } from '../../src/library/tables/custody.ts';
import { listExportRecords } from '../../src/library/tables/exportRecords.ts';
import { addSource, buildId, expectFailure } from '../support/builders.ts';
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
