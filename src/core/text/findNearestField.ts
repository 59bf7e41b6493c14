import { misnomersOf, otherNamesOf, type SearchFieldName, searchFieldNames } from './searchFields.ts';

/** The field that an unknown name was probably meant for: by its meaning, by its beginning, or by a slip of typing. */
export function findNearestField(unknown: string): SearchFieldName | undefined {
  const name = unknown.toLowerCase();
  const meant = searchFieldNames.find((field) => misnomersOf(field).includes(name));
  if (meant) return meant;
  const begun = NAMES.find((known) => name.length > 1 && known.name.startsWith(name));
  if (begun) return begun.field;
  const [nearest] = [...NAMES, ...MISNOMERS]
    .map((known) => ({ field: known.field, slips: countSlips(name, known.name) }))
    .filter(({ slips }) => slips <= Math.floor(name.length / LETTERS_A_SLIP))
    .sort((a, b) => a.slips - b.slips);
  return nearest?.field;
}

const NAMES = searchFieldNames.flatMap((field) => [field, ...otherNamesOf(field)].map((name) => ({ name, field })));
const MISNOMERS = searchFieldNames.flatMap((field) => misnomersOf(field).map((name) => ({ name, field })));

/** With one slip in so many letters it is still the same word. */
const LETTERS_A_SLIP = 4;

/** How many letters were left out, added, changed, or changed places with their neighbour: optimal string alignment distance. */
function countSlips(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
