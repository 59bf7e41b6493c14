import type { CslItem, CslName } from './cslItem.ts';
import { type FormattedRun, plainTextOf } from './formattedRun.ts';

/**
 * A note as it begins where the style begins it with a name: the particle of a name has a capital there, as at the beginning of a sentence
 * (The Chicago Manual of Style, 17th edition, 8.5: “Van der Berg, Mediators”). Nothing else gets one: “ibid.” is as the style has it, a
 * name without a capital of its own as its bearer.
 *
 * @param work whose cite the note begins with
 */
export function asNoteBegins(runs: readonly FormattedRun[], work: CslItem): readonly FormattedRun[] {
  const [first, ...rest] = runs;
  if (first === undefined || !BEGINS_SMALL.test(first.text)) return runs;
  const plain = withoutApostrophes(plainTextOf(runs));
  if (!namesOf(work).some((name) => PARTICLE.test(name) && plain.startsWith(withoutApostrophes(name)))) return runs;
  return [{ ...first, text: first.text.slice(0, 1).toUpperCase() + first.text.slice(1) }, ...rest];
}

const BEGINS_SMALL = /^\p{Ll}/u;

/** Small words before a name with a capital: `van der Berg`, `d’Arcy`, `al-Hakim`. */
const PARTICLE = /^(?:\p{Ll}[\p{Ll}\p{M}.]*[\s'’-]+)+\p{Lu}/u;

/** The processor sets them as it sees fit. */
const withoutApostrophes = (text: string): string => text.replace(/['’]/g, '');

/** Family names with their particles. */
function namesOf(work: CslItem): readonly string[] {
  return Object.values(work).flatMap((value): readonly string[] => {
    if (!Array.isArray(value)) return [];
    return (value as readonly unknown[])
      .filter((name): name is CslName => typeof name === 'object' && name !== null && 'family' in name)
      .map((name) => [name['non-dropping-particle'], name.family].filter(Boolean).join(' ').trim());
  });
}
