import { escapeXml } from './escapeXml.ts';

/** How a run differs from its paragraph. */
export interface RunLook {
  /** Id of its character style. */
  readonly style?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly smallCaps?: true;
  readonly underline?: true;
  readonly superscript?: true;
  readonly subscript?: true;
  /** A tag such as `he-IL`: the run is set from right to left, with what the styles say of complex scripts. */
  readonly rightToLeft?: string;
}

/**
 * Text as runs: one for every stretch between tabs and line feeds, and for each of these.
 *
 * @param text what `toWordText` let through
 */
export function writeRuns(text: string, look: RunLook): string {
  const open = openRun(look);
  if (!/[\t\n]/.test(text)) return text === '' ? '' : `${open}${writeText(text)}</w:r>`;
  let xml = '';
  for (const part of text.split(/([\t\n])/)) {
    if (part === '\t') xml += `${open}<w:tab/></w:r>`;
    else if (part === '\n') xml += `${open}<w:br/></w:r>`;
    else if (part !== '') xml += `${open}${writeText(part)}</w:r>`;
  }
  return xml;
}

/** A run around something that is no text. */
export function writeRun(content: string, look: RunLook = {}): string {
  return `${openRun(look)}${content}</w:r>`;
}

function writeText(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}

/** Properties in the order of the later editions of the schema; the first one has none. */
function openRun(look: RunLook): string {
  let xml = look.style === undefined ? '' : `<w:rStyle w:val="${look.style}"/>`;
  if (look.bold) xml += '<w:b/><w:bCs/>';
  if (look.italic) xml += '<w:i/><w:iCs/>';
  if (look.smallCaps) xml += '<w:smallCaps/>';
  if (look.underline) xml += '<w:u w:val="single"/>';
  if (look.superscript) xml += '<w:vertAlign w:val="superscript"/>';
  else if (look.subscript) xml += '<w:vertAlign w:val="subscript"/>';
  if (look.rightToLeft !== undefined) xml += `<w:rtl/><w:lang w:bidi="${look.rightToLeft}"/>`;
  return xml === '' ? '<w:r>' : `<w:r><w:rPr>${xml}</w:rPr>`;
}
