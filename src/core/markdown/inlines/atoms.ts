import type { PhrasingContent } from 'mdast';

type Phrase = Exclude<PhrasingContent, { readonly type: 'text' | 'literalText' }>;

/**
 * The smallest parts of a line: text without brackets and semicolons, these marks, characters that stand for themselves, and
 * whatever else the parser found. `newLine`: a line of the file ends here, which to a reader is a blank.
 */
export type Atom =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'literal'; readonly text: string; readonly line: number }
  | { readonly kind: 'mark'; readonly text: '[' | ']' | '^[' | ';'; readonly line: number }
  | { readonly kind: 'newLine'; readonly text: '\n'; readonly line: number }
  | { readonly kind: 'node'; readonly node: Phrase; readonly line: number };

/** Takes the children of a paragraph, or of anything within one, apart. */
export function atomsOf(nodes: readonly PhrasingContent[]): readonly Atom[] {
  return nodes.flatMap((node): readonly Atom[] => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'text') return atomsOfText(node.value, line);
    if (node.type === 'literalText') return [{ kind: 'literal', text: node.value, line }];
    return [{ kind: 'node', node, line }];
  });
}

function atomsOfText(value: string, firstLine: number): readonly Atom[] {
  let line = firstLine;
  return value
    .split(/(\^\[|[[\];\n])/)
    .filter((text) => text !== '')
    .map((text): Atom => {
      if (text === '\n') return { kind: 'newLine', text, line: line++ };
      if (text === '[' || text === ']' || text === '^[' || text === ';') return { kind: 'mark', text, line };
      return { kind: 'text', text, line };
    });
}

const isOpening = (atom: Atom): boolean => atom.kind === 'mark' && (atom.text === '[' || atom.text === '^[');
const isClosing = (atom: Atom): boolean => atom.kind === 'mark' && atom.text === ']';

/** Where the bracket that opens at `start` closes; -1 when it does not. */
export function closingBracket(atoms: readonly Atom[], start: number): number {
  let depth = 0;
  for (let index = start; index < atoms.length; index++) {
    const atom = atoms[index] as Atom;
    if (isOpening(atom)) depth++;
    if (isClosing(atom) && --depth === 0) return index;
  }
  return -1;
}

/** The parts between semicolons; one within brackets divides nothing. */
export function splitAtSemicolons(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const parts: Atom[][] = [[]];
  let depth = 0;
  for (const atom of atoms) {
    if (isOpening(atom)) depth++;
    if (isClosing(atom)) depth--;
    if (depth === 0 && atom.kind === 'mark' && atom.text === ';') parts.push([]);
    else parts.at(-1)?.push(atom);
  }
  return parts;
}

/** Whether an atom is a citation key. */
export function isKey(atom: Atom | undefined): atom is Extract<Atom, { kind: 'node' }> & {
  readonly node: Extract<Phrase, { readonly type: 'citationKey' }>;
} {
  return atom?.kind === 'node' && atom.node.type === 'citationKey';
}

/** Whether an atom is nothing but blanks. */
export function isBlank(atom: Atom | undefined): boolean {
  return atom?.kind === 'newLine' || (atom?.kind === 'text' && atom.text.trim() === '');
}
