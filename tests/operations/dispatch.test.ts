import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { WritableDb } from '../../src/library/database.ts';
import { sql } from '../../src/library/sql.ts';
import { dispatchRead, dispatchWrite } from '../../src/operations/dispatch.ts';
import { readFunctions } from '../../src/operations/reads.ts';
import { writeFunctions } from '../../src/operations/writes.ts';
import { contract } from '../../src/shared/contract.ts';
import { addSource, buildSource } from '../support/builders.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

test('every operation of the contract that reads or writes has its function, and no other has', () => {
  const named = (runs: string) =>
    Object.entries(contract).flatMap(([name, operation]) => (operation.runs === runs ? [name] : []));
  expect(Object.keys(readFunctions).sort()).toEqual(named('reads').sort());
  expect(Object.keys(writeFunctions).sort()).toEqual(named('writes').sort());
});

test('an answer says what it may have changed', () => {
  const library = temporaryLibrary();
  const id = addSource(library);
  expect(library.dispatch('sources.remove', { id })).toEqual({ ok: true, value: {}, changed: ['sources', 'undo'] });
  expect(library.dispatch('sources.list', {})).toMatchObject({ ok: true, changed: [] });
});

test('input that does not fit names the field at fault', () => {
  const library = temporaryLibrary();
  const metadata = { ...buildSource().metadata, published: '22.11.2026' };
  expect(library.dispatch('sources.updateMetadata', { id: 'src_0000000000000000', metadata })).toMatchObject({
    ok: false,
    error: {
      code: 'input-invalid',
      message: expect.stringContaining('metadata.published'),
      details: { field: 'metadata.published' },
    },
  });
  expect(library.dispatch('sources.get', { id: 'src_0000000000000000', extra: 1 })).toMatchObject({
    ok: false,
    error: { code: 'input-invalid' },
  });
  expect(library.dispatch('library.counts', null)).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
});

test('a bug is logged, told in a plain sentence, and leaves nothing half written', () => {
  const library = temporaryLibrary();
  const failing: WritableDb = {
    ...bound(library.writer),
    run: (query) => {
      if (query.text.includes('INSERT INTO custody')) throw new TypeError('planted bug');
      return library.writer.run(query);
    },
  };
  const logged: string[] = [];
  const result = dispatchWrite(
    { db: failing, randomBytes, now: '2026-11-22T08:00:00.000Z' },
    'sources.add',
    buildSource(),
    { log: (message) => logged.push(message) },
  );
  expect(result).toMatchObject({ ok: false, error: { code: 'internal', details: { reason: 'planted bug' } } });
  expect(logged.join()).toContain('sources.add: TypeError: planted bug');
  expect(library.reader.find(sql`SELECT count(*) AS count FROM source`)).toEqual({ count: 0 });
  expect(library.reader.find(sql`SELECT count(*) AS count FROM source_text`)).toEqual({ count: 0 });
  expect(library.call('library.counts', {})).toEqual({
    sourceCount: 0,
    briefingCount: 0,
    sample: false,
    hasVersions: false,
  });
});

test('a damage met while reading is told as one', () => {
  const library = temporaryLibrary();
  const damaged = Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' });
  const failing = {
    ...bound(library.writer),
    find: () => {
      throw damaged;
    },
  };
  expect(dispatchRead({ db: failing }, 'library.counts', {}, { log: () => undefined })).toMatchObject({
    ok: false,
    error: { code: 'library-damaged' },
  });
});

test('output that breaks the contract fails where it is checked', () => {
  const library = temporaryLibrary();
  const id = addSource(library);
  library.writer.run(sql`UPDATE source SET type = 'scroll' WHERE id = ${id}`);
  expect(library.dispatch('sources.get', { id })).toMatchObject({ ok: false, error: { code: 'internal' } });
});

/** The connection's methods as own properties, to replace one of them. */
function bound(db: WritableDb): WritableDb {
  return {
    all: (query) => db.all(query),
    tuples: (query) => db.tuples(query),
    each: (query) => db.each(query),
    find: (query) => db.find(query),
    run: (query) => db.run(query),
    snapshot: (work) => db.snapshot(work),
    transaction: (work) => db.transaction(work),
    close: () => db.close(),
  };
}
