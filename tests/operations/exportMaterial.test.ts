import { describe, expect, test } from 'vitest';
import { makeSourceAnnex } from '../../src/core/annex/makeSourceAnnex.ts';
import { makeSourceSummary, summaryFacts } from '../../src/core/annex/makeSourceSummary.ts';
import { documentSchema } from '../../src/core/briefing/document.ts';
import { usualExportSettings } from '../../src/core/briefing/exportSettings.ts';
import { textOfBlock } from '../../src/core/briefing/walkDocument.ts';
import type { BriefingId, SourceId } from '../../src/core/ids.ts';
import { sql } from '../../src/library/sql.ts';
import { addSource, buildParagraph, expectFailure, takeExcerpt } from '../support/builders.ts';
import { findAllCopies } from '../support/nearCopies.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../support/temporaryLibrary.ts';

const withConsulted = (change: Partial<(typeof usualExportSettings)['consultedFrom']> = {}) => ({
  ...usualExportSettings,
  bibliography: { split: 'none' as const, consulted: true },
  consultedFrom: { ...usualExportSettings.consultedFrom, ...change },
});

/** Three sources cited in the order B, A, C; B by a passage and through a claim that D contradicts; E lies in a collection. */
function desk() {
  const library = temporaryLibrary();
  const a = addSource(library, { title: 'Alpha', type: 'report', language: 'en', reliability: 'B' }, 'Alpha says so.');
  const b = addSource(
    library,
    { title: 'Beta', language: 'he', reliability: 'F', marking: 'TLP:AMBER', published: '2026-03' },
    'Beta counts twenty names. Beta adds more.',
  );
  const c = addSource(library, { title: 'Gamma', language: 'en', published: null }, 'Gamma is silent.');
  const d = addSource(library, { title: 'Delta' }, 'Delta counts thirty names.');
  const e = addSource(library, { title: 'Epsilon' }, 'Epsilon was only read.');
  const twenty = takeExcerpt(library, b, 'Beta counts twenty names.');
  const thirty = takeExcerpt(library, d, 'Delta counts thirty names.');
  library.call('excerpts.setLocator', { id: twenty.id, locator: { label: 'page', value: '9' } });
  const claim = library.call('claims.create', {
    statement: 'Twenty names are on the list',
    type: 'reported fact',
    asOf: '2026-02-28',
    evidence: [
      { excerptId: twenty.id, relation: 'supports' },
      { excerptId: thirty.id, relation: 'contradicts' },
    ],
  });
  const id = write(library, [
    buildParagraph('one', 'First.', [{ sourceId: b, excerptId: twenty.id, claimId: claim.id }]),
    buildParagraph('two', 'Then.', [{ sourceId: a }, { sourceId: b }]),
    buildParagraph('three', 'Last.', [{ sourceId: c }]),
  ]);
  return { library, id, a, b, c, d, e, claim };
}

function write(library: TemporaryLibrary, blocks: ReturnType<typeof buildParagraph>[]): BriefingId {
  const { id } = library.call('briefings.create', { header: { title: 'Weekly' } });
  library.call('briefings.saveBlocks', {
    id,
    revision: 0,
    changedBlocks: blocks,
    order: blocks.map((block) => block.id),
  });
  return id;
}

const gather = ({ library, id }: { library: TemporaryLibrary; id: BriefingId }, settings = usualExportSettings) => ({
  briefing: library.call('briefings.get', { id }),
  material: library.call('exports.gather', { briefingId: id, settings }),
});

