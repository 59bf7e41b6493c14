import { formatOfTag } from '../reading/readHtml.ts';
import type { Atom } from './atoms.ts';
import type { PieceFormat } from './pieces.ts';
import type { Script } from './scripts.ts';

/** What stands between two tags of one line that a briefing knows something for. */
export interface HtmlSpan {
  readonly inner: readonly Atom[];
  readonly format: PieceFormat;
  /** Of `<sub>` and `<sup>` around nothing but text. */
  readonly script?: { readonly text: string; readonly kind: Script };
  /** Index of the first atom behind it. */
  readonly next: number;
}

/** The span that the tag at `start` opens; undefined where nothing closes it, or it means nothing here. */
export function findHtmlSpan(atoms: readonly Atom[], start: number): HtmlSpan | undefined {
  const tag = tagOf(atoms[start]);
  if (tag === undefined || tag.isEnd) return undefined;
  const format = formatOfTag(tag.name);
  const kind = SCRIPTS[tag.name];
  if (format === undefined && kind === undefined) return undefined;
  let depth = 0;
  for (let index = start; index < atoms.length; index++) {
    const other = tagOf(atoms[index]);
    if (other?.name !== tag.name) continue;
    depth += other.isEnd ? -1 : 1;
    if (depth > 0) continue;
    const inner = atoms.slice(start + 1, index);
    if (kind === undefined) return { inner, format: format ?? {}, next: index + 1 };
    const text = inner.map((atom) => (atom.kind === 'text' || atom.kind === 'literal' ? atom.text : '\n')).join('');
    return text === '' || text.includes('\n')
      ? undefined
      : { inner, format: {}, script: { text, kind }, next: index + 1 };
  }
  return undefined;
}

const SCRIPTS: Readonly<Record<string, Script>> = { sub: 'subscript', sup: 'superscript' };

function tagOf(atom: Atom | undefined): { readonly name: string; readonly isEnd: boolean } | undefined {
  if (atom?.kind !== 'node' || atom.node.type !== 'html') return undefined;
  const [, slash, name] = /^<(\/?)([a-z][a-z0-9]*)\s*>$/i.exec(atom.node.value) ?? [];
  return name === undefined ? undefined : { name: name.toLowerCase(), isEnd: slash === '/' };
}
