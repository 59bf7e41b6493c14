import type { Heading, Nodes, Root } from 'mdast';
import { atomsOf } from '../inlines/atoms.ts';
import { labelOf } from '../inlines/labelOf.ts';
import { parseAttributes } from '../syntax/attributes.ts';
import { takePortionMark } from '../syntax/portionMark.ts';
import { attributesOfHeading } from './readBlocks.ts';

/** The headings that brackets with their words lead to. */
interface HeadingLabels {
  /** By what a heading is called: the name of the first one that is called so. */
  readonly names: ReadonlyMap<string, string>;
  /** What more than one heading is called. */
  readonly repeated: ReadonlySet<string>;
  /** The names that headings have which were given none: nothing else in a file can be named like these. */
  readonly given: ReadonlyMap<Heading, string>;
}

export function headingLabels(root: Root): HeadingLabels {
  const names = new Map<string, string>();
  const repeated = new Set<string>();
  const given = new Map<Heading, string>();
  for (const heading of headingsIn(root)) {
    const attributes = attributesOfHeading(heading);
    const phrases = attributes === undefined ? heading.children : heading.children.slice(0, -1);
    const label = labelOf(atomsOf(takePortionMark(phrases, silent).rest));
    if (label === undefined) continue;
    if (names.has(label)) {
      repeated.add(label);
      continue;
    }
    const own = attributes === undefined ? undefined : parseAttributes(attributes).id;
    if (own === undefined) given.set(heading, `[${label}]`);
    names.set(label, own ?? `[${label}]`);
  }
  return { names, repeated, given };
}

function headingsIn(node: Nodes): readonly Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node && node.type !== 'footnoteDefinition' ? node.children.flatMap(headingsIn) : [];
}

/** A portion mark that is not understood is named where the heading is read. */
const silent = { report: () => {} };
