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

/** Blocks as extraction makes them: lines with gaps between, or any stretches, as a table's rows and cells are. */
const blocksOf = (text: string) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom('paragraph', 'heading', 'footnote', 'tableRow'),
      level: fc.option(fc.nat({ max: 6 })),
      start: fc.nat({ max: text.length }),
      length: fc.option(fc.nat({ max: 40 })),
      page: fc.option(fc.integer({ min: 1, max: 900 })),
    }),
    { maxLength: 12 },
  );

test('blocks come out as they went in, wherever in the text they lie', () => {
  const lines = fc.array(fc.constantFrom('talks resume', 'talks', '', 'شلوم', '人质', '\ud800'), { maxLength: 12 });
  const cases = lines.map((each) => each.join('\n')).chain((text) => fc.tuple(fc.constant(text), blocksOf(text)));
  fc.assert(
    fc.property(cases, fc.boolean(), ([text, placed], areLines) => {
      let lineStart = 0;
      const lineBlocks = text.split('\n').map((line) => {
        const block = { kind: 'paragraph', level: null, start: lineStart, end: lineStart + line.length, page: null };
        lineStart = block.end + 1;
        return block;
      });
      const others = placed.map(({ kind, level, start, length, page }) => {
        return { kind, level, start, end: Math.min(text.length, start + (length ?? 0)), page };
      });
      const blocks = JSON.stringify(areLines ? lineBlocks : others);
      expect(unpackText(packText({ text, blocks, pages: '[]' })).blocks).toBe(blocks);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['not JSON', '[{"start":0'],
  ['JSON that is no list', '{"start":0,"end":4}'],
  ['JSON with spaces', '[ {"start": 0, "end": 4} ]'],
  ['numbers spelt otherwise', '[{"start":0.0,"end":4e0}]'],
  ['numbers that are none', '[{"start":"0","end":null}]'],
  ['a block that is none', '[null,3]'],
  ['a block with a name of the language', '[{"__proto__":1,"start":0,"end":4}]'],
  ['numbers beyond those that are exact', '[{"start":9007199254740993,"end":1e300}]'],
])('blocks that are %s come out as they went in', (_, blocks) => {
  expect(unpackText(packText({ text: 'one\ntwo', blocks, pages: '[]' })).blocks).toBe(blocks);
});

test('a text of one line with very many blocks is packed and unpacked in no time', () => {
  const text = 'cell '.repeat(60_000);
  const blocks = JSON.stringify(
    Array.from({ length: 60_000 }, (_, index) => ({ kind: 'tableRow', start: index * 5, end: index * 5 + 4 })),
  );
  expect(unpackText(packText({ text, blocks, pages: '[]' }))).toEqual({ text, blocks, pages: '[]' });
});

const PACKED_IN_2026 = 'AxEAAABCAAAAAgAAAArJSFUoSczJLlYoSi0uzU3VI90IQ3N0ZwAAAAD//w==';
const PACKED_BY_LINES = 'BREAAABBAAAAAgAAAArJSFUoSczJLlYoSi0uzU3VI90IA3RXAAAAAP//';

test.each([
  ['with blocks as they are', PACKED_IN_2026],
  ['with blocks by their lines', PACKED_BY_LINES],
])('what was packed once can be unpacked for ever: %s', (_, packed) => {
  const plain = {
    text: 'The talks resume.',
    blocks: '[{"kind":"paragraph","level":null,"start":0,"end":17,"page":null}]',
    pages: '[]',
  };
  expect(unpackText(Buffer.from(packed, 'base64'))).toEqual(plain);
  expect(unpackTogether([Buffer.from(packed, 'base64')])).toEqual([plain.text]);
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
