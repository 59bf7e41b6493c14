import { describe, expect, test } from 'vitest';
import type { Excerpt } from '../../src/core/excerpt/excerpt.ts';
import type { ClaimId, ExcerptId, SourceId } from '../../src/core/ids.ts';
import { readCustody } from '../../src/library/tables/custody.ts';
import { addSource, buildParagraph, buildSource, expectFailure, takeExcerpt } from '../support/builders.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../support/temporaryLibrary.ts';

const url = 'https://www.courier.example/talks';
const opening = 'Mediators met in Cairo on Thursday and spoke until late at night.';
const claim = 'Twenty hostages are held in the north, a senior official said on Friday.';
const middle = 'Families waited outside the ministry for a list that did not come.';
const end = 'Talks will go on in Doha next week, the delegation announced.';
const first = [opening, claim, middle, end].join('\n');
const corrected = [
  'This article was corrected.',
  opening,
  claim.replace('Twenty', 'Twenty-two'),
  middle,
  'The Red Crescent sent four trucks.',
].join('\n');

function withVersions(library: TemporaryLibrary) {
  const id = addSource(library, { url, title: 'Talks' }, first);
  const excerpts = {
    claim: takeExcerpt(library, id, claim),
    middle: takeExcerpt(library, id, 'Families waited outside the ministry'),
    end: takeExcerpt(library, id, end),
  };
  const added = library.call('sources.add', buildSource({ url, title: 'Talks, corrected' }, corrected));
  return { id, excerpts, added };
}

const again = (library: TemporaryLibrary, { id }: Excerpt) => library.call('excerpts.get', { id });
const wordsAt = (library: TemporaryLibrary, sourceId: SourceId, { found }: Excerpt) =>
  found && library.call('sourceTexts.whole', { sourceId }).text.slice(found.start, found.end);