describe('the source annex', () => {
  test('counts what a query of the library counts', () => {
    const made = desk();
    const { briefing, material } = gather(made);
    const annex = makeSourceAnnex(briefing, material, 'en-US');
    const counted = made.library.reader.find<{ sources: number; passages: number }>(sql`
      SELECT count(DISTINCT source_id) AS sources, count(DISTINCT excerpt_id) AS passages
      FROM citation_place WHERE briefing_id = ${made.id}`);
    expect({ sources: annex.sources, passages: annex.passages }).toEqual(counted);
    expect(counted).toEqual({ sources: 3, passages: 1 });
  });

  test('lists each cited source once, in the order of first citation, with grade, passage, locator and hash', () => {
    const made = desk();
    const { briefing, material } = gather(made);
    const { blocks } = makeSourceAnnex(briefing, material, 'en-US');
    const [, beta = '', quoted = '', alpha = '', whole = '', gamma = ''] = blocks.map(textOfBlock);
    expect([beta, alpha, gamma].map((entry) => entry.split('\n')[0])).toEqual([
      '1. Leila Haddad, The Levant Courier, Beta',
      '2. Leila Haddad, The Levant Courier, Alpha',
      '3. Leila Haddad, The Levant Courier, Gamma',
    ]);
    const sha256 = made.library.call('sources.get', { id: made.b }).sha256;
    for (const part of [
      'Type: newspaper article',
      'Date of information: February 28, 2026',
      'Published: March 2026',
      'Language: Hebrew',
      'Reliability: F, reliability cannot be judged.',
      'Marking: TLP:AMBER',
      `SHA-256 of the original begins with ${sha256.slice(0, 12)}`,
    ]) {
      expect(beta).toContain(part);
    }
    expect(beta).not.toContain(sha256.slice(0, 13));
    expect(quoted).toBe('“Beta counts twenty names.” (p. 9)');
    expect(alpha).toContain('Reliability: B, usually reliable. Minor doubts');
    expect(whole).toBe('Cited as a whole, without a passage.');
    expect(gamma).toContain('Published: not known');
    expect(gamma).toContain('Reliability: not graded');
  });

  test('says of a passage what has become of it in a newer version', () => {
    const made = desk();
    const { metadata, sha256: quotedFrom } = made.library.call('sources.get', { id: made.b });
    const { url } = metadata;
    const newer = 'Beta counts thirty-one names. Beta adds more.';
    addSource(made.library, { title: 'Beta', url, marking: 'TLP:AMBER' }, newer);
    const { briefing, material } = gather(made);
    const { blocks } = makeSourceAnnex(briefing, material, 'en-US');
    const quoted = blocks.filter(({ kind }) => kind === 'quote');
    // The original that the quote stands in, and the one that the source is today.
    const { sha256: newest } = made.library.call('sources.get', { id: made.b });
    const beta = blocks.map(textOfBlock).find((text) => text.includes('Beta'));
    expect(newest).not.toBe(quotedFrom);
    expect(beta).toContain(`version 2, SHA-256 of the original begins with ${newest.slice(0, 12)}`);
    expect(beta).toContain(`version 1, SHA-256 of the original begins with ${quotedFrom.slice(0, 12)}`);
    expect(quoted.map(textOfBlock)[0]).toMatch(
      /^“Beta counts twenty names\.” \(p\. 9\)\n(Reads differently in|Is not in) the newest version \(2\)/,
    );
  });

  test('is made of blocks that a briefing could hold, marked as their sources are', () => {
    const { briefing, material } = gather(desk());
    const { blocks } = makeSourceAnnex(briefing, material, 'en-US');
    const all = [...briefing.document.blocks, ...blocks];
    expect(() => documentSchema.parse({ version: briefing.document.version, blocks: all })).not.toThrow();
    const marked = blocks.filter((block) => 'marking' in block);
    expect(marked.map((block) => ('marking' in block ? block.marking : null))).toEqual(Array(2).fill('TLP:AMBER'));
  });
});

describe('sources consulted and not cited', () => {
  const titles = (made: ReturnType<typeof desk>, change = {}) =>
    gather(made, withConsulted(change)).material.consulted.map(({ metadata }) => metadata.title);

  test('are those of passages that cited claims rest on, contradicting ones included', () => {
    expect(titles(desk())).toEqual(['Delta']);
    expect(titles(desk(), { claims: false })).toEqual([]);
  });

  test('are what lies in the collections and has the tags that were chosen, but for what is cited', () => {
    const made = desk();
    const outer = made.library.call('collections.create', { name: 'Talks' });
    const inner = made.library.call('collections.create', { name: 'Week 12', parentId: outer.id });
    made.library.call('sources.organise', { ids: [made.e, made.b], addTo: [inner.id] });
    made.library.call('sources.organise', { ids: [made.d], addTags: ['read'] });
    expect(titles(made, { claims: false, collections: [outer.id] })).toEqual(['Epsilon']);
    expect(titles(made, { claims: false, tags: ['Read'] })).toEqual(['Delta']);
    expect(titles(made, { claims: true, collections: [outer.id], tags: ['read'] })).toEqual(['Delta', 'Epsilon']);
  });

  test('are none while the list is not asked for', () => {
    expect(gather(desk()).material.consulted).toEqual([]);
  });
});

