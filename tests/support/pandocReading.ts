import { spawnSync } from 'node:child_process';

/** What pandoc finds in a file, each kind in reading order, as plain text. Marks of notes are left out of the text. */
export interface PandocReading {
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly notes: readonly string[];
  readonly tables: readonly PandocTable[];
  /** The own text of every item, without the items below it. */
  readonly listItems: readonly { readonly depth: number; readonly ordered: boolean; readonly text: string }[];
}

interface PandocTable {
  /** The head first. */
  readonly rows: readonly (readonly string[])[];
  readonly headRows: number;
}

/** Has pandoc read a file, such as a Word file with `format` docx. */
export function readWithPandoc(file: string, format = 'docx'): PandocReading {
  const { stdout, stderr, status } = spawnSync('pandoc', ['-f', format, '-t', 'json', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`pandoc: ${stderr}`);
  const found = { headings: [], notes: [], tables: [], listItems: [] };
  collect((JSON.parse(stdout) as { blocks: PandocNode[] }).blocks, found, -1);
  return found;
}

/** A node of pandoc's JSON; `c` has another shape for every kind. */
interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

type Found = { readonly [Kind in keyof PandocReading]: PandocReading[Kind][number][] };

function collect(nodes: readonly PandocNode[], found: Found, depth: number): void {
  for (const node of nodes) {
    const read = READERS[node.t];
    if (read === undefined) collect(childrenOf(node), found, depth);
    else read(node.c, found, depth);
  }
}

type Blocks = readonly PandocNode[];
type PandocCell = readonly [attributes: unknown, alignment: unknown, rows: number, columns: number, blocks: Blocks];
type PandocRow = readonly [attributes: unknown, cells: readonly PandocCell[]];
type PandocBody = readonly [
  attributes: unknown,
  headColumns: number,
  head: readonly PandocRow[],
  rows: readonly PandocRow[],
];
type TableContent = readonly [
  unknown,
  unknown,
  unknown,
  readonly [unknown, readonly PandocRow[]],
  readonly PandocBody[],
];

const READERS: Readonly<Record<string, ((content: unknown, found: Found, depth: number) => void) | undefined>> = {
  Header(content, found, depth) {
    const [level, , inlines] = content as [number, unknown, Blocks];
    found.headings.push({ level, text: textOf(inlines) });
    collect(inlines, found, depth);
  },
  Note(content, found) {
    found.notes.push(textOf(content as Blocks));
  },
  BulletList(content, found, depth) {
    collectItems(content as Blocks[], false, found, depth);
  },
  OrderedList(content, found, depth) {
    collectItems((content as [unknown, Blocks[]])[1], true, found, depth);
  },
  Table(content, found, depth) {
    const [, , , [, head], bodies] = content as TableContent;
    const rows = [...head, ...bodies.flatMap(([, , first, rest]) => [...first, ...rest])];
    const cells = rows.map(([, row]) => row.map((cell) => cell[4]));
    found.tables.push({ headRows: head.length, rows: cells.map((row) => row.map(textOf)) });
    for (const cell of cells.flat()) collect(cell, found, depth);
  },
};

function collectItems(items: readonly Blocks[], ordered: boolean, found: Found, depth: number): void {
  for (const item of items) {
    const own = item.filter(({ t }) => !t.endsWith('List'));
    found.listItems.push({ depth: depth + 1, ordered, text: textOf(own) });
    collect(item, found, depth + 1);
  }
}

/** The nodes right below one, whatever its shape. */
function childrenOf({ c }: PandocNode): readonly PandocNode[] {
  const nodes: PandocNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null && 't' in value) nodes.push(value as PandocNode);
  };
  visit(c);
  return nodes;
}

function textOf(nodes: readonly PandocNode[]): string {
  return nodes
    .map((node) => {
      if (node.t === 'Str') return node.c as string;
      if (['Space', 'SoftBreak', 'LineBreak'].includes(node.t)) return ' ';
      if (node.t === 'Note') return '';
      return textOf(childrenOf(node));
    })
    .join('')
    .trim();
}
