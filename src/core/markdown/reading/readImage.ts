import type { Image, ImageReference, Paragraph } from 'mdast';
import type { Block } from '../../briefing/document.ts';
import { usualImageWidth } from '../../image/usualImageWidth.ts';
import { readInlines } from '../inlines/readInlines.ts';
import { type Attributes, parseAttributes } from '../syntax/attributes.ts';
import { readCaption } from '../tables/readCaption.ts';
import type { Reading } from './reading.ts';

/** An image alone in its paragraph, as pandoc makes a figure of it, with attributes behind it or without. */
interface Figure {
  readonly image: Image | ImageReference;
  readonly attributes: Attributes;
}

export function findFigure({ children }: Paragraph): Figure | undefined {
  const [image, attributes, ...others] = children;
  if ((image?.type !== 'image' && image?.type !== 'imageReference') || others.length > 0) return undefined;
  if (attributes === undefined) return { image, attributes: NONE };
  return attributes.type === 'attributes' ? { image, attributes: parseAttributes(attributes.value) } : undefined;
}

const NONE: Attributes = { classes: [], values: new Map() };

/** The block of a figure; of one whose image is not to be had, the words of its caption. */
export function readImage({ image, attributes }: Figure, reading: Reading): Block[] {
  const line = image.position?.start.line ?? 1;
  const words = image.words ?? [];
  const target = image.type === 'image' ? image : reading.findDefinition(image.identifier);
  const found = reading.findImage(target?.url ?? '', line, image.alt ?? '');
  if (found === undefined) {
    const inlines = readInlines(words, reading);
    return inlines.length === 0 ? [] : [{ kind: 'paragraph', id: reading.newId('blk'), inlines }];
  }
  if (target?.title) reading.report(line, `The hover text of an image is left out: “${target.title}”.`);
  const decorative = attributes.classes.includes('decorative');
  const said = attributes.values.get('alt') ?? attributes.values.get('fig-alt') ?? '';
  nameUnplaced(attributes, line, reading);
  if (decorative && said !== '')
    reading.report(line, `An image that is decorative has no alternative text; “${said}” is left out.`);
  const alt = decorative ? '' : said.slice(0, LONGEST_ALT);
  if (said.length > LONGEST_ALT)
    reading.report(line, `An alternative text is longer than ${LONGEST_ALT} characters; the end is left out.`);
  return [
    {
      kind: 'image',
      ...readCaption(words, reading, attributes.id),
      image: found.image,
      size: { width: found.width, height: found.height },
      width: readWidth(attributes.values.get('width'), found.width, line, reading),
      alt,
      ...(decorative ? { decorative } : {}),
    },
  ];
}

const LONGEST_ALT = 2_000;

const NARROWEST = 5;

/** Per cent of the text; another measure cannot be told in those, since nothing says here how wide the text is. */
function readWidth(written: string | undefined, pixels: number, line: number, reading: Reading): number {
  const usual = usualImageWidth(pixels);
  if (written === undefined) return usual;
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(written)?.[1];
  if (percent === undefined) {
    reading.report(
      line,
      `The width “${written}” is not taken; the image is ${usual}% of the text wide. Write it in per cent.`,
    );
    return usual;
  }
  const width = Math.min(100, Math.max(NARROWEST, Math.round(Number(percent))));
  if (width !== Number(percent)) reading.report(line, `The width ${written} of an image became ${width}%.`);
  return width;
}

function nameUnplaced({ classes, values }: Attributes, line: number, reading: Reading): void {
  const others = [
    ...classes.filter((name) => name !== 'decorative').map((name) => `.${name}`),
    ...[...values.keys()].filter((key) => key !== 'width' && key !== 'alt' && key !== 'fig-alt'),
  ];
  if (others.length > 0) reading.report(line, `Attributes of an image are left out: ${others.join(', ')}.`);
}
