/** How a paragraph differs from its style. Lengths in twips; sides as WordprocessingML means them. */
export interface ParagraphLook {
  /** Id of its style; absent: Normal. */
  readonly style?: string;
  readonly keepNext?: true;
  readonly keepLines?: true;
  readonly pageBreakBefore?: true;
  readonly numbering?: { readonly id: number; readonly level: number };
  /** A rule below it, as in a title block. */
  readonly ruleBelow?: { readonly eighths: number; readonly space: number; readonly colour: string };
  /** A tab that ends at this place, behind dots. */
  readonly dottedTabAt?: number;
  /** Set from right to left. */
  readonly bidirectional?: true;
  readonly before?: number;
  readonly after?: number;
  /** Exactly so high, whatever stands in it. */
  readonly lineHeight?: number;
  /** From the side where lines begin; the first line begins by `hanging` nearer to it. */
  readonly indent?: { readonly start: number; readonly hanging: number };
  /** False: it keeps its distance although its style sets paragraphs of the style close together. */
  readonly contextualSpacing?: false;
  /** As a reader sees it, whatever the direction. */
  readonly alignment?: 'left' | 'center' | 'right';
  /** The properties of the section that it ends. */
  readonly section?: string;
}

/** A paragraph (ECMA-376 part 4, 2.3.1.22), its properties in the order of the schema. */
export function writeParagraph(look: ParagraphLook, content: string): string {
  const properties = propertiesOf(look);
  return properties === '' ? `<w:p>${content}</w:p>` : `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

function propertiesOf(look: ParagraphLook): string {
  const { style, numbering, ruleBelow, dottedTabAt, indent, alignment } = look;
  let xml = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  if (look.keepNext) xml += '<w:keepNext/>';
  if (look.keepLines) xml += '<w:keepLines/>';
  if (look.pageBreakBefore) xml += '<w:pageBreakBefore/>';
  if (numbering) xml += `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`;
  if (ruleBelow) {
    const { eighths, space, colour } = ruleBelow;
    xml += `<w:pBdr><w:bottom w:val="single" w:sz="${eighths}" w:space="${space}" w:color="${colour}"/></w:pBdr>`;
  }
  if (dottedTabAt !== undefined) {
    xml += `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${dottedTabAt}"/></w:tabs>`;
  }
  if (look.bidirectional) xml += '<w:bidi/>';
  xml += spacingOf(look);
  if (indent) xml += `<w:ind w:left="${indent.start}" w:hanging="${indent.hanging}"/>`;
  if (look.contextualSpacing === false) xml += '<w:contextualSpacing w:val="0"/>';
  if (alignment) xml += `<w:jc w:val="${look.bidirectional ? FROM_RIGHT[alignment] : alignment}"/>`;
  return xml + (look.section ?? '');
}

/** Word takes "left" for the side where lines begin. */
const FROM_RIGHT = { left: 'right', center: 'center', right: 'left' } as const;

function spacingOf({ before, after, lineHeight }: ParagraphLook): string {
  if (before === undefined && after === undefined && lineHeight === undefined) return '';
  const attribute = (name: string, value: number | undefined): string =>
    value === undefined ? '' : ` w:${name}="${value}"`;
  const exact = lineHeight === undefined ? '' : ` w:line="${lineHeight}" w:lineRule="exact"`;
  return `<w:spacing${attribute('before', before)}${attribute('after', after)}${exact}/>`;
}

/** The paragraph as the last one of a section. */
export function endSection(paragraph: string, section: string): string {
  // A paragraph's own properties stand first, and no other element of its kind stands in them.
  return paragraph.startsWith('<w:p><w:pPr>')
    ? paragraph.replace('</w:pPr>', () => `${section}</w:pPr>`)
    : paragraph.replace('<w:p>', () => `<w:p><w:pPr>${section}</w:pPr>`);
}
