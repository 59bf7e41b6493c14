import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runLibraryTask } from '../../src/library/libraryTasks.ts';
import { sql } from '../../src/library/sql.ts';
import {
  packText,
  unpackBeginning,
  unpackPlainText,
  unpackText,
  unpackTogether,
} from '../../src/library/tables/packedText.ts';
import { packTexts } from '../../src/library/tables/packTexts.ts';
import { addSource, expectFailure } from '../support/builders.ts';
import { fillLibrary } from '../support/filledLibrary.ts';
import { temporaryFolder, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.constantFrom('talks', '“truce”', 'محمد', 'שלום', '人质谈判', '\0', '𠀀', '\n'), { maxLength: 300 })
    .map((words) => words.join(' ')),
);

test('a text comes out of its packed form as it went in, with blocks and pages', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (text, blocks, pages) => {
      const packed = packText({ text, blocks, pages });
      expect(unpackText(packed)).toEqual({ text, blocks, pages });
      expect(unpackPlainText(packed)).toBe(text);
    }),
  );
});

test('several texts come out together as they do one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText)), (texts) => {
      const packed = texts.map(([text, blocks]) => packText({ text, blocks, pages: '[]' }));
      expect(unpackTogether(packed)).toEqual(texts.map(([text]) => text));
    }),
  );
});

/** As earlier versions packed a text: a head that says UTF-8 (1) or UTF-16 (2), and nothing before the stream. */
function packedBefore(text: string, blocks: string, make: 1 | 2): Uint8Array {
  const parts = [Buffer.from(text, make === 1 ? 'utf8' : 'utf16le'), Buffer.from(blocks), Buffer.from('[]')];
  const head = Buffer.alloc(13, make);
  for (const [index, part] of parts.entries()) head.writeUInt32LE(part.length, 1 + index * 4);
  const stream = deflateRawSync(Buffer.concat(parts), { finishFlush: constants.Z_SYNC_FLUSH });
  return Buffer.concat([head, stream]);
}

test('texts that earlier versions packed come out as they went in, by themselves and together with newer ones', () => {
  const texts = fc.array(fc.tuple(anyText, fc.constantFrom(1 as const, 2 as const, 3 as const)));
  fc.assert(
    fc.property(texts, (made) => {
      const sound = made.map(([text, make]) => [Buffer.from(text, 'utf8').toString('utf8'), make] as const);
      const packed = sound.map(([text, make]) =>
        make === 3 ? packText({ text, blocks: text, pages: '[]' }) : packedBefore(text, text, make),
      );
      expect(unpackTogether(packed)).toEqual(sound.map(([text]) => text));
      for (const [index, [text]] of sound.entries()) {
        expect(unpackText(packed[index] ?? new Uint8Array())).toEqual({ text, blocks: text, pages: '[]' });
      }
    }),
  );
});

const PACKED_IN_2026 = 'AxEAAABCAAAAAgAAAArJSFUoSczJLlYoSi0uzU3VI90IQ3N0ZwAAAAD//w==';

test('what was packed once can be unpacked for ever', () => {
  const plain = {
    text: 'The talks resume.',
    blocks: '[{"kind":"paragraph","level":null,"start":0,"end":17,"page":null}]',
    pages: '[]',
  };
  expect(unpackText(Buffer.from(PACKED_IN_2026, 'base64'))).toEqual(plain);
  expect(unpackTogether([Buffer.from(PACKED_IN_2026, 'base64')])).toEqual([plain.text]);
});

test('the first bytes of a packed text give its beginning, all of them all of it', () => {
  fc.assert(
    fc.property(anyText, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
      const packed = packText({ text, blocks: '[]', pages: '[]' });
      const { text: beginning, isWhole } = unpackBeginning(
        packed.subarray(0, 13 + Math.ceil((packed.length - 13) * share)),
      );
      // Its last character may be cut in two.
      expect(text.startsWith(isWhole ? beginning : beginning.slice(0, -2))).toBe(true);
      if (isWhole || share === 1) expect(beginning).toBe(text);
    }),
  );
});

test('half a character is stored as what it is hashed as', () => {
  for (const text of ['half \ud800 of', 'نصف \udc00 حرف']) {
    expect(unpackPlainText(packText({ text, blocks: '', pages: '' }))).toBe(Buffer.from(text, 'utf8').toString('utf8'));
  }
});

