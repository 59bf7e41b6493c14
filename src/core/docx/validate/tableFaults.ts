import type { PackageParts } from '../read/packageParts.ts';
import { childOf, elementsOf, type XmlElement } from '../read/xmlTree.ts';

/** Tables: a grid that every row fills, cells that end with a paragraph, rows to repeat at the top only, text behind. */
export function* findTableFaults(parts: PackageParts): Generator<string> {
  for (const [part, root] of parts.xml) {
    if (!part.startsWith('word/')) continue;
    for (const element of elementsOf(root)) {
      if (element.name === 'w:tbl') yield* tableFaults(part, element);
      if (element.name === 'w:tc') yield* cellFaults(part, element);
      yield* neighbourFaults(part, element);
    }
  }
}

function* tableFaults(part: string, table: XmlElement): Generator<string> {
  const grid = childOf(table, 'w:tblGrid');
  if (grid === undefined) {
    yield `${part}: a table has no grid.`;
    return;
  }
  const columns = grid.children
    .filter(({ name }) => name === 'w:gridCol')
    .map(({ attributes }) => Number(attributes.get('w:w')));
  const rows = table.children.filter(({ name }) => name === 'w:tr');
  if (rows.length === 0) yield `${part}: a table has no row.`;
  let isTop = true;
  /** Where a cell of the row above may go on, by its first column, with how many it covers. */
  let open: ReadonlyMap<number, number> = new Map();
  for (const [index, row] of rows.entries()) {
    const place = `${part}: row ${index + 1} of a table`;
    yield* rowFaults(place, row, columns);
    const merged = mergedCellsOf(row);
    for (const { column, span, goesOn } of merged) {
      if (goesOn && open.get(column) !== span) yield `${place} goes on with a cell that does not stand above it.`;
    }
    open = new Map(merged.map(({ column, span }) => [column, span]));
    const repeats = isOn(childOf(childOf(row, 'w:trPr'), 'w:tblHeader'));
    if (repeats && !isTop) yield `${part}: row ${index + 1} of a table is to be repeated and is not at its top.`;
    isTop &&= repeats;
  }
}

function* rowFaults(place: string, row: XmlElement, columns: readonly number[]): Generator<string> {
  const cells = row.children.filter(({ name }) => name === 'w:tc');
  const properties = childOf(row, 'w:trPr');
  let column = numberOf(childOf(properties, 'w:gridBefore'), 0);
  if (cells.length === 0) yield `${place} has no cell.`;
  for (const cell of cells) {
    const cellProperties = childOf(cell, 'w:tcPr');
    const span = numberOf(childOf(cellProperties, 'w:gridSpan'), 1);
    const width = childOf(cellProperties, 'w:tcW');
    const room = columns.slice(column, column + span).reduce((total, one) => total + one, 0);
    if (width?.attributes.get('w:type') === 'dxa' && Number(width.attributes.get('w:w')) !== room) {
      yield `${place} has a cell of ${width.attributes.get('w:w')} twips where the grid has ${room}.`;
    }
    column += span;
  }
  const filled = column + numberOf(childOf(properties, 'w:gridAfter'), 0);
  if (filled !== columns.length) yield `${place} fills ${filled} columns of ${columns.length}.`;
}

/** The cells of a row that are parts of one over several rows. */
function mergedCellsOf(
  row: XmlElement,
): readonly { readonly column: number; readonly span: number; readonly goesOn: boolean }[] {
  let next = numberOf(childOf(childOf(row, 'w:trPr'), 'w:gridBefore'), 0);
  return row.children.flatMap((cell) => {
    if (cell.name !== 'w:tc') return [];
    const properties = childOf(cell, 'w:tcPr');
    const span = numberOf(childOf(properties, 'w:gridSpan'), 1);
    const column = next;
    next += span;
    const merge = childOf(properties, 'w:vMerge');
    return merge === undefined ? [] : [{ column, span, goesOn: merge.attributes.get('w:val') !== 'restart' }];
  });
}

function* cellFaults(part: string, cell: XmlElement): Generator<string> {
  if (cell.children[cell.children.length - 1]?.name !== 'w:p') yield `${part}: a cell does not end with a paragraph.`;
}

/** Word makes one table of two that touch, and calls a file damaged that ends with one. */
function* neighbourFaults(part: string, { children }: XmlElement): Generator<string> {
  for (const [index, { name }] of children.entries()) {
    if (name !== 'w:tbl') continue;
    const next = children[index + 1]?.name;
    if (next === 'w:tbl') yield `${part}: two tables touch.`;
    else if (next === undefined || next === 'w:sectPr') yield `${part}: nothing stands behind a table.`;
  }
}

function numberOf(element: XmlElement | undefined, absent: number): number {
  return element === undefined ? absent : Number(element.attributes.get('w:val'));
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(element.attributes.get('w:val') ?? '1');
}
