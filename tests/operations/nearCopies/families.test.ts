import { describe, expect, test } from 'vitest';
import { annotatedPairs } from '../../support/annotatedPairs.ts';
import { addSource, buildSource } from '../../support/builders.ts';
import { copiesOf, findAllCopies, membersOf } from '../../support/nearCopies.ts';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';

const WIRE = [
  'Customs officers at the port of Sarn have seized forty tonnes of timber that was declared as furniture.',
  'The wood comes from a protected forest on the upper Leva, where felling has been forbidden since 1994.',
  'Three men were arrested on board of the coaster that was to carry it across the bay at night.',
  'A sniffer dog had found the resin under a layer of kitchen chairs, the head of the customs post said.',
  'Environmental groups estimate that one lorry in five on the coast road carries stolen wood.',
];
const BACKGROUND = [
  'The forest was once the hunting ground of the dukes of Leva and is home to the last lynxes of the country.',
  'Villagers have long complained that the rangers come only on weekdays and only by the front gate.',
  'A law that would make sawmills keep a book of every trunk has been waiting in committee since the election.',
];
const lines = (...parts: readonly (readonly string[] | string)[]) => parts.flat().join('\n');

describe('families of near copies', () => {
  test('every annotated pair is joined or not, in a library that holds all of them', () => {
    const library = temporaryLibrary();
    // Pairs share paragraphs of one another: each is told apart by its two sources only.
    const pairs = annotatedPairs().map((pair, index) => ({
      ...pair,
      first: addSource(library, { title: `${index} a`, url: '', outlet: `Outlet ${index} a` }, pair.a),
      second: addSource(library, { title: `${index} b`, url: '', outlet: `Outlet ${index} b` }, pair.b),
    }));
    findAllCopies(library);
    const joined = pairs.map(({ first, second, ...pair }) => {
      const member = library
        .call('nearCopies.familyOf', { id: first })
        .members.find(({ source }) => source.id === second);
      return { ...pair, isFound: member !== undefined && member.shareOfAsked !== null };
    });
    const found = joined.filter(({ isFound }) => isFound);
    const right = found.filter(({ copies }) => copies);
    const copies = joined.filter(({ copies: areCopies }) => areCopies);
    expect(right.length / found.length).toBeGreaterThanOrEqual(0.95);
    expect(right.length / copies.length).toBeGreaterThanOrEqual(0.9);
  });

  test('a report inside a longer one is found, with how much of each stands in the other', () => {
    const library = temporaryLibrary();
    const wire = addSource(library, { title: 'Wire', url: '' }, lines(WIRE));
    const long = addSource(
      library,
      { title: 'Long', url: '' },
      lines('Stolen forest', BACKGROUND, WIRE, BACKGROUND[0] ?? ''),
    );
    findAllCopies(library);
    const [member] = library
      .call('nearCopies.familyOf', { id: wire })
      .members.filter(({ source }) => source.id === long);
    expect(member?.shareOfAsked).toBe(1);
    // 89 of its 181 words.
    expect(member?.shareOfIt).toBeGreaterThan(0.4);
    expect(member?.shareOfIt).toBeLessThan(0.6);
    expect(member?.isSameText).toBe(false);
  });

  test('sources are in one family when each is a copy of a third', () => {
    const library = temporaryLibrary();
    const wire = addSource(library, { title: 'Wire', url: '' }, lines(WIRE));
    const head = addSource(library, { title: 'Head', url: '' }, lines('Timber seized', WIRE.slice(0, 2)));
    const tail = addSource(library, { title: 'Tail', url: '' }, lines('A dog at work', WIRE.slice(3)));
    const other = addSource(library, { title: 'Other', url: '' }, lines(BACKGROUND));
    findAllCopies(library);
    expect(new Set(copiesOf(library, head))).toEqual(new Set([wire, tail]));
    expect(copiesOf(library, other)).toEqual([]);
    expect(library.call('nearCopies.familiesOf', { ids: [head, other, tail] })).toEqual([
      expect.any(String),
      null,
      library.call('nearCopies.familiesOf', { ids: [head] })[0],
    ]);
  });

  test('each row of a list says how many near copies a source has', () => {
    const library = temporaryLibrary();
    addSource(library, { title: 'Wire', url: '' }, lines(WIRE));
    addSource(library, { title: 'Copy', url: '' }, lines('Under a new headline', WIRE));
    addSource(library, { title: 'Other', url: '' }, lines(BACKGROUND));
    const counts = () =>
      Object.fromEntries(
        library.call('sources.list', {}).sources.map((source) => [source.title, source.nearCopyCount]),
      );
    expect(counts()).toEqual({ Wire: 0, Copy: 0, Other: 0 });
    findAllCopies(library);
    expect(counts()).toEqual({ Wire: 1, Copy: 1, Other: 0 });
  });

  test('the one that was published first is the likely original and stands first', () => {
    const library = temporaryLibrary();
    const late = addSource(library, { title: 'Late', url: '', published: '2026-11-21' }, lines('Late', WIRE));
    const early = addSource(library, { title: 'Early', url: '', published: '2026-11-19' }, lines('Early', WIRE));
    const undated = addSource(library, { title: 'Undated', url: '', published: null }, lines('Undated', WIRE));
    findAllCopies(library);
    const family = library.call('nearCopies.familyOf', { id: late });
    expect(family.original).toEqual({ id: early, because: 'published-first' });
    expect(membersOf(family)).toEqual([early, late, undated]);
  });

  test('without dates that tell, the one whose text stands whole in the others is the likely original', () => {
    const library = temporaryLibrary();
    addSource(
      library,
      { title: 'Paper', url: '', published: '2026-11' },
      lines('Headline', WIRE, BACKGROUND.slice(0, 2)),
    );
    const wire = addSource(library, { title: 'Wire', url: '', published: '2026-11-20' }, lines(WIRE));
    addSource(
      library,
      { title: 'Journal', url: '', published: '2026-11' },
      lines('Another', WIRE, BACKGROUND[2] ?? ''),
    );
    findAllCopies(library);
    expect(library.call('nearCopies.familyOf', { id: wire }).original).toEqual({ id: wire, because: 'most-copied' });
  });

  test('a removed source leaves its family, and undo brings it back', () => {
    const library = temporaryLibrary();
    const wire = addSource(library, { title: 'Wire', url: '' }, lines(WIRE));
    const head = addSource(library, { title: 'Head', url: '' }, lines('Timber seized', WIRE.slice(0, 2)));
    const tail = addSource(library, { title: 'Tail', url: '' }, lines('A dog at work', WIRE.slice(3)));
    findAllCopies(library);
    library.call('sources.remove', { id: wire });
    expect(copiesOf(library, head)).toEqual([]);
    expect(library.call('nearCopies.list', {})).toEqual({ families: [], total: 0 });
    library.call('undo.undo', {});
    expect(new Set(copiesOf(library, head))).toEqual(new Set([wire, tail]));
  });

  test('a source that was removed before it was compared has its copies when it is brought back', () => {
    const library = temporaryLibrary();
    const wire = addSource(library, { title: 'Wire', url: '' }, lines(WIRE));
    const copy = addSource(library, { title: 'Copy', url: '' }, lines('Under a new headline', WIRE));
    library.call('sources.remove', { id: copy });
    findAllCopies(library);
    library.call('undo.undo', {});
    expect(copiesOf(library, wire)).toEqual([copy]);
  });

  test('all families are listed, the largest first', () => {
    const library = temporaryLibrary();
    const wire = addSource(library, { title: 'Wire', url: '', published: '2026-01-01' }, lines(WIRE));
    addSource(library, { title: 'Second', url: '', published: '2026-01-02' }, lines('Second', WIRE));
    const third = addSource(library, { title: 'Third', url: '', published: '2026-01-03' }, lines('Third', WIRE));
    addSource(library, { title: 'Background', url: '' }, lines(BACKGROUND));
    addSource(library, { title: 'Background again', url: '' }, lines('Again', BACKGROUND));
    findAllCopies(library);
    const { families, total } = library.call('nearCopies.list', {});
    expect(total).toBe(2);
    expect(families.map(({ size }) => size)).toEqual([3, 2]);
    expect(families[0]?.original.id).toBe(wire);
    expect(families[0]?.others.map(({ id }) => id)).toContain(third);
  });

  test('two reports that quote one speech are in no family, and each names the other', () => {
    const library = temporaryLibrary();
    const [pair] = annotatedPairs().filter(({ shares }) => shares === 'quotations');
    const first = addSource(library, { title: 'First', url: '' }, pair?.a ?? '');
    const second = addSource(library, { title: 'Second', url: '' }, pair?.b ?? '');
    findAllCopies(library);
    const family = library.call('nearCopies.familyOf', { id: first });
    expect(family.members).toEqual([]);
    expect(family.quoting.map(({ source }) => source.id)).toEqual([second]);
    // The two quotations have 56 and 31 words.
    expect(family.quoting[0]?.sharedWords).toBeGreaterThan(70);
    expect(family.quoting[0]?.sharedWords).toBeLessThan(90);
  });

  test('a source says whether it has been compared yet', () => {
    const library = temporaryLibrary();
    const id = addSource(library, { title: 'Wire', url: '' }, lines(WIRE));
    expect(library.call('nearCopies.familyOf', { id }).isCompared).toBe(false);
    expect(library.call('nearCopies.progress', {})).toEqual({ compared: 0, waiting: 1 });
    findAllCopies(library);
    expect(library.call('nearCopies.familyOf', { id }).isCompared).toBe(true);
    expect(library.call('nearCopies.progress', {})).toEqual({ compared: 1, waiting: 0 });
  });
});

