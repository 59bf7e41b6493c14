import type { CslTree } from '../cslSource.ts';
import type { CslElement } from './readCslXml.ts';

/** A style that was read, in the form of the processor: the layout of the file dropped, and a child in every term. */
export function cslTreeOf({ name, attributes, children }: CslElement): CslTree {
  const attrs = Object.fromEntries(
    [...attributes].filter(([key]) => !key.startsWith('xmlns')).map(([key, { value }]) => [key, value]),
  );
  // A term may be a space and nothing else; anywhere else spaces are the layout of the file.
  const hasWords = WORDED.has(name) && children.every((child) => typeof child === 'string');
  const parts = children
    .filter((child) => typeof child !== 'string' || (hasWords && !/^\s*\n\s*$/.test(child)))
    .map((child) => (typeof child === 'string' ? child : cslTreeOf(child)));
  return { name, attrs, children: name === 'term' && parts.length === 0 ? [''] : parts };
}

const WORDED: ReadonlySet<string> = new Set(['term', 'single', 'multiple', 'title', 'id']);
