import type { FoundMetadata } from '../../core/importing/extraction.ts';
import { chooseMetadata, finding } from '../../core/importing/metadata/chooseMetadata.ts';
import { type DocumentProperty, dublinCoreFindings } from '../../core/importing/metadata/dublinCoreMetadata.ts';
import { parseLanguageTag } from '../../core/importing/metadata/languageTag.ts';
import { textFindings } from '../../core/importing/metadata/textFindings.ts';
import type { XmlAttributes, XmlHandler } from '../xml/parseXml.ts';
import type { OpenDocumentFile } from './openDocument.ts';

interface OdfProperties {
  readonly found: FoundMetadata;
  /** The address of the template that the file names, if it names one. */
  readonly template: string | undefined;
}

/**
 * What the properties of an OpenDocument file say of it.
 *
 * @param language of its default style
 * @param paragraphs that open the text: a byline there goes before whoever's program it was
 */
export function readOdfProperties(
  file: OpenDocumentFile,
  language: string | undefined,
  paragraphs: readonly string[],
): OdfProperties {
  const reader = new PropertyReader();
  file.read('meta', reader);
  const found = chooseMetadata([
    ...finding('type', 'document', 'file-format'),
    ...textFindings(paragraphs),
    ...dublinCoreFindings(reader.properties, 'odf-property'),
    ...finding('language', parseLanguageTag(language ?? ''), 'odf-property', 'fo:language'),
  ]);
  return { found, template: reader.template };
}

/** Gathers the properties that stand within `office:meta`; of a flat file all else is passed over. */
class PropertyReader implements XmlHandler {
  readonly properties: DocumentProperty[] = [];
  template: string | undefined;
  #isInside = false;
  #name: string | undefined;
  #text = '';

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'office:meta') this.#isInside = true;
    else if (this.#isInside && name === 'meta:template') this.template = attributes['xlink:href'];
    else if (this.#isInside) {
      this.#name = name;
      this.#text = '';
    }
  }

  close(name: string): void {
    if (name === 'office:meta') this.#isInside = false;
    if (name === this.#name) this.properties.push({ name, text: this.#text });
    this.#name = undefined;
  }

  text(text: string): void {
    if (this.#name !== undefined && this.#text.length < MAX_LENGTH) this.#text += text;
  }
}

const MAX_LENGTH = 10_000;
