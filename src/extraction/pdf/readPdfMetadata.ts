import type { PDFDocumentProxy } from 'pdfjs-dist';
import { parseByline, parsePersonName, uniqueNames } from '../../core/importing/byline.ts';
import type { ExtractedMetadata } from '../../core/importing/extraction.ts';
import { parseLanguageTag } from '../../core/importing/languageTag.ts';
import { withoutUndefined } from '../../core/importing/withoutUndefined.ts';
import type { PersonName } from '../../core/source/source.ts';

/**
 * What the file's properties say about it; programs fill them with all sorts of things, which are left out. No date of
 * publication: the properties only tell when a program made the file, and a wrong date in a note is worse than none.
 */
export async function readPdfMetadata(document: PDFDocumentProxy): Promise<ExtractedMetadata> {
  const { info, xmp } = await readProperties(document);
  const authors = findAuthors(textOf(info['Author']) ?? listOf(xmp?.get('dc:creator')));
  return withoutUndefined({
    type: 'report' as const,
    title: findTitle(textOf(info['Title']) ?? textOf(xmp?.get('dc:title'))),
    authors: authors.length === 0 ? undefined : [...authors],
    language: parseLanguageTag(textOf(info['Language']) ?? ''),
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

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(/[\s\p{Cc}]+/gu, ' ').trim() : '';
  return text === '' || text.length > 2000 ? undefined : text;
}

const listOf = (value: unknown): string =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('; ') : (textOf(value) ?? '');

/** Not the file names and place-holders that word processors leave behind. */
function findTitle(title: string | undefined): string | undefined {
  const cleaned = title?.replace(/^(?:Microsoft (?:Word|PowerPoint|Excel)|LibreOffice \w+) - /i, '');
  if (cleaned === undefined || cleaned !== title || JUNK_TITLE.test(cleaned)) return undefined;
  return cleaned;
}

const JUNK_TITLE =
  /^(?:untitled|document|doc|title|new document|no title|powerpoint presentation|presentation|slide|scan(?:ned document)?|print|ללא שם|مستند)[\s\d()_-]*$|\.(?:docx?|odt|rtf|pdf|pptx?|xlsx?|indd|qxd|pages|html?|txt|tmp|ps|dvi|tex)$|^(?:https?|file):|[\\/]\S+\.\w+$|^[\W\d_]*$/i;

/** Semicolons part names for certain; then commas may part family and given name. */
function findAuthors(text: string): readonly PersonName[] {
  if (text === '' || text.length > 1000 || ACCOUNT_NAME.test(text) || PROGRAM_NAME.test(text)) return [];
  if (!text.includes(';')) return parseByline(text);
  return uniqueNames(
    text.split(';').flatMap((name) => (name.includes(',') ? parseByline(name.trim()) : (parsePersonName(name) ?? []))),
  );
}

/** One word in small letters is an account: `mroe`, `user2`. */
const ACCOUNT_NAME = /^[a-z]+\d*$/;
const PROGRAM_NAME =
  /^un-?named$|\b(?:microsoft|libreoffice|openoffice|acrobat|adobe|printer|scanner|canon|xerox|ricoh|konica)\b/i;
