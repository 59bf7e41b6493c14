import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { inlinesOf } from '../../../src/core/briefing/walkDocument.ts';
import { createCitationFormatter } from '../../../src/core/citation/citationFormatter.ts';
import { formatBriefing } from '../../../src/core/citation/formatBriefing.ts';
import { renderBriefing } from '../../../src/core/docx/renderBriefing.ts';
import { validatePackage } from '../../../src/core/docx/validatePackage.ts';
import { BriefingError, type ErrorCode } from '../../../src/core/errors.ts';
import { sampleDeskSchema } from '../../../src/core/sample/sampleDesk.ts';
import type { LibraryInfo } from '../../../src/shared/contract/libraryOperations.ts';
import { buildExtraction } from '../../support/builtExtraction.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';
import { type TemporaryHost, temporaryHost, temporaryHostIn } from '../../support/temporaryHost.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';

const resources = join(import.meta.dirname, '../../../resources/sample');
const desk = sampleDeskSchema.parse(JSON.parse(readFileSync(join(resources, 'desk.json'), 'utf8')));

let entry: string;
/** Made once, for the tests that only look at it. */
let made: Awaited<ReturnType<typeof openedSample>>;

beforeAll(async () => {
  entry = await buildExtraction();
  const home = mkdtempSync(join(tmpdir(), 'briefdesk-test-'));
  const desktop = temporaryHostIn(home, entry);
  made = { ...desktop, info: await desktop.call('library.openSample', {}) };
  return async () => {
    await desktop.close();
    await rm(home, { recursive: true, force: true });
  };
});

async function openedSample(): Promise<TemporaryHost & { readonly info: LibraryInfo }> {
  const desktop = temporaryHost(entry);
  return { ...desktop, info: await desktop.call('library.openSample', {}) };
}

const documentsOf = ({ context }: TemporaryHost) => dirname(context.host.defaultLibraryFolder);
const placeOf = (desktop: TemporaryHost) => join(documentsOf(desktop), 'Briefdesk Sample');

async function expectRejection(work: Promise<unknown>, code: ErrorCode, naming: string): Promise<void> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof BriefingError)) throw error ?? new Error(`Expected ${code}, but nothing failed`);
  expect([error.code, error.message]).toEqual([code, expect.stringContaining(naming)]);
}

