import { strToU8, type Zippable, zipSync } from 'fflate';

/** A Word file of a few parts, as no program would write it: for what other programs' files do not show. */
export interface WordFileParts {
  /** XML between the body's tags. */
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly settings?: string;
  /** Of the core properties. */
  readonly properties?: string;
  /** Elements among the text's relationships. */
  readonly relationships?: string;
  readonly settingsRelationships?: string;
  /** Whole parts by name; they replace those made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Namespaces as ISO 29500 “strict” has them. */
  readonly strict?: boolean;
}

export function buildWordFile(given: WordFileParts): Uint8Array<ArrayBuffer> {
  const { strict = false } = given;
  const office = strict ? 'http://purl.oclc.org/ooxml' : 'http://schemas.openxmlformats.org';
  const names = [
    `xmlns:w="${strict ? `${office}/wordprocessingml/main` : `${office}/wordprocessingml/2006/main`}"`,
    `xmlns:r="${office}/officeDocument/${strict ? '' : '2006/'}relationships"`,
    `xmlns:m="${office}/officeDocument/${strict ? '' : '2006/'}math"`,
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
    'xmlns:v="urn:schemas-microsoft-com:vml"',
    'xmlns:o="urn:schemas-microsoft-com:office:office"',
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  ].join(' ');
  const part = (root: string, inner: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${names}>${inner}</w:${root}>`;
  const relationshipType = (type: string) => `${office}/officeDocument/${strict ? '' : '2006/'}relationships/${type}`;
  const linked = ['styles', 'numbering', 'footnotes', 'endnotes', 'header', 'settings'] as const;
  const roots = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', endnotes: 'endnotes' };
  const present = linked.filter((name) => given[name] !== undefined);
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(
      `<Relationship Id="a" Type="${relationshipType('officeDocument')}" Target="word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${given.properties ?? ''}</cp:coreProperties>`,
    'word/document.xml': part('document', `<w:body>${given.body ?? ''}</w:body>`),
    'word/_rels/document.xml.rels': relationships(
      present
        .map((name) => `<Relationship Id="${name}" Type="${relationshipType(name)}" Target="${name}.xml"/>`)
        .join('') + (given.relationships ?? ''),
    ),
    ...(given.settingsRelationships === undefined
      ? {}
      : { 'word/_rels/settings.xml.rels': relationships(given.settingsRelationships) }),
  };
  for (const name of present) {
    const root = { ...roots, header: 'hdr', settings: 'settings' }[name];
    files[`word/${name}.xml`] = part(root, given[name] ?? '');
  }
  return zipFiles({ ...files, ...given.parts });
}

function zipFiles(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
  return new Uint8Array(zipSync(entries, { mtime: new Date('2026-11-22T00:00:00Z') }));
}

/** A paragraph of plain text; `properties` go into its `w:pPr`. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;

/** A run of text; `properties` go into its `w:rPr`. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

const relationships = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
