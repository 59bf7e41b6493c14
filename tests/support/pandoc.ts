import { spawnSync } from 'node:child_process';

/** pandoc's tree of a document (pandoc-types 1.22), as far as tests look at it. */
interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

export const hasPandoc = spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).error === undefined;

/** What pandoc reads in a file, or in a text. */
export function readWithPandoc(
  format: 'docx' | 'markdown',
  source: { readonly file: string } | { readonly text: string },
) {
  const args = ['-f', format, '-t', 'json', ...('file' in source ? [source.file] : [])];
  const { status, stdout, stderr } = spawnSync('pandoc', args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...('text' in source ? { input: source.text } : {}),
  });
  if (status !== 0) throw new Error(stderr);
  return (JSON.parse(stdout) as { readonly blocks: readonly PandocNode[] }).blocks;
}

/** Every node of a kind, however deep, in reading order. */
export function nodesOf(tree: unknown, kind: string): readonly PandocNode[] {
  if (Array.isArray(tree)) return tree.flatMap((part) => nodesOf(part, kind));
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 't' in tree && tree.t === kind ? [tree as PandocNode] : [];
  return [...own, ...Object.values(tree).flatMap((part) => nodesOf(part, kind))];
}

/** The items of all lists, nested ones after the one that they are in. */
export function itemsOf(tree: unknown): readonly unknown[] {
  const bullets = nodesOf(tree, 'BulletList').flatMap(({ c }) => c as readonly unknown[]);
  const numbers = nodesOf(tree, 'OrderedList').flatMap(({ c }) => (c as readonly [unknown, readonly unknown[]])[1]);
  return [...bullets, ...numbers];
}

/** The rows of a table, header rows first, each a list of cells. */
export function rowsOf(table: PandocNode): readonly (readonly unknown[])[] {
  const rows = (part: unknown): unknown[] =>
    Array.isArray(part) && part.every((row) => Array.isArray(row) && Array.isArray(row[1])) ? part : [];
  const [, , , [, head], bodies] = table.c as [
    unknown,
    unknown,
    unknown,
    [unknown, unknown],
    [unknown, unknown, unknown, unknown][],
  ];
  return [...rows(head), ...bodies.flatMap(([, , , body]) => rows(body))].map(
    (row) => (row as [unknown, unknown[]])[1],
  );
}

/** The text of a part of the tree: blanks as single ones, notes left out. */
export function textOf(tree: unknown): string {
  return plain(tree).replace(/\s+/g, ' ').trim();
}

function plain(tree: unknown): string {
  if (Array.isArray(tree)) return tree.map(plain).join('');
  if (typeof tree !== 'object' || tree === null || !('t' in tree)) return '';
  const { t, c } = tree as PandocNode;
  if (t === 'Str') return c as string;
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Note') return '';
  if (t === 'Quoted') return plain((c as readonly unknown[])[1]);
  if (t === 'Header') return plain((c as readonly unknown[])[2]);
  if (t === 'Link' || t === 'Span') return plain((c as readonly unknown[])[1]);
  return plain(c);
}
