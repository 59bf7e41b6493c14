import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import { placeDrawnText } from '../../../../core/source/placeDrawnText.ts';
import type { ReadBlock } from '../useSourceText.ts';

/** Characters of a block that stand together on the page, in one line and one font. Lengths in points at scale 1, from the page's upper left corner. */
export interface DrawnRun {
  /** UTF-16 offset in the source text. */
  readonly start: number;
  readonly text: string;
  /** Null for characters that the page does not draw: spaces at the ends of lines, and what could not be found on it. */
  readonly box: RunBox | null;
}

export interface RunBox {
  /** Upper corner of the line's beginning on the left. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Turn in radians, clockwise. */
  readonly angle: number;
  readonly font: string;
  readonly isRightToLeft: boolean;
}

interface BlockLayout {
  readonly block: ReadBlock;
  readonly runs: readonly DrawnRun[];
}

export interface PageLayout {
  readonly blocks: readonly BlockLayout[];
  /** Whether some words of the source text were not found on the page, so that they can be marked in the text view only. */
  readonly isPartial: boolean;
}

/** Lays the source text of a page over the page: which of its characters are drawn where. */
export async function layOutPage(page: PDFPageProxy, blocks: readonly ReadBlock[]): Promise<PageLayout> {
  const content = await page.getTextContent();
  const items = content.items.filter((item): item is TextItem => 'str' in item && item.str !== '');
  const first = blocks[0]?.start ?? 0;
  const stretches = placeDrawnText(
    blocks.map(({ text }) => text).join('\n'),
    items.map(({ str }) => str),
  );
  const viewport = page.getViewport({ scale: 1 });
  const boxes = items.map((item) => boxOf(item, content, viewport));
  const placed = stretches.map(({ start, end, piece, from, to }): PlacedRun => {
    const { str = '' } = items[piece] ?? {};
    return { start: first + start, end: first + end, box: partOf(boxes[piece], str, from, to) };
  });
  const layouts = blocks.map((block) => ({ block, runs: runsOf(block, placed) }));
  return { blocks: layouts, isPartial: layouts.some(({ runs }) => runs.some(isLostWord)) };
}

interface PlacedRun {
  readonly start: number;
  readonly end: number;
  readonly box: RunBox | null;
}

/** A block cut into what is drawn and what is not, in order and without a gap. A stretch that reaches over two blocks is cut between them. */
function runsOf(block: ReadBlock, placed: readonly PlacedRun[]): readonly DrawnRun[] {
  const runs: DrawnRun[] = [];
  let at = block.start;
  const add = (end: number, box: RunBox | null) => {
    if (end > at) runs.push({ start: at, text: block.text.slice(at - block.start, end - block.start), box });
    at = Math.max(at, end);
  };
  for (const { start, end, box } of placed) {
    if (end <= block.start || start >= block.end) continue;
    add(Math.min(start, block.end), null);
    const [from, to] = [Math.max(start, block.start), Math.min(end, block.end)];
    add(to, box && shareOf(box, (from - start) / (end - start), (to - start) / (end - start)));
  }
  add(block.end, null);
  return runs;
}

function isLostWord({ text, box }: DrawnRun): boolean {
  return box === null && /[\p{L}\p{N}]{2}/u.test(text);
}

/** Where pdf.js's own text layer would put the item. */
function boxOf(item: TextItem, { styles }: TextContent, viewport: PageViewport): RunBox {
  const style = styles[item.fontName];
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = multiply(viewport.transform, item.transform as number[]);
  const angle = Math.atan2(b, a) + (style?.vertical ? Math.PI / 2 : 0);
  const height = Math.hypot(c, d);
  const rise = height * ascentOf(style);
  return {
    left: x + rise * Math.sin(angle),
    top: y - rise * Math.cos(angle),
    width: style?.vertical ? item.height : item.width,
    height,
    angle,
    font: style?.fontFamily ?? 'sans-serif',
    isRightToLeft: item.dir === 'rtl',
  };
}

function ascentOf(style: TextContent['styles'][string] | undefined): number {
  if (style?.ascent) return style.ascent;
  return style?.descent ? 1 + style.descent : 0.8;
}

function multiply(m: readonly number[], n: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The part of an item that some of its characters take up, by their widths in a like font. */
function partOf(box: RunBox | undefined, text: string, from: number, to: number): RunBox | null {
  if (!box) return null;
  const measure = measureIn(box.font);
  const whole = measure(text);
  return whole === 0 ? box : shareOf(box, measure(text.slice(0, from)) / whole, measure(text.slice(0, to)) / whole);
}

/** The part of a line between two shares of its length, as it is read. */
export function shareOf(box: RunBox, from: number, to: number): RunBox {
  const before = (box.isRightToLeft ? 1 - to : from) * box.width;
  return {
    ...box,
    left: box.left + before * Math.cos(box.angle),
    top: box.top + before * Math.sin(box.angle),
    width: (to - from) * box.width,
  };
}

/** The width of a text in a font at 100 points, which is drawn nowhere. */
export function measureIn(font: string): (text: string) => number {
  scratch ??= document.createElement('canvas').getContext('2d');
  const context = scratch;
  if (!context) return (text) => text.length;
  return (text) => {
    context.font = `${MEASURED_SIZE}px ${font}`;
    return context.measureText(text).width;
  };
}

export const MEASURED_SIZE = 100;

let scratch: CanvasRenderingContext2D | null = null;
