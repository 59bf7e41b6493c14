import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Recipe {
  readonly parts: readonly string[];
  readonly replace?: readonly (readonly [string | number, string])[];
}

/** Two texts, and what a person says of them. */
export interface AnnotatedPair {
  readonly what: string;
  readonly copies: boolean;
  /** What they share without being copies. */
  readonly shares?: 'quotations';
  readonly a: string;
  readonly b: string;
}

const folder = join(import.meta.dirname, '../fixtures/nearCopies');

/** The pairs of tests/fixtures/nearCopies, with their texts put together. */
export function annotatedPairs(): readonly AnnotatedPair[] {
  const pairs = parse(readFileSync(join(folder, 'pairs.yaml'), 'utf8')) as (Omit<AnnotatedPair, 'a' | 'b'> & {
    readonly a: Recipe;
    readonly b: Recipe;
  })[];
  return pairs.map(({ a, b, ...pair }) => ({ ...pair, a: textOf(a), b: textOf(b) }));
}

function textOf({ parts, replace = [] }: Recipe): string {
  const text = parts.flatMap(paragraphsOf).join('\n');
  return replace.reduce((edited, [from, to]) => {
    // An edit that finds nothing would leave a pair of texts that are the same.
    if (!edited.includes(String(from))) throw new Error(`“${from}” is not in the text: ${parts.join(', ')}`);
    return edited.replaceAll(String(from), to);
  }, text);
}

function paragraphsOf(part: string): readonly string[] {
  if (part.startsWith('= ')) return [part.slice(2)];
  const [name = '', range] = part.split(':');
  const paragraphs = readFileSync(join(folder, 'texts', `${name}.txt`), 'utf8')
    .trimEnd()
    .split('\n');
  if (range === undefined) return paragraphs;
  const [first, last = first] = range.split('-').map(Number);
  const chosen = paragraphs.slice(first, (last ?? 0) + 1);
  if (chosen.length !== (last ?? 0) - (first ?? 0) + 1) throw new Error(`${part} reaches beyond the text`);
  return chosen;
}
