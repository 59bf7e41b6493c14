import { describe, expect, test } from 'vitest';
import { addSource, buildSource } from '../../support/builders.ts';
import { copiesOf, findAllCopies } from '../../support/nearCopies.ts';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';

const TEXT =
  'The harbour of Sund will be dredged for the first time in eleven years, the port office said. Work begins in May and is to last until the herring comes in.';
/** The same text as another program sets it. */
const SAVED_AGAIN = TEXT.replace('. Work', '.\n\nWork').replace('first', '\ufb01rst').replace('the port', 'the\nport');

describe('a document with the text of a source, under other bytes', () => {
  test('is not added but named with the source that it is', () => {
    const library = temporaryLibrary();
    const id = addSource(library, { title: 'Dredging', url: '' }, TEXT);
    expect(library.call('sources.add', buildSource({ title: 'Saved as PDF', url: '' }, SAVED_AGAIN))).toEqual({
      outcome: 'duplicate',
      same: 'text',
      id,
      title: 'Dredging',
    });
    expect(library.call('sources.list', {}).total).toBe(1);
  });

  test('is added when a person wants it anyway, and is a near copy then', () => {
    const library = temporaryLibrary();
    const id = addSource(library, { title: 'Dredging', url: '' }, TEXT);
    const again = library.call('sources.add', {
      ...buildSource({ title: 'Saved as PDF', url: '' }, SAVED_AGAIN),
      addSameText: true,
    });
    expect(again.outcome).toBe('added');
    findAllCopies(library);
    expect(copiesOf(library, id)).toEqual([again.id]);
    const [member] = library.call('nearCopies.familyOf', { id }).members.filter(({ source }) => source.id !== id);
    expect(member).toMatchObject({ isSameText: true, shareOfAsked: 1, shareOfIt: 1 });
  });

  test.each([
    ['outlet', { outlet: 'The Coast Post' }],
    ['address', { url: 'https://example.org/other' }],
    ['date', { published: '2026-11-21' }],
  ])('is a source of its own where it has another %s', (_field, other) => {
    const library = temporaryLibrary();
    addSource(library, { title: 'Dredging', url: 'https://example.org/dredging' }, TEXT);
    const added = library.call('sources.add', buildSource({ title: 'Copy', url: '', ...other }, SAVED_AGAIN));
    expect(added.outcome).toBe('added');
  });

  test('is the same source where outlet and date are unknown in one of the two', () => {
    const library = temporaryLibrary();
    addSource(library, { title: 'Dredging' }, TEXT);
    const unknown = buildSource({ title: 'talks.txt', url: '', outlet: '', published: null }, SAVED_AGAIN);
    expect(library.call('sources.add', unknown)).toMatchObject({ outcome: 'duplicate', same: 'text' });
  });

  test('is another source where a sign or a mark differs', () => {
    const library = temporaryLibrary();
    addSource(library, { title: 'One', url: '' }, `${TEXT} The change was -7.5 percent.`);
    const other = buildSource({ title: 'Two', url: '' }, `${TEXT} The change was 7.5 percent.`);
    const added = library.call('sources.add', other);
    expect(added.outcome).toBe('added');
    findAllCopies(library);
    // Its words are all the same, and yet it says something else: never the whole.
    const [member] = library
      .call('nearCopies.familyOf', { id: added.id })
      .members.filter(({ source }) => source.id !== added.id);
    expect(member).toMatchObject({ isSameText: false });
    expect(member?.shareOfAsked).toBeLessThan(1);
    expect(member?.shareOfIt).toBeLessThan(1);
  });

  test('is another source when it has a few words only', () => {
    const library = temporaryLibrary();
    addSource(library, { title: 'One', url: '' }, 'See the attachment.');
    expect(library.call('sources.add', buildSource({ title: 'Two', url: '' }, 'See the attachment')).outcome).toBe(
      'added',
    );
  });

  test('is added after the source was removed', () => {
    const library = temporaryLibrary();
    const id = addSource(library, { title: 'Dredging', url: '' }, TEXT);
    library.call('sources.remove', { id });
    expect(library.call('sources.add', buildSource({ title: 'Again', url: '' }, SAVED_AGAIN)).outcome).toBe('added');
  });
});
