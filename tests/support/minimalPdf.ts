/** A PDF written by hand: exactly the parts that a test needs, and nothing that a program would add. */
export interface MinimalPdf {
  readonly pages: readonly MinimalPage[];
  /** Entries of the information dictionary, as PDF source: `/Title (A report)`. */
  readonly info?: string;
  /** More entries of the catalogue, such as `/PageLabels << … >>` or `/OpenAction << … >>`. */
  readonly catalog?: string;
  /** The document's XMP packet. */
  readonly xmp?: string;
  /** Entries of the resources' font dictionary beside F1 (Helvetica). */
  readonly fonts?: string;
  /** More objects, such as the fields of a form: numbered on from `firstObjectOf` the pages. */
  readonly objects?: readonly string[];
}

export interface MinimalPage {
  /** Lines of text in Helvetica; x and y in points from the lower left corner, 11 points high unless said. */
  readonly lines?: readonly { readonly x: number; readonly y: number; readonly text: string; readonly size?: number }[];
  /** Content stream as PDF source, after the lines. */
  readonly content?: string;
  /** More entries of the page, such as `/Annots [ … ]`. */
  readonly entries?: string;
}

export function minimalPdf({
  pages,
  info = '',
  catalog = '',
  fonts = '',
  xmp,
  objects: more = [],
}: MinimalPdf): Uint8Array {
  const pageIds = pages.map((_, index) => 4 + index * 2);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} ${xmp === undefined ? '' : `/Metadata ${4 + pages.length * 2} 0 R`} >>`,
    `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    `<< ${info} >>`,
    ...pages.flatMap((page, index) => {
      const content = contentOf(page);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + index * 2} 0 R
           /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> ${fonts} >> >> ${page.entries ?? ''} >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    ...(xmp === undefined
      ? []
      : [`<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`]),
    ...more,
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

/** The number of the first of a PDF's further objects, which has so many pages and no XMP packet. */
export const firstObjectOf = (pages: number): number => 4 + 2 * pages;

function contentOf({ lines = [], content = '' }: MinimalPage): string {
  const shown = lines.map(
    ({ x, y, text, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
  );
  return [...shown, content].join('\n');
}

/** A picture of one grey dot over the whole page, as a scanner makes pages. */
export const scannedPage: MinimalPage = {
  content: 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q',
};
