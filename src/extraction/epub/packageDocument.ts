import { extractionLimits } from '../../core/importing/extraction.ts';
import type { DocumentProperty } from '../../core/importing/metadata/dublinCoreMetadata.ts';
import type { XmlAttributes, XmlHandler } from '../xml/parseXml.ts';
import { resolvePath } from './resolvePath.ts';

/** A document of the book, in the order of reading. */
interface SpineItem {
  readonly path: string;
  readonly mediaType: string;
}

/** What the package document of a book says (EPUB 3.3, section 5; OPF 2.0). */
export interface PackageDocument {
  readonly properties: readonly DocumentProperty[];
  readonly spine: readonly SpineItem[];
  /** The document of navigation, and that of the second version. */
  readonly navigation: string | undefined;
  readonly ncx: string | undefined;
  readonly stylesheets: readonly string[];
  /** Places in the order of reading that name a document for the second time. */
  readonly repeated: number;
}

export function readPackageDocument(
  path: string,
  readXml: (path: string, handler: XmlHandler) => void,
): PackageDocument {
  const reader = new PackageReader();
  readXml(path, reader);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const items = new Map(reader.items.map((item) => [item.id, { ...item, path: resolvePath(folder, item.href) }]));
  const spine = new Map<string, SpineItem>();
  for (const id of reader.order) {
    const item = items.get(id);
    if (item) spine.set(item.path, { path: item.path, mediaType: item.mediaType });
  }
  const all = [...items.values()];
  return {
    properties: reader.propertiesWithRoles(),
    spine: [...spine.values()],
    navigation: all.find(({ properties }) => /(?:^|\s)nav(?:\s|$)/.test(properties))?.path,
    ncx: all.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')?.path,
    stylesheets: all.filter(({ mediaType }) => mediaType === 'text/css').map((item) => item.path),
    repeated: reader.order.length - spine.size,
  };
}

interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties: string;
}

class PackageReader implements XmlHandler {
  readonly items: ManifestItem[] = [];
  readonly order: string[] = [];
  readonly #properties: {
    readonly id: string | undefined;
    readonly name: string;
    text: string;
    readonly role: string | undefined;
  }[] = [];
  /** Roles that version 3 gives apart from whom they belong to, by that one's id. */
  readonly #roles = new Map<string, string>();
  #openProperty: { text: string } | undefined;
  #refined: { readonly id: string; text: string } | undefined;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'opf:item') this.#addItem(attributes);
    else if (name === 'opf:itemref' && this.order.length < extractionLimits.maxParts)
      this.order.push(attributes['idref'] ?? '');
    else if (name.startsWith('dc:')) this.#openDublinCore(name, attributes);
    else if (name === 'opf:meta' && attributes['property'] === 'role') {
      this.#refined = { id: (attributes['refines'] ?? '').replace(/^#/, ''), text: '' };
    } else if (
      name === 'opf:meta' &&
      /^(?:dcterms:(?:modified|issued)|prism:\w+)$/.test(attributes['property'] ?? '')
    ) {
      this.#openDublinCore(attributes['property'] ?? '', attributes);
    }
  }

  close(name: string): void {
    if (name === 'opf:meta' && this.#refined) {
      this.#roles.set(this.#refined.id, this.#refined.text.trim());
      this.#refined = undefined;
    }
    this.#openProperty = undefined;
  }

  text(text: string): void {
    if (this.#refined) this.#refined.text += text.slice(0, 100);
    else if (this.#openProperty && this.#openProperty.text.length < MAX_LENGTH) this.#openProperty.text += text;
  }

  propertiesWithRoles(): readonly DocumentProperty[] {
    return this.#properties.map(({ id, name, text, role }) => ({
      name,
      text,
      role: role ?? (id === undefined ? undefined : this.#roles.get(id)),
    }));
  }

  #addItem(attributes: XmlAttributes): void {
    if (this.items.length >= extractionLimits.maxParts) return;
    this.items.push({
      id: attributes['id'] ?? '',
      href: attributes['href'] ?? '',
      mediaType: (attributes['media-type'] ?? '').toLowerCase(),
      properties: attributes['properties'] ?? '',
    });
  }

  #openDublinCore(name: string, attributes: XmlAttributes): void {
    // Of the dates of version 2 only that of publication is one that can be cited.
    const event = attributes['opf:event'];
    const isOtherDate =
      name === 'dc:date' && event !== undefined && event !== 'publication' && event !== 'original-publication';
    const property = {
      id: attributes['id'],
      name: isOtherDate ? 'dcterms:modified' : name,
      text: '',
      role: attributes['opf:role'],
    };
    this.#properties.push(property);
    this.#openProperty = property;
  }
}

const MAX_LENGTH = 10_000;
