import { describe, expect, test } from 'vitest';
import { sql } from '../../../src/library/sql.ts';
import { addSource, expectFailure } from '../../support/builders.ts';
import { copiesOf, findAllCopies } from '../../support/nearCopies.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../../support/temporaryLibrary.ts';

const TEXT = [
  'The ministry of fisheries has closed the western bank to trawlers until the first of March.',
  'Its boats found that nine in ten cod caught there since October were younger than two years.',
  'Skippers from four harbours blocked the entrance of the ministry with nets and empty crates.',
  'A fund of twelve million is to keep crews on their pay while the ships lie idle in port.',
].join('\n');

function libraryOfThree() {
  const library = temporaryLibrary();
  const a = addSource(library, { title: 'A', url: '' }, `Bank closed\n${TEXT}`);
  const b = addSource(library, { title: 'B', url: '' }, `Cod too young\n${TEXT}`);
  const c = addSource(library, { title: 'C', url: '' }, `Nets at the door\n${TEXT}`);
  findAllCopies(library);
  return { library, a, b, c };
}

/** As after a new version of the program that cuts texts otherwise. */
function compareAnew(library: TemporaryLibrary): void {
  library.writer.run(sql`UPDATE library_setting SET value = 'older' WHERE name = 'fingerprint-version'`);
  findAllCopies(library);
}

describe('saying that a source is no copy', () => {
  test('takes a pair apart for good, also when the library is compared anew', () => {
    const { library, a, b, c } = libraryOfThree();
    library.call('nearCopies.deny', { id: a, others: [b, c], isDenied: true });
    expect(copiesOf(library, a)).toEqual([]);
    expect(copiesOf(library, b)).toEqual([c]);
    compareAnew(library);
    expect(copiesOf(library, a)).toEqual([]);
    expect(copiesOf(library, b)).toEqual([c]);
    expect(
      library
        .call('nearCopies.familyOf', { id: a })
        .denied.map(({ id }) => id)
        .sort(),
    ).toEqual([b, c].sort());
  });

  test('leaves the two in one family as long as a third joins them, and says so of the pair', () => {
    const { library, a, b } = libraryOfThree();
    library.call('nearCopies.deny', { id: b, others: [a], isDenied: true });
    const member = library.call('nearCopies.familyOf', { id: a }).members.find(({ source }) => source.id === b);
    expect(member).toMatchObject({ isDenied: true });
  });

  test('can be undone and taken back', () => {
    const { library, a, b, c } = libraryOfThree();
    library.call('nearCopies.deny', { id: a, others: [b, c], isDenied: true });
    library.call('undo.undo', {});
    expect(copiesOf(library, a)).toHaveLength(2);
    library.call('nearCopies.deny', { id: a, others: [b, c], isDenied: true });
    library.call('nearCopies.deny', { id: a, others: [b], isDenied: false });
    expect(copiesOf(library, a)).toHaveLength(2);
    library.call('undo.undo', {});
    expect(copiesOf(library, a)).toEqual([]);
  });

  test('is put on record with the sources it was said of', () => {
    const { library, a, b } = libraryOfThree();
    library.call('nearCopies.deny', { id: a, others: [b], isDenied: true });
    const [entry] = library.reader.all<{ action: string; subject: string; details: string }>(
      sql`SELECT action, subject, details FROM custody WHERE action LIKE 'near-copy%' ORDER BY seq DESC LIMIT 1`,
    );
    expect(entry).toMatchObject({ action: 'near-copy-denied', subject: a });
    expect(JSON.parse(entry?.details ?? '')).toMatchObject({ others: [{ id: b, title: 'B' }] });
  });

  test('changes nothing when it was said before', () => {
    const { library, a, b } = libraryOfThree();
    library.call('nearCopies.deny', { id: a, others: [b], isDenied: true });
    const before = library.call('undo.next', {});
    library.call('nearCopies.deny', { id: b, others: [a], isDenied: true });
    expect(library.call('undo.next', {})).toEqual(before);
  });

  test('is refused for a source that is not in the library', () => {
    const { library, a, b } = libraryOfThree();
    library.call('sources.remove', { id: b });
    expectFailure(() => library.call('nearCopies.deny', { id: a, others: [b], isDenied: true }), 'source-not-found', b);
  });
});
