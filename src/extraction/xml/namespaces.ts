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