describe('a later source that holds several texts', () => {
  const HERDS = [
    'Three reindeer herds have crossed the frozen sound a fortnight before their usual time.',
    'Herders say that the lichen on the mainland has been sealed under ice since the thaw of January.',
    'A helicopter is to bring pellets to the two oldest animals, which were left behind on the islet.',
  ];
  const CHOIR = [
    'The miners choir of Ode sang for the last time on Saturday in the church that it had filled for ninety years.',
    'Eleven men were left of what had once been a hundred and four, the youngest of them sixty-eight.',
    'Their banner goes to the museum, and the piano to whoever will carry it down the stairs.',
  ];

  function libraryWithDigest(published: { readonly parts: string; readonly digest: string | null }) {
    const library = temporaryLibrary();
    const add = (title: string, text: string, date: string | null) =>
      addSource(library, { title, url: '', outlet: title, published: date }, text);
    const wire = add('Wire', lines(WIRE), published.parts);
    const herds = add('Herds', lines(HERDS), published.parts);
    const choir = add('Choir', lines(CHOIR), published.parts);
    const digest = add('Digest', lines('The week in the north', WIRE, HERDS, CHOIR), published.digest);
    findAllCopies(library);
    return { library, wire, herds, choir, digest };
  }

  test('joins only the one that it has most of its text from, and names the others', () => {
    const { library, wire, herds, choir, digest } = libraryWithDigest({ parts: '2026-11-02', digest: '2026-11-08' });
    expect(copiesOf(library, wire)).toEqual([digest]);
    expect(copiesOf(library, herds)).toEqual([]);
    const apart = (id: typeof wire) => library.call('nearCopies.familyOf', { id }).apart.map(({ source }) => source.id);
    expect(apart(herds)).toEqual([digest]);
    expect(new Set(apart(digest))).toEqual(new Set([herds, choir]));
    const counts = Object.fromEntries(
      library.call('sources.list', {}).sources.map((source) => [source.title, source.nearCopyCount]),
    );
    expect(counts).toEqual({ Wire: 1, Herds: 1, Choir: 1, Digest: 3 });
  });

  test('joins them all when dates do not tell which came first', () => {
    const { library, wire, herds, choir, digest } = libraryWithDigest({ parts: '2026-11-02', digest: null });
    expect(new Set(copiesOf(library, herds))).toEqual(new Set([wire, choir, digest]));
  });

  test('joins another one when the first is removed, and the first again after undo', () => {
    const { library, wire, herds, choir, digest } = libraryWithDigest({ parts: '2026-11-02', digest: '2026-11-08' });
    library.call('sources.remove', { id: wire });
    const joined = [herds, choir].filter((id) => copiesOf(library, id).includes(digest));
    expect(joined).toHaveLength(1);
    library.call('undo.undo', {});
    expect(copiesOf(library, wire)).toEqual([digest]);
    expect(copiesOf(library, herds)).toEqual([]);
    expect(copiesOf(library, choir)).toEqual([]);
    expect(library.call('nearCopies.list', {}).total).toBe(1);
  });

  test('changes its family when a date is corrected', () => {
    const { library, herds, wire, choir, digest } = libraryWithDigest({ parts: '2026-11-02', digest: null });
    const { metadata } = library.call('sources.get', { id: digest });
    library.call('sources.updateMetadata', { id: digest, metadata: { ...metadata, published: '2026-11-08' } });
    findAllCopies(library);
    expect(copiesOf(library, wire)).toEqual([digest]);
    expect([...copiesOf(library, herds), ...copiesOf(library, choir)]).toEqual([]);
  });

  test('is one family with the parts that were cut from it later', () => {
    const library = temporaryLibrary();
    const add = (title: string, text: string, published: string) =>
      addSource(library, { title, url: '', outlet: title, published }, text);
    const report = add('Report', lines(WIRE, HERDS), '2026-11-01');
    const head = add('Head', lines('Timber', WIRE.slice(0, 3)), '2026-11-02');
    const tail = add('Tail', lines('Reindeer', HERDS), '2026-11-03');
    findAllCopies(library);
    expect(new Set(copiesOf(library, tail))).toEqual(new Set([report, head]));
  });
});