describe('opening the sample library', () => {
  test('makes it beside the place of a library of one’s own, with eight sources, one of them in two versions, and a briefing, and says that it is a sample', async () => {
    expect(made.info).toEqual({
      folder: placeOf(made),
      name: 'Briefdesk Sample',
      sourceCount: 8,
      briefingCount: 1,
      sample: true,
      warning: null,
    });
    expect(await made.call('library.current', {})).toEqual(made.info);
    const { recent } = await made.call('library.recent', {});
    expect(recent).toEqual([{ folder: placeOf(made), name: 'Briefdesk Sample', exists: true, sample: true }]);
    expect(readdirSync(documentsOf(made))).toEqual(['Briefdesk Sample']);
  });

  test('tells its progress file by file', async () => {
    const { progress } = made;
    expect(progress.map(({ current }) => current)).toEqual([...desk.sources.map(({ file }) => file), '']);
    expect(new Set(progress.map(({ jobId, total }) => `${jobId} ${total}`))).toEqual(new Set(['sample 9']));
    expect(progress.at(-1)?.done).toBe(9);
  });

  test('brings a source of every kind, dated, graded, marked and with its day of capture', async () => {
    const { call } = made;
    const { sources } = await call('sources.list', {});
    const formats = sources.map(({ format }) => format).sort();
    expect(formats).toEqual(['docx', 'html', 'html', 'html', 'html', 'html', 'markdown', 'pdf']);
    expect(new Set(sources.map(({ language }) => language.slice(0, 2)))).toEqual(new Set(['en', 'he', 'ar']));
    expect(sources.filter(({ published, marking }) => published === null || marking === null)).toEqual([]);
    const note = sources.find(({ format }) => format === 'docx');
    expect(note).toMatchObject({ marking: 'TLP:AMBER', reliability: 'B' });
    const detailed = await call('sources.getMany', { ids: sources.map(({ id }) => id) });
    for (const source of detailed) expect(source.capturedAt).toMatch(/^2026-11-0\dT/);
  });

  test('every quote stands once, and only once, in the text of its source', async () => {
    const { call } = made;
    const { sources } = await call('sources.list', {});
    const texts = new Map<string, string>();
    for (const { id } of sources) {
      for (const { number, fileName } of await call('versions.list', { sourceId: id })) {
        texts.set(fileName, (await call('sourceTexts.whole', { sourceId: id, version: number })).text);
      }
    }
    const files = new Map(desk.sources.map(({ name, file }) => [name, file]));
    for (const { source, exact } of desk.excerpts) {
      expect([exact, texts.get(files.get(source) ?? '')?.split(exact).length]).toEqual([exact, 2]);
    }
  });

  test('has an article with its correction as version 2, and keeps what was cited of the first as of that', async () => {
    const { call } = made;
    const { sources } = await call('sources.list', {});
    const article = sources.find(({ version }) => version === 2);
    if (!article) throw new Error('There is no corrected article.');
    expect(sources.filter(({ version }) => version > 1)).toHaveLength(1);
    const excerpts = await call('excerpts.list', { sourceId: article.id });
    const number = excerpts.find(({ quote }) => quote.exact.startsWith('At least 27 of the 41'));
    expect(number).toMatchObject({ version: 1, keptAt: expect.any(String) });
    expect(['changed', 'ambiguous', 'lost']).toContain(number?.drift);
    expect(excerpts.find(({ quote }) => quote.exact.startsWith('An earlier version of'))).toMatchObject({
      version: 2,
      drift: 'exact',
    });
    const { id } = (await call('briefings.list', {}))[0] ?? expect.fail('There is no briefing.');
    const drifted = await call('exports.findDrift', { briefingId: id });
    expect(drifted.length).toBeGreaterThan(0);
    expect(drifted.filter(({ excerpt }) => excerpt.keptAt === null)).toEqual([]);
  });

  test('has the report’s number on page 9, in a row of a table', async () => {
    const { call } = made;
    const { sources } = await call('sources.list', {});
    const report = sources.find(({ format }) => format === 'pdf');
    if (!report) throw new Error('There is no report.');
    expect(report.pageCount).toBe(12);
    const excerpts = await call('excerpts.list', { sourceId: report.id });
    const row = excerpts.find(({ quote }) => quote.exact.startsWith('Sign of life since 1 August 2026\t21\t'));
    expect(row?.locator).toEqual({ label: 'page', value: '9' });
    const { blocks } = await call('sourceTexts.read', { sourceId: report.id });
    expect(blocks.find(({ text }) => text === row?.quote.exact)?.kind).toBe('tableRow');
  });

  test('every citation of the briefing is of a passage that is in its source', async () => {
    const { call } = made;
    const { document, header } = await onlyBriefing(call);
    const inlines = document.blocks.flatMap(inlinesOf);
    const inFootnotes = inlines.flatMap((inline) => (inline.kind === 'footnote' ? inline.inlines : []));
    const citations = [...inlines, ...inFootnotes].filter((inline) => inline.kind === 'citation');
    expect(citations.length).toBeGreaterThanOrEqual(8);
    expect(inFootnotes.some(({ kind }) => kind === 'citation')).toBe(true);
    const claims = new Set((await call('claims.list', {})).map(({ id }) => id));
    for (const { sourceId, excerptId, claimId, locator } of citations.flatMap(({ items }) => items)) {
      const excerpt = await call('excerpts.get', { id: excerptId ?? expect.fail('A citation names no passage.') });
      const { text } = await call('sourceTexts.whole', { sourceId, version: excerpt.version });
      expect(excerpt.sourceId).toBe(sourceId);
      expect(text.slice(excerpt.position.start, excerpt.position.end)).toBe(excerpt.quote.exact);
      expect(locator ?? null).toEqual(excerpt.locator);
      if (claimId !== undefined) expect(claims).toContain(claimId);
    }
    expect(header).toMatchObject({ marking: 'TLP:AMBER', informationCutOff: '2026-11-09T18:00+02:00' });
    expect(document.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1);
    const quotes = document.blocks.filter(({ kind }) => kind === 'quote');
    expect(quotes.map((quote) => JSON.stringify(quote)).join()).toMatch(/[א-ת]/);
  });

  test('every claim says of what day it is, through whom it comes, and which passages speak for and against it', async () => {
    const { call } = made;
    const claims = await call('claims.list', {});
    expect(claims.map(({ statement }) => statement)).toEqual(desk.claims.map(({ statement }) => statement));
    const [first] = claims;
    expect(first).toMatchObject({
      statement: 'At least 27 of the 41 captives are alive.',
      type: 'reported fact',
      asOf: '2026-11-04',
      attribution: 'The Meridian Post → Halyard News → one unnamed senior official',
    });
    expect(new Set(first?.passages.map(({ relation }) => relation))).toEqual(
      new Set(['supports', 'contradicts', 'context']),
    );
    expect(new Set(claims.map(({ type }) => type))).toEqual(new Set(['reported fact', 'judgement', 'forecast', 'gap']));
  });

  test('its briefing becomes a Word file without a fault', async () => {
    const { call } = made;
    const briefing = await onlyBriefing(call);
    const { sources } = await call('sources.list', {});
    const cited = await call('sources.getMany', { ids: sources.map(({ id }) => id) });
    const bytes = await renderBriefing({
      briefing,
      formatted: formatBriefing(briefing, cited, createCitationFormatter(bundledCsl)),
    });
    expect(validatePackage(bytes)).toEqual([]);
    expect(await call('exports.findFaults', { bytes })).toEqual([]);
  });

  test('a second time opens the one that is there, with what was written in it', async () => {
    const desktop = await openedSample();
    const { id, header, revision } = await onlyBriefing(desktop.call);
    await desktop.call('briefings.saveHeader', { id, revision, header: { ...header, title: 'Mine now' } });
    await desktop.call('library.create', { folder: join(documentsOf(desktop), 'Own') });
    expect(await desktop.call('library.openSample', {})).toEqual(desktop.info);
    expect((await onlyBriefing(desktop.call)).header.title).toBe('Mine now');
    // And once more while it is open.
    expect(await desktop.call('library.openSample', {})).toEqual(desktop.info);
    const { recent } = await desktop.call('library.recent', {});
    expect(recent.map(({ name, sample }) => [name, sample])).toEqual([
      ['Briefdesk Sample', true],
      ['Own', false],
    ]);
  });

  test('asked for twice at once, it is made once', async () => {
    const { call, progress } = temporaryHost(entry);
    const [one, other] = await Promise.all([call('library.openSample', {}), call('library.openSample', {})]);
    expect(one).toEqual(other);
    expect(progress).toHaveLength(10);
  });

  test('undo offers nothing of its making, but takes back what a person does in it', async () => {
    const { call } = await openedSample();
    expect(await call('undo.next', {})).toBeNull();
    const [claim] = await call('claims.list', {});
    if (!claim) throw new Error('There is no claim.');
    await call('claims.remove', { id: claim.id });
    await call('undo.undo', {});
    expect(await call('claims.list', {})).toHaveLength(8);
    expect(await call('undo.next', {})).toBeNull();
  });
});

