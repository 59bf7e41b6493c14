import { describe, expect, test } from 'vitest';
import type { Excerpt } from '../../src/core/excerpt/excerpt.ts';
import type { SourceId } from '../../src/core/ids.ts';
import { addSource, buildParagraph, buildSource, takeExcerpt } from '../support/builders.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../support/temporaryLibrary.ts';

const opening = 'Mediators met in Cairo on Thursday and spoke until late at night.';
const count = 'Twenty hostages are held in the north, a senior official said on Friday.';
const end = 'Talks will go on in Doha next week, the delegation announced.';
const corrected = count.replace('Twenty', 'Thirty');

/** A source in two versions: one excerpt stands as it was taken, one reads differently, one is gone. */
function addInVersions(library: TemporaryLibrary, title: string) {
  const url = `https://courier.example/${title.toLowerCase()}`;
  const id = addSource(library, { url, title }, [opening, count, end, 'The hall was empty.'].join('\n'));
  const [, changed, lost] = [opening, count, end].map((words) => takeExcerpt(library, id, words)) as [
    Excerpt,
    Excerpt,
    Excerpt,
  ];
  const second = [opening, corrected, 'The Red Crescent sent four trucks.', 'The hall was empty.'].join('\n');
  library.call('sources.add', buildSource({ url, title }, second));
  return { id, changed, lost };
}

/** What is still to be looked at: the title of each source, and the ids of its passages. */
const undecided = (library: TemporaryLibrary) =>
  library
    .call('excerpts.listUndecided', {})
    .map(({ source, excerpts }) => [source.title, ...excerpts.map(({ id }) => id).sort()]);

const sorted = (...excerpts: readonly Excerpt[]) => excerpts.map(({ id }) => id).sort();

function takeNewWording(library: TemporaryLibrary, { id }: Excerpt) {
  const [place] = library.call('excerpts.explainDrift', { id }).places;
  if (!place) throw new Error('there is no place for it');
  library.call('excerpts.takeNewWording', { id, position: { start: place.start, end: place.end } });
}

function cite(library: TemporaryLibrary, sourceId: SourceId, { id: excerptId }: Excerpt) {
  const { id, revision } = library.call('briefings.create', { header: { title: 'Weekly' } });
  const block = buildParagraph('weekly', 'A sentence.', [{ sourceId, excerptId }]);
  library.call('briefings.saveBlocks', { id, revision, changedBlocks: [block], order: [block.id] });
  return id;
}

describe('the passages of the library that are still to be looked at', () => {
  test('are named source by source, the one that changed last first', () => {
    const library = temporaryLibrary();
    addSource(library, { title: 'Weather' }, 'Rain is expected.');
    const talks = addInVersions(library, 'Talks');
    const convoy = addInVersions(library, 'Convoy');
    expect(undecided(library)).toEqual([
      ['Convoy', ...sorted(convoy.changed, convoy.lost)],
      ['Talks', ...sorted(talks.changed, talks.lost)],
    ]);
  });

  test('are without those that are kept, until they are kept no longer', () => {
    const library = temporaryLibrary();
    const { changed, lost } = addInVersions(library, 'Talks');
    library.call('excerpts.keepVersion', { id: lost.id, keep: true });
    expect(undecided(library)).toEqual([['Talks', changed.id]]);
    library.call('excerpts.keepVersion', { id: changed.id, keep: true });
    expect(undecided(library)).toEqual([]);
    library.call('excerpts.keepVersion', { id: changed.id, keep: false });
    expect(undecided(library)).toEqual([['Talks', changed.id]]);
  });

  test('hold one whose new wording was taken while a draft goes on citing it', () => {
    const library = temporaryLibrary();
    const { id, changed, lost } = addInVersions(library, 'Talks');
    library.call('excerpts.keepVersion', { id: lost.id, keep: true });
    const briefing = cite(library, id, changed);
    takeNewWording(library, changed);
    expect(undecided(library)).toEqual([['Talks', changed.id]]);
    library.call('briefings.remove', { id: briefing });
    expect(undecided(library)).toEqual([]);
  });

  test('hold one under which a claim is to be confirmed, also when it is kept', () => {
    const library = temporaryLibrary();
    const { changed, lost } = addInVersions(library, 'Talks');
    library.call('excerpts.keepVersion', { id: lost.id, keep: true });
    const claim = library.call('claims.create', {
      statement: 'Twenty are held.',
      type: 'reported fact',
      asOf: null,
      evidence: [{ excerptId: changed.id, relation: 'supports' }],
    });
    takeNewWording(library, changed);
    library.call('excerpts.keepVersion', { id: changed.id, keep: true });
    expect(undecided(library)).toEqual([['Talks', changed.id]]);
    library.call('claims.confirm', { id: claim.id });
    expect(undecided(library)).toEqual([]);
  });

  test('are none again when the version that changed them is taken back', () => {
    const library = temporaryLibrary();
    addInVersions(library, 'Talks');
    library.call('undo.undo', {});
    expect(undecided(library)).toEqual([]);
  });
});