describe('near copies that are not cited', () => {
  test('are counted for each cited source, those left that are cited too, removed or no copies', () => {
    const words = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    const library = temporaryLibrary();
    const copies = ['One', 'Two', 'Three', 'Four', 'Five'].map((title) =>
      addSource(library, { title, url: '' }, `${words} and the end of ${title}`),
    );
    const [one, two, , , five] = copies;
    const alone = addSource(library, { title: 'Alone', url: '' }, 'Something else altogether.');
    findAllCopies(library);
    library.call('sources.remove', { id: five as SourceId });
    const cites = (...ids: (SourceId | undefined)[]) =>
      write(library, [
        buildParagraph(
          'one',
          'x',
          ids.flatMap((sourceId) => (sourceId ? [{ sourceId }] : [])),
        ),
      ]);
    const uncited = (id: BriefingId) => gather({ library, id }).material.uncitedCopies;
    expect(uncited(cites(one, alone))).toEqual([{ sourceId: one, count: 3 }]);
    expect(new Set(uncited(cites(one, two)))).toEqual(new Set([one, two].map((sourceId) => ({ sourceId, count: 2 }))));
    expect(uncited(cites(...copies.slice(0, 4)))).toEqual([]);
  });
});

describe('the source summary statement', () => {
  test('counts what a query of the library counts', () => {
    const made = desk();
    const { briefing, material } = gather(made);
    const { sources, types, languages, grades, undated, passages, claims } = summaryFacts(briefing, material);
    const rows = <Key>(column: string) =>
      made.library.reader.all<{ key: Key; count: number }>({
        text: `SELECT ${column} AS key, count(*) AS count FROM source
          WHERE id IN (SELECT source_id FROM citation_place WHERE briefing_id = ?) GROUP BY ${column}`,
        values: [made.id],
      });
    const byKey = (list: readonly { readonly key: unknown; readonly count: number }[]) =>
      Object.fromEntries(list.map(({ key, count }) => [String(key), count]));
    expect(byKey(types)).toEqual(byKey(rows('type')));
    expect(byKey(languages)).toEqual(byKey(rows('language')));
    expect(byKey(grades)).toEqual(byKey(rows('reliability')));
    expect({ sources, undated, passages, claims }).toEqual({ sources: 3, undated: 1, passages: 1, claims: 1 });
  });

  test('says it in sentences, and names what rests on a single origin and what is contradicted', () => {
    const { briefing, material } = gather(desk());
    expect(makeSourceSummary(briefing, material, 'en-US').split('\n')).toEqual([
      'This briefing cites 3 sources: 2 newspaper articles and 1 report. By language: in English (2) and in Hebrew (1). Their dates of publication run from March 2026 to November 20, 2026. Of 1 the date is not known. None has most of its text from another cited source.',
      'Reliability by the Admiralty code: 1 graded B (usually reliable), 1 graded F (cannot be judged) and 1 not graded.',
      '1 passage is cited as taken from the sources. Each stands in the newest version of its source word for word.',
      'The briefing rests on 1 stated claim.',
      'It rests on a single origin: “Twenty names are on the list”.',
      'It is contradicted by a passage: “Twenty names are on the list”.',
    ]);
  });

  test('counts copies of one text as one origin', () => {
    const words = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    const library = temporaryLibrary();
    const first = addSource(library, { title: 'One' }, words);
    const copy = addSource(library, { title: 'Two' }, `${words} and an end`);
    while (library.call('nearCopies.findNext', {}).waiting > 0);
    const id = write(library, [buildParagraph('one', 'x', [{ sourceId: first }, { sourceId: copy }])]);
    const { briefing, material } = gather({ library, id });
    expect(summaryFacts(briefing, material)).toMatchObject({ sources: 2, origins: 1 });
    expect(makeSourceSummary(briefing, material, 'en-US')).toContain('count as one origin: that leaves 1 origin.');
  });

  test('says so where nothing is cited', () => {
    const library = temporaryLibrary();
    const id = write(library, [buildParagraph('one', 'Nothing.')]);
    const { briefing, material } = gather({ library, id });
    expect(makeSourceSummary(briefing, material, 'en-US')).toBe('This briefing cites no source.');
    expect(makeSourceAnnex(briefing, material, 'en-US')).toMatchObject({ sources: 0, passages: 0 });
  });
});

test('what is gathered for a briefing that is not there is refused', () => {
  const library = temporaryLibrary();
  const briefingId = 'brf_aaaaaaaaaaaaaaaa' as BriefingId;
  expectFailure(
    () => library.call('exports.gather', { briefingId, settings: usualExportSettings }),
    'briefing-not-found',
    briefingId,
  );
});
