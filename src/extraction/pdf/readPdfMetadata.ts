import type { PDFDocumentProxy } from 'pdfjs-dist';
import { parsePublishedDate } from '../../core/importing/dates/publishedDate.ts';
import type { FoundMetadata } from '../../core/importing/extraction.ts';
import { chooseMetadata, type Finding, finding, unsure } from '../../core/importing/metadata/chooseMetadata.ts';
import {
  authorsFromProperties,
  propertyText,
  titleFromProperties,
} from '../../core/importing/metadata/documentProperties.ts';
import {
  type DocumentProperty,
  dublinCoreFindings,
  withoutFirstSaves,
} from '../../core/importing/metadata/dublinCoreMetadata.ts';
import { parseLanguageTag } from '../../core/importing/metadata/languageTag.ts';
import { textFindings } from '../../core/importing/metadata/textFindings.ts';

/**
 * What the file's properties say about it, those of the document first and then its XMP packet; programs fill them with all
 * sorts of things, which are left out. A byline or dateline in the text goes before what a program noted. When a program made the file is no date of publication: it is offered, never entered.
 */
export async function readPdfMetadata(
  document: PDFDocumentProxy,
  paragraphs: readonly string[],
): Promise<FoundMetadata> {
  const { info, xmp } = await readProperties(document);
  const property = (name: string) => propertyText(info[name]);
  const findings: readonly Finding[] = [
    ...finding('type', 'report', 'file-format'),
    ...textFindings(paragraphs),
    ...finding('title', titleFromProperties(property('Title')), 'pdf-info', 'Title'),
    ...finding('authors', authorsFromProperties(property('Author') ?? ''), 'pdf-info', 'Author'),
    ...finding('language', parseLanguageTag(property('Language') ?? ''), 'pdf-info', 'Lang'),
    ...dublinCoreFindings(xmp, 'xmp'),
    ...unsure(finding('published', pdfDate(property('CreationDate')), 'pdf-info', 'CreationDate')),
    ...unsure(finding('updated', pdfDate(property('ModDate')), 'pdf-info', 'ModDate')),
  ];
  return chooseMetadata(withoutFirstSaves(findings));
}

interface Properties {
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: readonly DocumentProperty[];
}

/** Properties may be damaged where the pages are not. */
async function readProperties(document: PDFDocumentProxy): Promise<Properties> {
  try {
    const { info, metadata } = await document.getMetadata();
    // pdf.js types the packet as anything; it reads elements only, and some programs write attributes.
    const packet = metadata as { getAll(): Readonly<Record<string, unknown>>; getRaw(): unknown } | null;
    const elements = Object.entries(packet?.getAll() ?? {}).flatMap(([name, value]) => propertiesOf(name, value));
    return { info: info as Properties['info'], xmp: [...elements, ...attributesIn(packet?.getRaw())] };
  } catch {
    return { info: {}, xmp: [] };
  }
}

/** A list (the creators) is one property for each; of a title in several languages the first is the default one. */
function propertiesOf(name: string, value: unknown): readonly DocumentProperty[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  return texts.slice(0, 200).map((text) => ({ name, text }));
}

function attributesIn(packet: unknown): readonly DocumentProperty[] {
  if (typeof packet !== 'string' || packet.length > 1_000_000) return [];
  return [...packet.matchAll(/<rdf:Description\b([^<>]*)>/g)].flatMap(([, attributes = '']) =>
    [...attributes.matchAll(/([a-z]+:[A-Za-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map(
      ([, name = '', text, other = '']) => ({
        name,
        text: withoutEntities(text ?? other),
      }),
    ),
  );
}

const withoutEntities = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
  );

/** `D:20261122083000+02'00'` (ISO 32000-2, section 7.9.4). */
function pdfDate(text: string | undefined): string | undefined {
  const match = /^D?:?(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-]\d{2})'?(\d{2})?)?/.exec(
    text ?? '',
  );
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '00', utc, hours, minutes = '00'] = match;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  const zone = utc ?? (hours === undefined ? '' : `${hours}:${minutes}`);
  return parsePublishedDate(hour === undefined ? date : `${date}T${hour}:${minute}:${second}${zone}`);
}
