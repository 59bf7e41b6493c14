/** What a paragraph of a style takes. Lengths in twips. */
export interface StyleMeasures {
  readonly points: number;
  readonly lineHeight: number;
  readonly before: number;
  readonly after: number;
  /** What is left free at both sides together. */
  readonly indent: number;
  readonly keepsNext: boolean;
}

/** The height of a line of the body face, by its type size. */
const LINE = 1.22;
const TWIPS_OF_POINT = 20;

/** Reads the measures of paragraph styles in `word/styles.xml`, as `renderWordStyles` writes it; the key '' is Normal. */
export function styleMeasures(stylesXml: string): ReadonlyMap<string, StyleMeasures> {
  const defaults = measuresOf(/<w:docDefaults>.*?<\/w:docDefaults>/s.exec(stylesXml)?.[0] ?? '', NOTHING);
  const measures = new Map([['', defaults]]);
  for (const [xml, id = ''] of stylesXml.matchAll(/<w:style w:type="paragraph" w:styleId="([^"]+)">.*?<\/w:style>/gs)) {
    measures.set(id, measuresOf(xml, defaults));
  }
  return measures;
}

const NOTHING: StyleMeasures = { points: 11, lineHeight: 268, before: 0, after: 0, indent: 0, keepsNext: false };

function measuresOf(xml: string, defaults: StyleMeasures): StyleMeasures {
  const value = (pattern: RegExp): number | undefined => {
    const found = pattern.exec(xml)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const points = (value(/<w:sz w:val="(\d+)"/) ?? defaults.points * 2) / 2;
  const factor = value(/<w:spacing[^>]* w:line="(\d+)"/);
  const ofDefaults = defaults.lineHeight / (defaults.points * TWIPS_OF_POINT * LINE);
  return {
    points,
    lineHeight: points * TWIPS_OF_POINT * LINE * (factor === undefined ? ofDefaults : factor / 240),
    before: value(/<w:spacing[^>]* w:before="(\d+)"/) ?? defaults.before,
    after: value(/<w:spacing[^>]* w:after="(\d+)"/) ?? defaults.after,
    indent: (value(/<w:ind[^>]* w:left="(\d+)"/) ?? 0) + (value(/<w:ind[^>]* w:right="(\d+)"/) ?? 0),
    keepsNext: xml.includes('<w:keepNext/>'),
  };
}
