import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sql } from '../../src/library/sql.ts';
import { appendCustody, custodyHead, findCustodyFaults, readCustody } from '../../src/library/tables/custody.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

function withEntries(count: number): ReturnType<typeof temporaryLibrary> {
  const library = temporaryLibrary();
  for (let index = 1; index <= count; index += 1) {
    appendCustody(library.writer, {
      at: `2026-11-22T08:00:0${index}.000Z`,
      action: 'source-removed',
      subject: `src_${index}`,
      details: { title: `Title ${index}` },
    });
  }
  return library;
}

/** What somebody with the file and an SQLite shell could do. */
function tamper({ writer }: ReturnType<typeof temporaryLibrary>, statement: ReturnType<typeof sql>): void {
  writer.run(sql`DROP TRIGGER custody_never_updated`);
  writer.run(sql`DROP TRIGGER custody_never_deleted`);
  writer.run(statement);
}

test('each entry carries the SHA-256 of its fields and of the entry before', () => {
  const { writer } = withEntries(2);
  const hash = (seq: number, previous: string): string =>
    createHash('sha256')
      .update(
        `[${seq},"2026-11-22T08:00:0${seq}.000Z","source-removed","src_${seq}","{\\"title\\":\\"Title ${seq}\\"}","${previous}"]`,
      )
      .digest('hex');
  expect(custodyHead(writer)).toEqual({ seq: 2, hash: hash(2, hash(1, '0'.repeat(64))) });
});

test('a sound log has no faults and reads back in order', () => {
  const { reader } = withEntries(3);
  expect(findCustodyFaults(reader, [custodyHead(reader)])).toEqual([]);
  expect(readCustody(reader).map(({ subject, details }) => [subject, details['title']])).toEqual([
    ['src_1', 'Title 1'],
    ['src_2', 'Title 2'],
    ['src_3', 'Title 3'],
  ]);
});

test('the database refuses to change or delete an entry', () => {
  const { writer } = withEntries(1);
  expect(() => writer.run(sql`UPDATE custody SET subject = 'src_2'`)).toThrow('only ever appended to');
  expect(() => writer.run(sql`DELETE FROM custody`)).toThrow('only ever appended to');
});

test('an edited entry is found', () => {
  const library = withEntries(3);
  tamper(library, sql`UPDATE custody SET details = '{}' WHERE seq = 2`);
  expect(findCustodyFaults(library.reader, [])).toEqual(['Entry 2 was changed after it was written.']);
});

test('an entry rewritten with a hash of its own is found', () => {
  const library = withEntries(3);
  const forged = createHash('sha256').update('forged').digest('hex');
  tamper(library, sql`UPDATE custody SET hash = ${forged} WHERE seq = 2`);
  expect(findCustodyFaults(library.reader, [])).toContain('Entry 3 does not follow on entry 2.');
});

test('an entry taken out of the middle is found', () => {
  const library = withEntries(4);
  tamper(library, sql`DELETE FROM custody WHERE seq = 2`);
  expect(findCustodyFaults(library.reader, [])).toContain('Entries 2 to 2 are missing.');
});

test('a log cut off at its end is found by a head noted down before', () => {
  const library = withEntries(3);
  const head = custodyHead(library.reader);
  tamper(library, sql`DELETE FROM custody WHERE seq = 3`);
  expect(findCustodyFaults(library.reader, [])).toEqual([]);
  expect(findCustodyFaults(library.reader, [head])).toEqual(['The log ends at entry 2, but had 3 at an export.']);
  appendCustody(library.writer, { at: 'later', action: 'undone', subject: 'src_9', details: {} });
  expect(findCustodyFaults(library.reader, [head])).toEqual(['Entry 3 is not the one that an export noted down.']);
});
