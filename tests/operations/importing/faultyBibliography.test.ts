import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildExtraction } from '../../support/builtExtraction.ts';
import { temporaryHost } from '../../support/temporaryHost.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';

let entry: string;
beforeAll(async () => {
  entry = await buildExtraction();
});

async function setUp(picks: readonly string[] = []) {
  const left = [...picks];
  const host = temporaryHost(entry, { pickFile: async () => left.shift() ?? null });
  await host.call('library.create', { folder: join(temporaryFolder(), 'library') });
  const importFile = (path: string) => host.call('sources.import', { jobId: 'job', paths: [path] });
  return { host, importFile, picks: left };
}

function write(name: string, content: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const FAULTY = `@book{good1, author={Good, A.}, title={Good one}, year=2001}
@book{unclosed, author={Broken, B.}, title={Never closed, year=2002
@article{after, author={After, C.}, title={After the broken}, journal={J}, year=2003}
@book{good1, author={Dup, D.}, title={Duplicate key}, year=2004}
@book{baddate, author={Bad, F.}, title={Bad date}, date={20xx-99-99}}
`;

const KINDS = `@phdthesis{okafor2018, author={Okafor, Chidi}, title={Ransom Economies}, school={Holm University}, year=2018}
@inproceedings{nguyen2021, author={Tran, Lan}, title={Spoofing}, booktitle={Proceedings}, year=2021}
@jurisdiction{case2004, title={R v Roe}, date={2004-05-12}}
@legislation{act1995, title={Shipping Act}, date={1995}}
@misc{cable2010, author={{Embassy Holm}}, title={Ransom talks}, date={2010-01-05/2010-01-07}}
`;

describe('a bibliography with faults in it', () => {
  test('lists an entry that is not closed once, as not imported', async () => {
    const { importFile } = await setUp();
    const { imported, rejected } = await importFile(write('bad.bib', FAULTY));
    expect(imported.map(({ title }) => title)).toEqual(['Good one', 'After the broken', 'Duplicate key', 'Bad date']);
    expect(rejected.map(({ within }) => within)).toEqual(['unclosed']);
  });

  test('says of a key that stands twice which work has it as well', async () => {
    const { importFile } = await setUp();
    const { imported } = await importFile(write('bad.bib', FAULTY));
    expect(imported.map(({ title, warnings }) => [title, warnings])).toContainEqual([
      'Duplicate key',
      ['The key “good1” is also that of “Good one”, which stands before it in the file.'],
    ]);
  });

  test('keeps a date that it cannot read as it was written, and says so', async () => {
    const { host, importFile } = await setUp();
    const { imported } = await importFile(write('bad.bib', FAULTY));
    const bad = imported.find(({ title }) => title === 'Bad date');
    if (bad === undefined) throw new Error('not imported');
    expect(bad.warnings).toEqual([
      'The date “20xx-99-99” (date) could not be read. It is kept and cited as it was written.',
    ]);
    expect(bad.dropped ?? []).toEqual([]);
    const source = await host.call('sources.get', { id: bad.id });
    expect(source.metadata.published).toBeNull();
    expect(source.otherCsl).toEqual({ issued: { literal: '20xx-99-99' } });
  });
});

describe('the kinds of works in a bibliography', () => {
  test('stay what they are, and so do stretches of time', async () => {
    const { host, importFile } = await setUp();
    const { imported } = await importFile(write('kinds.bib', KINDS));
    const sources = await host.call('sources.getMany', { ids: imported.map(({ id }) => id) });
    expect(sources.map(({ metadata }) => [metadata.citationKey, metadata.type, metadata.published])).toEqual([
      ['okafor2018', 'thesis', '2018'],
      ['nguyen2021', 'paper-conference', '2021'],
      ['case2004', 'legal_case', '2004-05-12'],
      ['act1995', 'legislation', '1995'],
      ['cable2010', 'document', '2010-01-05/2010-01-07'],
    ]);
  });

  test('of a brief in Markdown are sources just as an import makes them', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'works.bib'), KINDS);
    writeFileSync(join(folder, 'brief.md'), '---\nbibliography: works.bib\n---\n\nSee [@okafor2018; @cable2010].\n');
    const { host, importFile } = await setUp([join(folder, 'brief.md')]);
    const outcome = await host.call('briefings.import', {});
    expect(outcome).toMatchObject({
      kind: 'imported',
      problems: [],
      added: [
        { key: 'okafor2018', title: 'Ransom Economies', unplaced: [] },
        { key: 'cable2010', title: 'Ransom talks', unplaced: [] },
      ],
    });
    const { imported, duplicates } = await importFile(join(folder, 'works.bib'));
    expect(imported.map(({ title }) => title)).toEqual(['Spoofing', 'R v Roe', 'Shipping Act']);
    expect(duplicates.map(({ title }) => title)).toEqual(['Ransom Economies', 'Ransom talks']);
    const sources = await host.call('sources.getMany', { ids: duplicates.map(({ id }) => id) });
    expect(sources.map(({ format }) => format)).toEqual(['bibtex', 'bibtex']);
  });

  test('that CSL does not know, or are not said, are documents, and the entry is not left out', async () => {
    const { importFile } = await setUp();
    const works = [
      { id: 'cable2010', type: '', title: 'Ransom talks' },
      { id: 'memo', type: 'memo', title: 'A memo' },
      { id: 'act', type: 'legislation', title: 'An act' },
      { type: 'book', title: 'Without id' },
      'a text',
    ];
    const { imported, rejected } = await importFile(write('refs.json', JSON.stringify(works)));
    expect(imported.map(({ title, warnings }) => [title, warnings])).toEqual([
      ['Ransom talks', ['“cable2010” has no type; it is taken for a document.']],
      ['A memo', ['“memo” is of the type “memo”, which CSL does not have; it is taken for a document.']],
      ['An act', []],
    ]);
    expect(rejected.map(({ message }) => message)).toEqual([
      'Work 4 has no id and is left out: it could not be cited.',
      'Work 5 is no list of fields and is left out.',
    ]);
  });
});