describe('importing the same address again', () => {
  test('makes version 2 of the source, whose text is then read and searched, and keeps the first', () => {
    const library = temporaryLibrary();
    const { id, added } = withVersions(library);
    expect(added).toEqual({ outcome: 'version', id, title: 'Talks', version: 2 });
    expect(library.call('sources.list', {}).total).toBe(1);
    expect(library.call('sources.get', { id })).toMatchObject({ version: 2, textLength: corrected.length });
    expect(library.call('sources.list', {}).sources[0]).toMatchObject({ id, version: 2 });
    expect(library.call('sourceTexts.whole', { sourceId: id }).text).toBe(corrected);
    expect(library.call('sourceTexts.whole', { sourceId: id, version: 1 }).text).toBe(first);
    expect(library.call('sources.search', { query: 'trucks' }).total).toBe(1);
    expect(library.call('sources.search', { query: 'Doha' }).total).toBe(0);
    const versions = library.call('versions.list', { sourceId: id });
    expect(versions.map(({ number, origin, excerptCount }) => ({ number, origin, excerptCount }))).toEqual([
      { number: 1, origin: 'first', excerptCount: 3 },
      { number: 2, origin: 'same address', excerptCount: 0 },
    ]);
    expect(new Set(versions.map(({ sha256 }) => sha256)).size).toBe(2);
  });

  test('makes the library say that a source has several versions, until it is undone', () => {
    const library = temporaryLibrary();
    addSource(library, { url: 'https://www.courier.example/other' }, 'Another report.');
    expect(library.call('library.counts', {}).hasVersions).toBe(false);
    withVersions(library);
    expect(library.call('library.counts', {}).hasVersions).toBe(true);
    library.call('undo.undo', {});
    expect(library.call('library.counts', {}).hasVersions).toBe(false);
  });

  test('is one entry in the custody log that says what became of each excerpt', () => {
    const library = temporaryLibrary();
    const { id, excerpts } = withVersions(library);
    expect(readCustody(library.reader).at(-1)).toMatchObject({
      action: 'source-version-added',
      subject: id,
      details: {
        number: 2,
        anchors: expect.arrayContaining([
          expect.objectContaining({ id: excerpts.claim.id, was: 'exact', drift: 'changed' }),
          expect.objectContaining({ id: excerpts.end.id, was: 'exact', drift: 'lost' }),
        ]),
      },
    });
  });

  test('looks for every excerpt in the new text, and leaves its quote and its own text as they were', () => {
    const library = temporaryLibrary();
    const { id, excerpts } = withVersions(library);
    const changed = again(library, excerpts.claim);
    expect(changed).toEqual({ ...excerpts.claim, drift: 'changed', found: changed.found });
    expect(wordsAt(library, id, changed)).toBe(
      'Twenty-two hostages are held in the north, a senior official said on Friday.',
    );
    const moved = again(library, excerpts.middle);
    expect(moved).toMatchObject({ drift: 'moved', quote: excerpts.middle.quote, version: 1 });
    expect(wordsAt(library, id, moved)).toBe('Families waited outside the ministry');
    expect(again(library, excerpts.end)).toMatchObject({ drift: 'lost', found: null });
  });

  test('is taken back by one undo: text, search, excerpts; and can then be done again', () => {
    const library = temporaryLibrary();
    const { id, excerpts } = withVersions(library);
    expect(library.call('undo.next', {})?.description).toBe('importing version 2 of “Talks”');
    library.call('undo.undo', {});
    expect(library.call('sources.get', { id })).toMatchObject({ version: 1, textLength: first.length });
    expect(library.call('versions.list', { sourceId: id })).toHaveLength(1);
    for (const excerpt of Object.values(excerpts)) expect(again(library, excerpt)).toEqual(excerpt);
    expect(library.call('sources.search', { query: 'Doha' }).total).toBe(1);
    expect(library.call('sources.search', { query: 'trucks' }).total).toBe(0);
    const added = library.call('sources.add', buildSource({ url, title: 'Talks, corrected' }, corrected));
    expect(added).toMatchObject({ outcome: 'version', version: 2 });
  });

  test('knows the address by either scheme, with and without www and a slash at the end', () => {
    const library = temporaryLibrary();
    const id = addSource(library, { url }, first);
    for (const [index, spelling] of [
      'http://courier.example/talks/',
      'https://courier.example/talks#comments',
      'HTTPS://www.courier.example/talks',
    ].entries()) {
      const added = library.call('sources.add', buildSource({ url: spelling }, `${corrected} ${index}`));
      expect(added).toMatchObject({ outcome: 'version', id, version: index + 2 });
    }
    expect(library.call('sources.add', buildSource({ url: `${url}/more` }, corrected)).outcome).toBe('added');
  });

  test('with the same text, however it is set, is a duplicate of that version', () => {
    const library = temporaryLibrary();
    const { id } = withVersions(library);
    const reset = corrected.replaceAll(' ', '\u00a0').replace('Twenty-two', 'Twenty‑two');
    expect(library.call('sources.add', buildSource({ url, title: 'Saved again' }, reset))).toEqual({
      outcome: 'duplicate',
      id,
      title: 'Talks',
      same: 'url',
      version: 2,
    });
    expect(library.call('versions.list', { sourceId: id })).toHaveLength(2);
  });

  test('with the bytes of an older version is a duplicate of that one', () => {
    const library = temporaryLibrary();
    const { id } = withVersions(library);
    const added = library.call('sources.add', buildSource({ url, title: 'Talks' }, first));
    expect(added).toMatchObject({ outcome: 'duplicate', id, version: 1 });
  });

  test('that went back to an earlier text later on is a version again', () => {
    const library = temporaryLibrary();
    withVersions(library);
    const back = { ...buildSource({ url, title: 'Back' }, first), capturedAt: '2026-11-25T10:00:00.000Z' };
    expect(library.call('sources.add', back)).toMatchObject({ outcome: 'version', version: 3 });
  });

  test('never makes a version of an entry of a bibliography, nor of a source without text', () => {
    const library = temporaryLibrary();
    library.call('sources.add', { ...buildSource({ url, title: 'Entry' }, 'An entry.'), format: 'csl-json' });
    library.call('sources.add', buildSource({ url, title: 'Scan' }, ''));
    expect(library.call('sources.add', buildSource({ url, title: 'Page' }, first)).outcome).toBe('added');
  });

  test('changes no detail by itself: what the new version says of itself is proposed', () => {
    const library = temporaryLibrary();
    const id = addSource(library, { url, title: 'Talks', published: '2026-11-20' }, first);
    const { metadata } = library.call('sources.get', { id });
    library.call('sources.updateMetadata', { id, metadata: { ...metadata, title: 'Talks (my title)' } });
    library.call('sources.add', buildSource({ url, title: 'Talks, corrected', published: '2026-11-21' }, corrected));
    const source = library.call('sources.get', { id });
    expect(source.metadata).toMatchObject({ title: 'Talks (my title)', published: '2026-11-20' });
    expect(library.call('versions.list', { sourceId: id })[1]?.proposals).toEqual(
      expect.arrayContaining([
        { field: 'title', held: 'Talks (my title)', proposed: 'Talks, corrected' },
        { field: 'published', held: '2026-11-20', proposed: '2026-11-21' },
      ]),
    );
    expect(source.origins.published?.alternatives).toEqual([expect.objectContaining({ value: '2026-11-21' })]);
  });

  test('leaves excerpts that are taken from the new text alone when the next version comes', () => {
    const library = temporaryLibrary();
    const { id, excerpts } = withVersions(library);
    const second = takeExcerpt(library, id, 'The Red Crescent sent four trucks.');
    expect(second).toMatchObject({ version: 2, drift: 'exact', found: null });
    library.call('sources.add', buildSource({ url, title: 'Third' }, `${first}\nThe Red Crescent sent four trucks.`));
    expect(again(library, second)).toMatchObject({ version: 2, drift: 'moved' });
    expect(again(library, excerpts.end)).toMatchObject({ version: 1, drift: 'exact' });
  });

  test('cannot be taken back while a passage of the version is cited', () => {
    const library = temporaryLibrary();
    const { id } = withVersions(library);
    const excerpt = takeExcerpt(library, id, 'The Red Crescent sent four trucks.');
    cite(library, [{ sourceId: id, excerptId: excerpt.id }]);
    expectFailure(() => library.call('undo.undo', {}), 'excerpt-in-use');
    expect(library.call('sources.get', { id }).version).toBe(2);
  });
});

