import type { PageSize } from '../page/pageSize.ts';
import { linesNeeded } from '../table/textWidth.ts';
import { type StyleMeasures, styleMeasures } from './styleMeasures.ts';

export interface EstimateInput {
  /** The elements of the body as `Sections.end` gives them. */
  readonly elements: readonly string[];
  /** Paragraphs that stand at the foot of the page, by number; empty when they stand at the end. */
  readonly notes: ReadonlyMap<number, string>;
  readonly stylesXml: string;
  /** What an upright page has between its margins, in twips, and what one that lies has. */
  readonly upright: PageSize;
  readonly lying: PageSize;
}

/**
 * On which page every bookmark stands, by counting lines with guessed widths of letters: no font is asked, so that the same
 * briefing gives the same file everywhere. Right for a few pages, and off by some in a long text: whoever prints the numbers
 * says that they are estimated.
 */
export function estimatePages(input: EstimateInput): ReadonlyMap<string, number> {
  const styles = styleMeasures(input.stylesXml);
  const pages = new Map<string, number>();
  const areas = areasOf(input);
  let page = 1;
  let used = 0;
  const nextPage = (): void => {
    page += 1;
    used = 0;
  };
  const boxes = input.elements.map((element, index) =>
    boxesOf(element, areas[index] ?? input.upright, input.notes, styles),
  );
  const all = boxes.flatMap((list, index) => list.map((box) => ({ ...box, element: index })));
  for (const [index, box] of all.entries()) {
    const height = areas[box.element]?.height ?? input.upright.height;
    const next = all[index + 1];
    const wanted = box.keepsNext && next !== undefined ? box.least + next.least : box.least;
    if ((box.breaksBefore && used > 0) || (used > 0 && used + wanted > height)) nextPage();
    for (const name of box.bookmarks) pages.set(name, page);
    used += used === 0 ? box.height - box.before : box.height;
    while (used > height) {
      page += 1;
      used -= height;
    }
    if (box.endsSection) nextPage();
  }
  return pages;
}

/** What a page has for each element: the section of an element is named by the next properties of one behind it. */
function areasOf({ elements, upright, lying }: EstimateInput): readonly PageSize[] {
  const areas: PageSize[] = [];
  let area = upright;
  for (let index = elements.length - 1; index >= 0; index--) {
    const element = elements[index] ?? '';
    if (element.includes('<w:sectPr>')) area = element.includes('w:orient="landscape"') ? lying : upright;
    areas[index] = area;
  }
  return areas;
}

interface Box {
  readonly height: number;
  /** Of that, the distance to what stands above, which the top of a page swallows. */
  readonly before: number;
  /** What must find room on a page that it begins on. */
  readonly least: number;
  readonly keepsNext: boolean;
  readonly breaksBefore: boolean;
  readonly endsSection: boolean;
  readonly bookmarks: readonly string[];
}

function boxesOf(
  element: string,
  area: PageSize,
  notes: ReadonlyMap<number, string>,
  styles: ReadonlyMap<string, StyleMeasures>,
): readonly Box[] {
  const boxOf = (xml: string, width: number): Box => paragraphBox(xml, width, notes, styles);
  if (!element.startsWith('<w:tbl>')) return paragraphsIn(element).map((xml) => boxOf(xml, area.width));
  return (element.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row): Box => {
    const cells = (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).flatMap((cell) => {
      const width = Number(/<w:tcW w:w="(\d+)"/.exec(cell)?.[1]) - CELL_PADDING;
      return paragraphsIn(cell).map((xml) => boxOf(xml, width));
    });
    const height = Math.max(0, ...cells.map((cell) => cell.height));
    const keepsNext = cells.some((cell) => cell.keepsNext);
    const bookmarks = cells.flatMap((cell) => cell.bookmarks);
    return { height, before: 0, least: height, keepsNext, breaksBefore: false, endsSection: false, bookmarks };
  });
}

const CELL_PADDING = 200;
/** What lines lose to words that do not fit into their ends. */
const RAGGED = 1;
const EMU = 635;

function paragraphBox(
  xml: string,
  width: number,
  notes: ReadonlyMap<number, string>,
  styles: ReadonlyMap<string, StyleMeasures>,
): Box {
  const measures = styles.get(/<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? '') ?? styles.get('');
  if (measures === undefined) throw new Error('The styles have no Normal.');
  const { points, lineHeight, indent, after } = measures;
  const own = /<w:spacing[^>]* w:line="(\d+)" w:lineRule="exact"/.exec(xml)?.[1];
  const image = Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(xml)?.[1] ?? 0) / EMU;
  const lines = linesNeeded(textOf(xml), (width - indent) * RAGGED, points);
  const text = own === undefined ? Math.max(lines * lineHeight, image) : Number(own);
  const before = Number(/<w:spacing[^>]* w:before="(\d+)"/.exec(xml)?.[1] ?? measures.before);
  const noteHeight = [...xml.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].reduce((total, [, number]) => {
    const note = notes.get(Number(number));
    return note === undefined ? total : total + paragraphBox(note, width, notes, styles).height;
  }, 0);
  const atLeast = image > 0 || xml.includes('<w:keepLines/>') ? text : Math.min(text, 2 * lineHeight);
  return {
    height: before + text + after + noteHeight,
    before,
    least: before + atLeast + Math.min(noteHeight, 2 * lineHeight),
    keepsNext: measures.keepsNext || xml.includes('<w:keepNext/>'),
    breaksBefore: xml.includes('<w:pageBreakBefore/>'),
    endsSection: xml.includes('<w:sectPr>'),
    bookmarks: [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name = '']) => name),
  };
}

function paragraphsIn(xml: string): readonly string[] {
  return xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
}

function textOf(paragraph: string): string {
  return paragraph
    .replaceAll('<w:br/>', '\n')
    .replaceAll('<w:tab/>', '    ')
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, '&');
}
