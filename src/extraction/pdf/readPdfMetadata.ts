import type { PDFDocumentProxy } from 'pdfjs-dist';
import { authorsFromProperties, propertyText, titleFromProperties } from '../../core/importing/documentProperties.ts';
import type { ExtractedMetadata } from '../../core/importing/extraction.ts';
import { parseLanguageTag } from '../../core/importing/languageTag.ts';
import { withoutUndefined } from '../../core/importing/withoutUndefined.ts';

/**
 * What the file's properties say about it; programs fill them with all sorts of things, which are left out. No date of
 * publication: the properties only tell when a program made the file, and a wrong date in a note is worse than none.
 */
export async function readPdfMetadata(document: PDFDocumentProxy): Promise<ExtractedMetadata> {
  const { info, xmp } = await readProperties(document);
  const authors = authorsFromProperties(propertyText(info['Author']) ?? listOf(xmp?.get('dc:creator')));
  return withoutUndefined({
    type: 'report' as const,
    title: titleFromProperties(propertyText(info['Title']) ?? propertyText(xmp?.get('dc:title'))),
    authors: authors.length === 0 ? undefined : [...authors],
    language: parseLanguageTag(propertyText(info['Language']) ?? ''),
  });
}

interface Properties {
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: { get(name: string): unknown } | undefined;
}

/** Properties may be damaged where the pages are not. */
async function readProperties(document: PDFDocumentProxy): Promise<Properties> {
  try {
    const { info, metadata } = await document.getMetadata();
    return { info: info as Properties['info'], xmp: metadata ?? undefined };
  } catch {
    return { info: {}, xmp: undefined };
  }
}

const listOf = (value: unknown): string =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('; ') : (propertyText(value) ?? '');