describe('a version made by hand', () => {
  test('needs no address', () => {
    const library = temporaryLibrary();
    const id = addSource(library, { url: '' }, first);
    const excerpt = takeExcerpt(library, id, claim);
    const { importId, ...source } = buildSource({ url: '' }, corrected);
    const added = library.call('versions.add', { sourceId: id, importId, origin: 'by hand', source });
    expect(added).toEqual({
      outcome: 'version',
      number: 2,
      drift: { exact: 0, moved: 0, changed: 1, ambiguous: 0, lost: 0 },
    });
    expect(again(library, excerpt).drift).toBe('changed');
    expect(library.call('versions.add', { sourceId: id, importId, origin: 'by hand', source })).toMatchObject({
      outcome: 'duplicate',
      number: 2,
    });
  });

  test('by newer code is one when it reads anything otherwise', () => {
    const library = temporaryLibrary();
    const id = addSource(library, { url }, first);
    const { importId, ...source } = buildSource({ url }, first);
    expect(
      library.call('versions.add', {
        sourceId: id,
        importId,
        origin: 'read again',
        source: { ...source, extractorVersion: 2 },
      }),
    ).toMatchObject({ outcome: 'duplicate', number: 1 });
    const better = first.replace('hostages are', 'hostages\u00a0are');
    const { importId: _, ...read } = buildSource({ url }, better);
    expect(
      library.call('versions.add', {
        sourceId: id,
        importId,
        origin: 'read again',
        source: { ...read, sha256: source.sha256 },
      }),
    ).toMatchObject({ outcome: 'version', number: 2 });
  });
});

