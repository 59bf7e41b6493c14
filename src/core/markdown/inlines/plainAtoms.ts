import { smartPunctuation } from '../syntax/smartPunctuation.ts';
import type { Atom } from './atoms.ts';
import { atomsOf } from './atoms.ts';

/** Text with, beside it, the same text in which every character that stands for itself is U+FDD0. */
export interface TypedText {
  readonly plain: string;
  readonly typed: string;
}

/** The text of atoms without formatting. `onLoss` hears what could not be kept of them. */
export function plainTextOfAtoms(atoms: readonly Atom[], onLoss: (line: number, what: string) => void): TypedText {
  const parts = atoms.map((atom) => plainTextOfAtom(atom, onLoss));
  return { plain: parts.map(({ plain }) => plain).join(''), typed: parts.map(({ typed }) => typed).join('') };
}

function plainTextOfAtom(atom: Atom, onLoss: (line: number, what: string) => void): TypedText {
  if (atom.kind === 'newLine') return typedText(' ');
  if (atom.kind === 'literal') return literalText(atom.text);
  if (atom.kind !== 'node') return typedText(atom.text);
  const { node } = atom;
  if (node.type === 'attributes') return typedText(node.value);
  if (node.type === 'citationKey') return literalText(keyAsWritten(node));
  if (node.type === 'inlineCode' || node.type === 'formula') return literalText(node.value);
  if (node.type === 'break') return typedText(' ');
  if (node.type === 'html' && /^<!--\s*-->$/.test(node.value)) return typedText('');
  onLoss(atom.line, LOSSES[node.type] ?? node.type);
  if ('children' in node) return plainTextOfAtoms(atomsOf(node.children), onLoss);
  return typedText('alt' in node ? (node.alt ?? '') : '');
}

const LOSSES: Readonly<Record<string, string>> = {
  emphasis: 'emphasis',
  strong: 'emphasis',
  link: 'the address of a link',
  linkReference: 'the address of a link',
  html: 'HTML',
  image: 'a picture',
  imageReference: 'a picture',
  footnoteReference: 'a footnote',
};

const typedText = (text: string): TypedText => ({ plain: text, typed: text });
const literalText = (text: string): TypedText => ({ plain: text, typed: '\uFDD0'.repeat(text.length) });

/** The same without the blanks on either side; such as were written as entities stay. */
export function trimTyped(text: TypedText): TypedText {
  const start = text.typed.length - text.typed.trimStart().length;
  return sliceTyped(text, start, Math.max(start, text.typed.trimEnd().length));
}

export function sliceTyped({ plain, typed }: TypedText, start: number, end?: number): TypedText {
  return { plain: plain.slice(start, end), typed: typed.slice(start, end) };
}

/** The text with typed punctuation set. */
export function setTyped({ plain, typed }: TypedText): string {
  let start = 0;
  const parts = typed.split(/(\uFDD0+)/).map((stretch, index) => {
    const text = plain.slice(start, start + stretch.length);
    start += stretch.length;
    return { text, literal: index % 2 === 1 };
  });
  return smartPunctuation(parts).join('');
}

/** A citation key as it stands in the file. */
export function keyAsWritten({
  value,
  suppressAuthor,
}: {
  readonly value: string;
  readonly suppressAuthor: boolean;
}): string {
  const isBare = /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u.test(value);
  return `${suppressAuthor ? '-' : ''}@${isBare ? value : `{${value}}`}`;
}