describe('a sample library that cannot be made', () => {
  test('after a crash half-way through, what was left is made anew', async () => {
    const desktop = temporaryHost(entry);
    const unfinished = await desktop.context.host.openLibrary(`${placeOf(desktop)}.unfinished`, 'create');
    await unfinished.close();
    writeFileSync(join(unfinished.folder, 'originals', 'incoming', 'torn'), 'half a file');
    expect(await desktop.call('library.openSample', {})).toMatchObject({ sourceCount: 8, sample: true });
    expect(readdirSync(documentsOf(desktop))).toEqual(['Briefdesk Sample']);
  });

  test('only what a crash left is removed, and nothing else that goes by its name', async () => {
    const desktop = temporaryHost(entry);
    const unfinished = `${placeOf(desktop)}.unfinished`;
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(join(unfinished, 'notes.txt'), 'mine');
    await expectRejection(desktop.call('library.openSample', {}), 'library-exists', unfinished);
    expect(readdirSync(unfinished)).toEqual(['notes.txt']);
  });

  test('while another program is making it, it is left alone', async () => {
    const desktop = temporaryHost(entry);
    const unfinished = await desktop.context.host.openLibrary(`${placeOf(desktop)}.unfinished`, 'create');
    await expectRejection(desktop.call('library.openSample', {}), 'library-locked', unfinished.folder);
    expect(existsSync(join(unfinished.folder, 'library.sqlite'))).toBe(true);
    await unfinished.close();
  });

  test('a failure half-way through leaves nothing, and the library that was open stays open', async () => {
    const broken = join(temporaryFolder(), 'sample');
    await cp(resources, broken, { recursive: true });
    await rm(join(broken, 'files', desk.sources.at(-1)?.file ?? ''));
    const desktop = temporaryHost(entry, { sampleResources: broken });
    const own = await desktop.call('library.create', { folder: join(documentsOf(desktop), 'Own') });
    await expectRejection(desktop.call('library.openSample', {}), 'file-not-found', 'S10');
    expect(readdirSync(documentsOf(desktop))).toEqual(['Own']);
    expect(await desktop.call('library.current', {})).toEqual(own);
  });

  test('cancelled, it leaves nothing', async () => {
    const desktop = temporaryHost(entry, {
      reportProgress: ({ jobId, done }) => {
        if (done === 3) void desktop.call('jobs.cancel', { jobId });
      },
    });
    await expectRejection(desktop.call('library.openSample', {}), 'job-cancelled', 'sample');
    expect(readdirSync(documentsOf(desktop))).toEqual([]);
  });

  test('a library of one’s own that stands in its place is neither opened as sample nor touched', async () => {
    const desktop = temporaryHost(entry);
    const own = await desktop.context.host.openLibrary(placeOf(desktop), 'create');
    await own.close();
    await expectRejection(desktop.call('library.openSample', {}), 'library-exists', placeOf(desktop));
    expect(await desktop.call('library.current', {})).toBeNull();
    expect((await desktop.call('library.open', { folder: placeOf(desktop) }))?.sample).toBe(false);
    await expectRejection(desktop.call('library.openSample', {}), 'library-exists', placeOf(desktop));
  });

  test('other files that stand in its place are not touched; an empty folder is taken', async () => {
    const desktop = temporaryHost(entry);
    mkdirSync(placeOf(desktop), { recursive: true });
    writeFileSync(join(placeOf(desktop), 'notes.txt'), 'mine');
    await expectRejection(desktop.call('library.openSample', {}), 'library-exists', placeOf(desktop));
    expect(readdirSync(placeOf(desktop))).toEqual(['notes.txt']);
    await rm(join(placeOf(desktop), 'notes.txt'));
    expect((await desktop.call('library.openSample', {})).sample).toBe(true);
  });

  test('a library with anything of one’s own can never be marked as the sample', async () => {
    const desktop = temporaryHost(entry);
    await desktop.call('library.create', { folder: join(documentsOf(desktop), 'Own') });
    await desktop.call('briefings.create', { header: {} });
    await expectRejection(desktop.call('library.fillSample', { desk, sources: {} }), 'input-invalid', 'of its own');
    expect((await desktop.call('library.counts', {})).sample).toBe(false);
  });
});

