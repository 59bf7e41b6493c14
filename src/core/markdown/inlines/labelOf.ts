import type { PhrasingContent } from 'mdast';
import { type Atom, atomsOf } from './atoms.ts';

/**
 * What a heading is called by in brackets, and what stands in such brackets: its words as they are written, with their emphasis, whatever
 * their capitals and blanks. Undefined where there are none, or something that is no words.
 */
export function labelOf(atoms: readonly Atom[]): string | undefined {
  const label = atoms.map(writtenAs).join('').replace(/\s+/g, ' ').trim().toLowerCase();
  return label === '' || label.includes(NO_WORDS) ? undefined : label;
}

function writtenAs(atom: Atom): string {
  if (atom.kind !== 'node') return atom.text;
  const { node } = atom;
  const within = (mark: string, children: readonly PhrasingContent[]) =>
    `${mark}${atomsOf(children).map(writtenAs).join('')}${mark}`;
  if (node.type === 'emphasis') return within('*', node.children);
  if (node.type === 'strong') return within('**', node.children);
  return node.type === 'inlineCode' ? `\`${node.value}\`` : NO_WORDS;
}

const NO_WORDS = '\uFFFC';
