import type { FoundMetadata } from '../../core/importing/extraction.ts';
import { chooseMetadata, finding, unsure } from '../../core/importing/metadata/chooseMetadata.ts';
import { propertyText } from '../../core/importing/metadata/documentProperties.ts';
import { type DocumentProperty, dublinCoreFindings } from '../../core/importing/metadata/dublinCoreMetadata.ts';
import { parseLanguageTag } from '../../core/importing/metadata/languageTag.ts';
import { styledDateFindings } from '../../core/importing/metadata/styledDateFindings.ts';
import { textFindings } from '../../core/importing/metadata/textFindings.ts';
import type { StyledDate } from './flow.ts';
import type { WordPackage } from './wordPackage.ts';

/**
 * What the properties of a Word file say about it. When somebody made and saved the file, often from an older one, is no date
 * of publication, and whose copy of Word it was is no publisher: both are offered, never entered.
 *
 */
export function readDocxProperties(file: WordPackage, { languages, paragraphs, dates }: SaidInText): FoundMetadata {
  const properties = readProperties(file, 'core-properties').filter(({ name }) => PROPERTIES.has(name));
  const company = readProperties(file, 'extended-properties').find(({ name }) => name === 'Company')?.text;
  return chooseMetadata([
    ...finding('type', 'document', 'file-format'),
    ...textFindings(paragraphs),
    ...dates.flatMap(({ text, hasField }) => (hasField ? unsure(styledDateFindings(text)) : styledDateFindings(text))),
    ...dublinCoreFindings(properties, 'word-property'),
    ...finding('language', languages.flatMap((tag) => parseLanguageTag(tag) ?? [])[0], 'word-property', 'w:lang'),
    ...unsure(finding('publisher', propertyText(company), 'word-property', 'Company')),
  ]);
}

/** What the styles and the text of a Word file say of it. */
interface SaidInText {
  /** Of its styles, as they are written there. */
  readonly languages: readonly string[];
  /** Those that open the text: a byline there goes before whoever's Word it was. */
  readonly paragraphs: readonly string[];
  /** A field among them shows the day on which the file was opened, or may: it is offered, never entered. */
  readonly dates: readonly StyledDate[];
}

const PROPERTIES: ReadonlySet<string> = new Set([
  'dc:title',
  'dc:creator',
  'dc:language',
  'dcterms:created',
  'dcterms:modified',
]);

/** The elements of a part in order, with their text; none where the file has no such part. */
function readProperties(file: WordPackage, type: string): readonly DocumentProperty[] {
  const part = file.ownRelationships.find((relationship) => relationship.type === type)?.target;
  if (part === undefined) return [];
  const properties: DocumentProperty[] = [];
  let name = '';
  let text = '';
  file.read(part, {
    open(opened) {
      name = opened;
      text = '';
    },
    close(closed) {
      if (closed === name) properties.push({ name, text });
      name = '';
    },
    text(more) {
      text += more;
    },
  });
  return properties;
}