describe('deleting the sample library', () => {
  test('closes it, moves its folder to the trash and forgets it', async () => {
    const desktop = await openedSample();
    await desktop.call('library.deleteSample', {});
    expect(await desktop.call('library.current', {})).toBeNull();
    expect((await desktop.call('library.recent', {})).recent).toEqual([]);
    expect(existsSync(placeOf(desktop))).toBe(false);
    expect(existsSync(join(desktop.trashFolder, 'Briefdesk Sample', 'library.sqlite'))).toBe(true);
    expect((await desktop.call('library.openSample', {})).sourceCount).toBe(8);
  });

  test('a library of one’s own that is open meanwhile stays open', async () => {
    const desktop = await openedSample();
    const own = await desktop.call('library.create', { folder: join(documentsOf(desktop), 'Own') });
    await desktop.call('library.deleteSample', {});
    expect(await desktop.call('library.current', {})).toEqual(own);
    expect(readdirSync(documentsOf(desktop))).toEqual(['Own']);
  });

  test('never deletes a library that is not marked as the sample, wherever it stands', async () => {
    const desktop = temporaryHost(entry);
    await desktop.call('library.create', { folder: placeOf(desktop) });
    await expectRejection(desktop.call('library.deleteSample', {}), 'library-not-sample', placeOf(desktop));
    await desktop.call('library.create', { folder: join(documentsOf(desktop), 'Own') });
    await expectRejection(desktop.call('library.deleteSample', {}), 'library-not-sample', placeOf(desktop));
    expect(readdirSync(documentsOf(desktop)).sort()).toEqual(['Briefdesk Sample', 'Own']);
    expect(existsSync(desktop.trashFolder)).toBe(false);
  });

  test('where the system has no trash it says where the folder is, and the sample is open as before', async () => {
    const desktop = temporaryHost(entry, { moveToTrash: () => Promise.reject(new Error('no trash on this volume')) });
    const info = await desktop.call('library.openSample', {});
    await expectRejection(desktop.call('library.deleteSample', {}), 'library-not-trashed', placeOf(desktop));
    expect(await desktop.call('library.current', {})).toEqual(info);
  });
});

async function onlyBriefing(call: TemporaryHost['call']) {
  const [briefing] = await call('briefings.list', {});
  if (!briefing) throw new Error('There is no briefing.');
  return call('briefings.get', { id: briefing.id });
}
