/** The start of the addresses of OpenDocument's namespaces. */
const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns';

/**
 * The prefix by which the code names each namespace, by the namespace's address. Office Open XML has two addresses for most:
 * ECMA-376's “transitional” and ISO 29500's “strict”, whose elements have the same names.
 */
export const canonicalPrefixes: ReadonlyMap<string, string> = new Map([
  ...bothForms('w', 'wordprocessingml/2006/main', 'wordprocessingml/main'),
  ...bothForms('r', 'officeDocument/2006/relationships', 'officeDocument/relationships'),
  ...bothForms('m', 'officeDocument/2006/math', 'officeDocument/math'),
  ...bothForms('ep', 'officeDocument/2006/extended-properties', 'officeDocument/extendedProperties'),
  ...bothForms('a', 'drawingml/2006/main', 'drawingml/main'),
  ...bothForms('wp', 'drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing'),
  ...bothForms('pic', 'drawingml/2006/picture', 'drawingml/picture'),
  ...bothForms('c', 'drawingml/2006/chart', 'drawingml/chart'),
  ...bothForms('dgm', 'drawingml/2006/diagram', 'drawingml/diagram'),
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/drawing/2014/chartex', 'cx'],
  ...['office', 'style', 'text', 'table', 'meta', 'manifest'].map(
    (name) => [`${OPEN_DOCUMENT}:${name}:1.0`, name] as const,
  ),
  [`${OPEN_DOCUMENT}:drawing:1.0`, 'draw'],
  [`${OPEN_DOCUMENT}:xsl-fo-compatible:1.0`, 'fo'],
  [`${OPEN_DOCUMENT}:svg-compatible:1.0`, 'svg'],
  [`${OPEN_DOCUMENT}:form:1.0`, 'form'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
  ['http://www.idpf.org/2007/opf', 'opf'],
  ['http://www.daisy.org/z3986/2005/ncx/', 'ncx'],
  ['urn:oasis:names:tc:opendocument:xmlns:container', 'ocf'],
  ['http://www.w3.org/2001/04/xmlenc#', 'enc'],
  ['http://www.w3.org/1999/xhtml', 'html'],
  ['http://www.idpf.org/2007/ops', 'epub'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

function bothForms(prefix: string, transitional: string, strict: string): readonly (readonly [string, string])[] {
  return [
    [`http://schemas.openxmlformats.org/${transitional}`, prefix],
    [`http://purl.oclc.org/ooxml/${strict}`, prefix],
  ];
}
