import { describe, expect, test } from 'vitest';
import type { Excerpt } from '../../src/core/excerpt/excerpt.ts';
import type { SourceId } from '../../src/core/ids.ts';
import { addSource, buildParagraph, buildSource, takeExcerpt } from '../support/builders.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../support/temporaryLibrary.ts';

const url = 'https://www.courier.example/talks';
const opening = 'Mediators met in Cairo on Thursday and spoke until late at night.';
const count = 'Twenty hostages are held in the north, a senior official said on Friday.';
const end = 'Talks will go on in Doha next week, the delegation announced.';
const corrected = count.replace('Twenty', 'Thirty');

/** A source in two versions: one excerpt stands as it was taken, one reads differently, one is gone. */
function withVersions(library: TemporaryLibrary) {
  const id = addSource(library, { url, title: 'Talks' }, [opening, count, end, 'The hall was empty.'].join('\n'));
  const excerpts = {
    opening: takeExcerpt(library, id, opening),
    count: takeExcerpt(library, id, count),
    end: takeExcerpt(library, id, end),
  };
  addVersion(library, [opening, corrected, 'The Red Crescent sent four trucks.', 'The hall was empty.']);
  return { id, excerpts };
}

const addVersion = (library: TemporaryLibrary, lines: readonly string[]) =>
  library.call('sources.add', buildSource({ url, title: 'Talks' }, lines.join('\n')));

const usesOf = (library: TemporaryLibrary, ...excerpts: readonly Excerpt[]) =>
  library.call('excerpts.uses', { ids: excerpts.map(({ id }) => id) });

function takeNewWording(library: TemporaryLibrary, { id }: Excerpt) {
  const [place] = library.call('excerpts.explainDrift', { id }).places;
  if (!place) throw new Error('there is no place for it');
  return library.call('excerpts.takeNewWording', { id, position: { start: place.start, end: place.end } });
}

function citeIn(library: TemporaryLibrary, title: string, sourceId: SourceId, ...excerpts: readonly Excerpt[]) {
  const { id, revision } = library.call('briefings.create', { header: { title } });
  const blocks = excerpts.map((excerpt, index) =>
    buildParagraph(`${title.toLowerCase()}${index}`, 'A sentence.', [{ sourceId, excerptId: excerpt.id }]),
  );
  library.call('briefings.saveBlocks', { id, revision, changedBlocks: blocks, order: blocks.map((block) => block.id) });
  return id;
}

describe('an excerpt whose new wording was taken', () => {
  test('names the briefings that go on citing it, and the excerpt in its place', () => {
    const library = temporaryLibrary();
    const { id, excerpts } = withVersions(library);
    const weekly = citeIn(library, 'Weekly', id, excerpts.count, excerpts.count, excerpts.opening);
    const removed = citeIn(library, 'Removed', id, excerpts.count);
    library.call('briefings.remove', { id: removed });
    expect(usesOf(library, excerpts.count)).toMatchObject([{ newer: null, claims: 0 }]);
    const taken = takeNewWording(library, excerpts.count);
    expect(taken.briefings).toEqual([{ id: weekly, title: 'Weekly', citations: 2 }]);
    expect(usesOf(library, excerpts.count, excerpts.opening)).toMatchObject([
      { newer: { id: taken.excerpt.id }, briefings: [{ id: weekly, citations: 2 }] },
      { newer: null, briefings: [{ id: weekly, citations: 1 }] },
    ]);
  });

  test('has none in its place any more when that is undone', () => {
    const library = temporaryLibrary();
    const { excerpts } = withVersions(library);
    takeNewWording(library, excerpts.count);
    library.call('undo.undo', {});
    expect(usesOf(library, excerpts.count)).toMatchObject([{ newer: null }]);
  });

  test('leads to the newest of several wordings that were taken one after the other', () => {
    const library = temporaryLibrary();
    const { excerpts } = withVersions(library);
    const second = takeNewWording(library, excerpts.count).excerpt;
    addVersion(library, ['News.', opening, corrected.replace('Thirty', 'Forty'), 'The hall was empty.']);
    expect(usesOf(library, excerpts.count)).toMatchObject([{ newer: { id: second.id } }]);
    const third = takeNewWording(library, second).excerpt;
    expect(usesOf(library, excerpts.count, second)).toMatchObject([
      { newer: { id: third.id } },
      { newer: { id: third.id } },
    ]);
  });

  test('is still gone where what was taken stands in its place, so that an export is refused as before', () => {
    const library = temporaryLibrary();
    const { excerpts } = withVersions(library);
    const taken = takeNewWording(library, excerpts.end);
    expect(usesOf(library, excerpts.end)).toMatchObject([
      { excerpt: { drift: 'lost', found: null }, newer: { id: taken.excerpt.id } },
    ]);
  });

  test('of several places stands in the one whose words were taken, until that is undone', () => {
    const library = temporaryLibrary();
    const id = addSource(library, { url }, `${opening}\n${count}\n${end}`);
    const excerpt = takeExcerpt(library, id, count);
    const twice = [opening, count, end].join('\n');
    addVersion(library, [twice, twice]);
    expect(library.call('excerpts.get', { id: excerpt.id })).toMatchObject({ drift: 'ambiguous', found: null });
    const taken = takeNewWording(library, excerpt);
    expect(library.call('excerpts.get', { id: excerpt.id })).toMatchObject({
      drift: 'moved',
      found: taken.excerpt.position,
    });
    library.call('undo.undo', {});
    expect(library.call('excerpts.get', { id: excerpt.id })).toMatchObject({ drift: 'ambiguous', found: null });
  });
});