describe('a source with versions', () => {
  const URL = 'https://example.org/timber';
  const CORRECTED = [
    'Correction: no timber was seized at Sarn, and nobody was arrested. We regret what an earlier version of this text said.',
    'The customs office stated on Friday that the load had been chairs after all, some of them unfinished.',
    'The captain of the coaster has asked for an apology and for the price of three days in port.',
  ];

  test('keeps the copies of a version that was corrected since, and says which version they are of', () => {
    const library = temporaryLibrary();
    const report = addSource(library, { title: 'Timber', url: URL }, lines('Timber', WIRE));
    const copy = addSource(
      library,
      { title: 'Copy', url: '', outlet: 'The Post' },
      lines('Under another headline', WIRE),
    );
    findAllCopies(library);
    const again = library.call('sources.add', buildSource({ title: 'Timber', url: URL }, lines(CORRECTED)));
    expect(again).toMatchObject({ outcome: 'version', id: report });
    findAllCopies(library);
    const ofCopy = library.call('nearCopies.familyOf', { id: copy }).members.find(({ source }) => source.id === report);
    expect(ofCopy).toMatchObject({ versionOfAsked: null, versionOfIt: 1 });
    expect(ofCopy?.shareOfAsked).toBeGreaterThan(0.9);
    expect(library.call('nearCopies.compare', { id: report, otherId: copy })).toMatchObject({
      version: 1,
      otherVersion: 1,
    });
  });

  test('gets copies of its newest version too', () => {
    const library = temporaryLibrary();
    const report = addSource(library, { title: 'Timber', url: URL }, lines('Timber', WIRE));
    library.call('sources.add', buildSource({ title: 'Timber', url: URL }, lines(CORRECTED)));
    const copy = addSource(
      library,
      { title: 'Copy', url: '', outlet: 'The Post' },
      lines('A load of chairs', CORRECTED),
    );
    findAllCopies(library);
    const member = library.call('nearCopies.familyOf', { id: report }).members.find(({ source }) => source.id === copy);
    expect(member).toMatchObject({ versionOfAsked: null, versionOfIt: null });
    library.call('undo.undo', {});
    library.call('undo.undo', {});
    findAllCopies(library);
    expect(copiesOf(library, report)).toEqual([]);
  });
});