test('a passage can still be taken from an older version, and says at once how it stands to the newest', () => {
  const library = temporaryLibrary();
  const { id } = withVersions(library);
  const { textId, text } = library.call('sourceTexts.whole', { sourceId: id, version: 1 });
  const take = (exact: string) => {
    const start = text.indexOf(exact);
    const position = { start, end: start + exact.length };
    return library.call('excerpts.create', { sourceId: id, textId, position, exact });
  };
  expect(take('Mediators met in Cairo on Thursday')).toMatchObject({ version: 1, drift: 'moved' });
  expect(take('Talks will go on in Doha next week')).toMatchObject({ version: 1, drift: 'lost', found: null });
});

describe('what is done about a passage that drifted', () => {
  test('is told first: what changed, and where', () => {
    const library = temporaryLibrary();
    const { excerpts } = withVersions(library);
    const explained = library.call('excerpts.explainDrift', { id: excerpts.claim.id });
    expect(explained).toMatchObject({
      newest: 2,
      changes: [{ kind: 'number', before: 'Twenty', after: 'Twenty-two' }],
    });
    expect(explained.places).toHaveLength(1);
    expect(explained.places[0]?.words).toBe(claim.replace('Twenty', 'Twenty-two'));
  });

  test('the new wording becomes an excerpt on which the claims then rest; one undo takes that back', () => {
    const library = temporaryLibrary();
    const { excerpts } = withVersions(library);
    const stated = library.call('claims.create', {
      statement: 'Twenty hostages are alive.',
      type: 'reported fact',
      asOf: null,
      evidence: [
        { excerptId: excerpts.middle.id, relation: 'context' },
        { excerptId: excerpts.claim.id, relation: 'supports' },
      ],
    });
    const [place] = library.call('excerpts.explainDrift', { id: excerpts.claim.id }).places;
    const { start, end } = place ?? { start: 0, end: 1 };
    const taken = library.call('excerpts.takeNewWording', { id: excerpts.claim.id, position: { start, end } });
    expect(taken).toMatchObject({
      claims: 1,
      excerpt: { version: 2, drift: 'exact', quote: { exact: claim.replace('Twenty', 'Twenty-two') } },
    });
    expect(library.call('claims.list', {})[0]?.evidence).toEqual([
      { excerptId: excerpts.middle.id, relation: 'context' },
      { excerptId: taken.excerpt.id, relation: 'supports' },
    ]);
    expect(again(library, excerpts.claim).quote.exact).toBe(claim);
    library.call('undo.undo', {});
    expect(library.call('claims.list', {})[0]?.evidence).toEqual(stated.evidence);
    expectFailure(() => again(library, taken.excerpt), 'excerpt-not-found');
  });

  test('it stays a passage of its version when the analyst says so, and no longer when undone', () => {
    const library = temporaryLibrary();
    const { excerpts } = withVersions(library);
    const { keptAt } = library.call('excerpts.keepVersion', { id: excerpts.end.id, keep: true });
    expect(keptAt).not.toBeNull();
    expect(readCustody(library.reader).at(-1)).toMatchObject({
      action: 'excerpt-kept',
      details: { version: 1, kept: true },
    });
    library.call('undo.undo', {});
    expect(again(library, excerpts.end)).toMatchObject({ keptAt: null, drift: 'lost' });
  });

  test('of several places the analyst chooses one', () => {
    const library = temporaryLibrary();
    const id = addSource(library, { url }, first);
    const excerpt = takeExcerpt(library, id, claim);
    library.call('sources.add', buildSource({ url }, `${first}\n${first}`));
    expect(again(library, excerpt)).toMatchObject({ drift: 'ambiguous', found: null });
    const { places } = library.call('excerpts.explainDrift', { id: excerpt.id });
    expect(places.map(({ words }) => words)).toEqual([claim, claim]);
    const [, second] = places;
    const position = { start: second?.start ?? 0, end: second?.end ?? 1 };
    const chosen = library.call('excerpts.choosePlace', { id: excerpt.id, position });
    expect(chosen).toMatchObject({ drift: 'moved', found: position });
    expect(again(library, excerpt)).toEqual(chosen);
    library.call('undo.undo', {});
    expect(again(library, excerpt)).toMatchObject({ drift: 'ambiguous', found: null });
  });
});