test('a damaged text is told of when it is read, and keeps no other from being found', () => {
  const folder = join(temporaryFolder(), 'library');
  const library = temporaryLibraryIn(folder);
  const whole = addSource(library, { title: 'Whole', url: '' }, 'The talks resume.');
  const damaged = addSource(library, { title: 'Damaged', url: '' }, 'The talks broke off.');
  library.close();
  const db = new Database(join(folder, 'library.sqlite'));
  db.exec('DROP TRIGGER source_text_never_updated');
  db.prepare('UPDATE source_text SET packed = CAST(substr(packed, 1, 15) AS BLOB) WHERE source_id = ?').run(damaged);
  db.close();
  const opened = temporaryLibraryIn(folder, 'open');
  const { hits } = opened.call('sources.search', { query: 'talks ' });
  expect(hits.map(({ id, snippet }) => [id, snippet.text])).toEqual(
    expect.arrayContaining([
      [whole, 'The talks resume.'],
      [damaged, ''],
    ]),
  );
  for (const read of ['sourceTexts.read', 'sourceTexts.whole'] as const) {
    expectFailure(() => opened.call(read, { sourceId: damaged }), 'library-damaged');
  }
  opened.close();
});

/** Stores the texts as earlier versions did. */
function unpackAll(folder: string): readonly string[] {
  const db = new Database(join(folder, 'library.sqlite'));
  const trigger = db
    .prepare("SELECT sql FROM sqlite_schema WHERE name = 'source_text_never_updated'")
    .pluck()
    .get() as string;
  db.exec('DROP TRIGGER source_text_never_updated');
  const texts: string[] = [];
  for (const { row, packed } of db.prepare('SELECT rowid AS row, packed FROM source_text').all() as {
    row: number;
    packed: Buffer;
  }[]) {
    const { text, blocks, pages } = unpackText(packed);
    texts.push(text);
    db.prepare('UPDATE source_text SET text = ?, blocks = ?, pages = ?, packed = NULL WHERE rowid = ?').run(
      text,
      blocks,
      pages,
      row,
    );
  }
  db.prepare("INSERT INTO library_setting VALUES ('texts-to-pack', (SELECT max(rowid) FROM source_text))").run();
  db.exec(trigger);
  db.close();
  return texts;
}

test('texts of an earlier version read the same before and after they are packed, and the library stays sound', async () => {
  const folder = join(temporaryFolder(), 'library');
  const made = temporaryLibraryIn(folder);
  fillLibrary(made);
  made.close();
  const texts = unpackAll(folder);
  const library = temporaryLibraryIn(folder, 'open');
  const read = () => {
    const { sources } = library.call('sources.list', {});
    return JSON.stringify([
      sources.map(({ id }) => [
        library.call('sourceTexts.whole', { sourceId: id }),
        library.call('sourceTexts.read', { sourceId: id }),
      ]),
      library.call('sources.search', { query: 'the ' }),
    ]);
  };
  const before = read();
  const problems = async () => {
    const { findings } = await runLibraryTask(
      'verify',
      { folder },
      { signal: new AbortController().signal, report: () => undefined },
    );
    return findings.map(({ problem }) => problem);
  };
  expect(await problems()).toEqual([]);
  // Each step packs one and looks whether it may go on.
  let steps = 1;
  while (packTexts(library.writer, () => false)) steps += 1;
  expect(steps).toBe(texts.length + 1);
  expect(
    library.reader.find(sql`SELECT count(*) AS count FROM source_text WHERE packed IS NULL OR text <> ''`),
  ).toEqual({ count: 0 });
  expect(packTexts(library.writer, () => true)).toBe(false);
  expect(read()).toBe(before);
  // What is written next says nothing of texts: packing changed none.
  addSource(library, { title: 'Later' }, 'Later text.');
  const said = library.reader.all<{ details: string }>(sql`SELECT details FROM custody ORDER BY seq DESC LIMIT 3`);
  expect(
    said
      .map(({ details }) => details)
      .join()
      .match(/"table":"source_text"/g),
  ).toHaveLength(1);
  // The builder writes no files.
  expect(await problems()).toEqual(['The original of “Later” is missing.']);
  library.close();
});
