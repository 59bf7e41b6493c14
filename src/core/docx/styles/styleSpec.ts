/** Body text in a face that every Word has; a complex script takes the second. */
export const FONTS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>';
export const INK = '1F2A44';
export const MUTED = '5B6472';

export interface StyleSpec {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly link?: string;
  /** Place in Word's list of styles, as Word itself gives it. */
  readonly priority: number;
  readonly quick?: boolean;
  /** Properties in the order of the schema (ECMA-376 part 4, 2.3.1 and 2.3.2). */
  readonly paragraph?: string;
  readonly run?: string;
}

export const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
export const BOLD = '<w:b/><w:bCs/>';