describe('before an export', () => {
  test('every cited passage that does not stand as it was taken is named, in the order of the text, also under a cited claim', () => {
    const library = temporaryLibrary();
    const { id, excerpts } = withVersions(library);
    const stated = library.call('claims.create', {
      statement: 'Talks go on.',
      type: 'reported fact',
      asOf: null,
      evidence: [{ excerptId: excerpts.end.id, relation: 'supports' }],
    });
    const briefingId = cite(
      library,
      [{ sourceId: id, claimId: stated.id }],
      [
        { sourceId: id, excerptId: excerpts.middle.id },
        { sourceId: id, excerptId: excerpts.claim.id },
      ],
    );
    expect(
      library
        .call('exports.findDrift', { briefingId })
        .map(({ excerpt, newest, sourceTitle }) => [excerpt.id, excerpt.drift, newest, sourceTitle]),
    ).toEqual([
      [excerpts.end.id, 'lost', 2, 'Talks'],
      [excerpts.claim.id, 'changed', 2, 'Talks'],
    ]);
  });

  test('the record of the export says in which state the passages were', () => {
    const library = temporaryLibrary();
    const { id, excerpts } = withVersions(library);
    const briefingId = cite(library, [{ sourceId: id, excerptId: excerpts.claim.id }]);
    library.call('exports.record', { briefingId, fileName: 'a.docx', sha256: 'a'.repeat(64), revision: 1 });
    expect(readCustody(library.reader).at(-1)).toMatchObject({
      action: 'briefing-exported',
      details: { drifted: [{ id: excerpts.claim.id, drift: 'changed', version: 1, newest: 2, keptAt: null }] },
    });
  });
});

test('what differs between two versions is told block by block and word by word', () => {
  const library = temporaryLibrary();
  const { id } = withVersions(library);
  const difference = library.call('versions.diff', { sourceId: id, from: 1, to: 2 });
  const told = difference.blocks.map(({ kind, pieces }) => ({
    kind,
    words: pieces.map((piece) => ({ same: '', inserted: '+', deleted: '-' })[piece.kind] + piece.text.trim()),
  }));
  expect(told).toEqual([
    { kind: 'inserted', words: ['+This article was corrected.'] },
    { kind: 'same', words: [opening] },
    {
      kind: 'changed',
      words: ['-Twenty', '+Twenty-two', 'hostages are held in the north, a senior official said on Friday.'],
    },
    { kind: 'same', words: [middle] },
    { kind: 'deleted', words: [`-${end}`] },
    { kind: 'inserted', words: ['+The Red Crescent sent four trucks.'] },
  ]);
  expect(difference).toMatchObject({ isComplete: true, changedBlocks: 4 });
  expectFailure(() => library.call('versions.diff', { sourceId: id, from: 1, to: 7 }), 'source-not-found');
});

/** A briefing with a paragraph for each citation; its id. */
function cite(
  library: TemporaryLibrary,
  ...citations: readonly { sourceId: SourceId; excerptId?: ExcerptId; claimId?: ClaimId }[][]
) {
  const { id, revision } = library.call('briefings.create', { header: { title: 'Weekly' } });
  const blocks = citations.map((items, index) => buildParagraph(`p${index}`, 'A sentence.', items));
  library.call('briefings.saveBlocks', { id, revision, changedBlocks: blocks, order: blocks.map((block) => block.id) });
  return id;
}
