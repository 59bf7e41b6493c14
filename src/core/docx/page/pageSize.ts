/** Width and height in twips (twentieths of a point). */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const A4: PageSize = { width: 11906, height: 16838 };
const LETTER: PageSize = { width: 12240, height: 15840 };

/** Where offices print on Letter (CLDR, paper size by territory). */
const LETTER_REGIONS: ReadonlySet<string> = new Set('US CA MX BZ CL CO CR GT NI PA PH PR SV VE'.split(' '));

/** The paper for a language tag (BCP 47): Letter where its region uses it, else A4, also when it names no region. */
export function pageSizeFor(language: string): PageSize {
  const region = language
    .split(/[-_]/)
    .slice(1)
    .find((part) => /^[A-Za-z]{2}$/.test(part));
  return region !== undefined && LETTER_REGIONS.has(region.toUpperCase()) ? LETTER : A4;
}

/** Twips: the header and footer need room for a 12 pt label. */
export const pageMargin = { top: 1418, right: 1418, bottom: 1418, left: 1418, header: 624, footer: 510 } as const;

export type Orientation = 'portrait' | 'landscape';

/** The paper as it lies or stands. */
export function turned(size: PageSize, orientation: Orientation): PageSize {
  return orientation === 'portrait' ? size : { width: size.height, height: size.width };
}

/** What is between the margins. */
export function textAreaOf({ width, height }: PageSize): PageSize {
  return {
    width: width - pageMargin.left - pageMargin.right,
    height: height - pageMargin.top - pageMargin.bottom,
  };
}
