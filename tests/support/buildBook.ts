import { strToU8, type Zippable, zipSync } from 'fflate';

/** An e-book of a few documents, as no program would write it: for what programs' books do not show. */
export interface BookParts {
  /** Documents by their names beside the package document, in the order of reading: the inside of `body`, or all of it. */
  readonly chapters: Readonly<Record<string, string>>;
  /** Elements of the package document's metadata. */
  readonly metadata?: string;
  /** More elements of the manifest, such as the navigation document. */
  readonly manifest?: string;
  /** Instead of the chapters one after the other. */
  readonly spine?: string;
  /** Other files by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

export function buildBook({
  chapters,
  metadata = '',
  manifest = '',
  spine,
  files = {},
}: BookParts): Uint8Array<ArrayBuffer> {
  const names = Object.keys(chapters);
  const parts: Record<string, string | Uint8Array> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${names
      .map((name, index) => `<item id="c${index}" href="${name}" media-type="application/xhtml+xml"/>`)
      .join(
        '',
      )}${manifest}</manifest><spine>${spine ?? names.map((_, index) => `<itemref idref="c${index}"/>`).join('')}</spine></package>`,
  };
  for (const name of names) {
    const body = chapters[name] ?? '';
    parts[`OPS/${name}`] = body.includes('<html')
      ? body
      : `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><link rel="stylesheet" href="s.css"/></head><body>${body}</body></html>`;
  }
  const entries: Zippable = Object.fromEntries(
    Object.entries({ ...parts, ...files }).map(([name, content]) => [
      name,
      [typeof content === 'string' ? strToU8(content) : content, { level: name === 'mimetype' ? 0 : 6 }],
    ]),
  );
  return new Uint8Array(zipSync(entries, { mtime: new Date('2026-11-22T00:00:00Z') }));
}
