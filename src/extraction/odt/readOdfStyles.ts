import type { XmlAttributes, XmlHandler } from '../xml/parseXml.ts';
import { ListStyleReader, type OdfListStyle } from './readListStyles.ts';

/** What a style says about text, with what it takes over from its parents. */
export interface OdfStyle {
  readonly kind: 'heading' | 'quote' | 'preformatted' | 'paragraph';
  /** 1 to 10 where paragraphs of the style are headings by it. */
  readonly outline: number | undefined;
  readonly listStyle: string | undefined;
  readonly isTitle: boolean;
  readonly isHidden: boolean;
  /** Undefined where the style says neither: what is around it holds. */
  readonly isStruck: boolean | undefined;
  readonly place: 'raised' | 'lowered' | null;
}

/** Reads the styles of an OpenDocument text: those of its style part and the automatic ones beside its text. */
export class OdfStyles implements XmlHandler {
  readonly lists = new ListStyleReader();
  /** The language that text has where nothing else is said, as BCP 47. */
  language: string | undefined;
  readonly #written = new Map<string, WrittenStyle>();
  readonly #known = new Map<string, OdfStyle>();
  #style: WrittenStyle | undefined;
  #isDefaultParagraph = false;

  open(name: string, attributes: XmlAttributes): void {
    this.lists.open(name, attributes);
    if (name === 'style:style') this.#openStyle(attributes);
    else if (name === 'style:default-style') this.#isDefaultParagraph = attributes['style:family'] === 'paragraph';
    else if (name === 'style:text-properties') this.#readTextProperties(attributes);
  }

  close(name: string): void {
    this.lists.close(name);
    if (name === 'style:style') this.#style = undefined;
    if (name === 'style:default-style') this.#isDefaultParagraph = false;
  }

  style(family: 'paragraph' | 'text', name: string | undefined): OdfStyle {
    const key = keyOf(family, name ?? '');
    let style = this.#known.get(key);
    if (!style) {
      style = resolved(this.#chainOf(family, name));
      this.#known.set(key, style);
    }
    return style;
  }

  listStyle(name: string | undefined): OdfListStyle | undefined {
    return name === undefined ? undefined : this.lists.styles.get(name);
  }

  #openStyle(attributes: XmlAttributes): void {
    const name = attributes['style:name'] ?? '';
    this.#style = {
      name,
      shownName: attributes['style:display-name'],
      parent: attributes['style:parent-style-name'],
      listStyle: attributes['style:list-style-name'],
      outline: attributes['style:default-outline-level'],
      isHidden: undefined,
      isStruck: undefined,
      place: undefined,
    };
    this.#written.set(keyOf(attributes['style:family'] ?? '', name), this.#style);
  }

  #readTextProperties(attributes: XmlAttributes): void {
    if (this.#isDefaultParagraph) this.language ??= languageOf(attributes);
    if (!this.#style) return;
    const display = attributes['text:display'];
    if (display !== undefined) this.#style.isHidden = display === 'none';
    this.#style.isStruck = isStruck(attributes) ?? this.#style.isStruck;
    const position = attributes['style:text-position'];
    if (position !== undefined) this.#style.place = placeOf(position);
  }

  /** The style and its parents, nearest first; one that leads in a circle ends it. */
  #chainOf(family: string, name: string | undefined): readonly WrittenStyle[] {
    const chain = new Set<WrittenStyle>();
    let style = this.#written.get(keyOf(family, name ?? ''));
    while (style && !chain.has(style)) {
      chain.add(style);
      style = style.parent === undefined ? undefined : this.#written.get(keyOf(family, style.parent));
    }
    // A style that is nowhere defined still says what it is by its name.
    return chain.size === 0 && name !== undefined ? [emptyStyle(name)] : [...chain];
  }
}

interface WrittenStyle {
  readonly name: string;
  readonly shownName: string | undefined;
  readonly parent: string | undefined;
  readonly listStyle: string | undefined;
  readonly outline: string | undefined;
  isHidden: boolean | undefined;
  isStruck: boolean | undefined;
  place: OdfStyle['place'] | undefined;
}

const emptyStyle = (name: string): WrittenStyle => ({
  name,
  shownName: undefined,
  parent: undefined,
  listStyle: undefined,
  outline: undefined,
  isHidden: undefined,
  isStruck: undefined,
  place: undefined,
});

const keyOf = (family: string, name: string): string => `${family}/${name}`;

function resolved(chain: readonly WrittenStyle[]): OdfStyle {
  const names = chain.flatMap(({ name, shownName }) => [shownName ?? name.replaceAll('_20_', ' '), name]);
  const isNamed = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const outline = Number(chain.find((style) => style.outline !== undefined)?.outline);
  const isTitle = isNamed(/^title$/i);
  const isHeading = isTitle || outline >= 1;
  return {
    kind: isHeading ? 'heading' : isNamed(QUOTE) ? 'quote' : isNamed(PREFORMATTED) ? 'preformatted' : 'paragraph',
    outline: isTitle ? 1 : outline >= 1 ? outline : undefined,
    // An empty name takes a style out of its parent's list.
    listStyle: chain.find(({ listStyle }) => listStyle !== undefined)?.listStyle || undefined,
    isTitle,
    isHidden: chain.find(({ isHidden }) => isHidden !== undefined)?.isHidden ?? false,
    isStruck: chain.find((style) => style.isStruck !== undefined)?.isStruck,
    place: chain.find(({ place }) => place !== undefined)?.place ?? null,
  };
}

const QUOTE = /^(?:quotations?|(?:intense )?quote|block ?text|block ?quot\w*)$/i;
const PREFORMATTED = /^(?:preformatted text|source ?code|verbatim|listing)$/i;

/** ODF 1.3, part 3, 20.382 and 20.384; older files name only the type. Undefined where the style says neither. */
function isStruck(attributes: XmlAttributes): boolean | undefined {
  const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
  return line === undefined ? undefined : line !== 'none';
}

/** `super 58%`, `sub`, or a share of the height by which the text is raised. */
function placeOf(position: string): OdfStyle['place'] {
  if (/^super|^[1-9]/.test(position)) return 'raised';
  return /^sub|^-[1-9]/.test(position) ? 'lowered' : null;
}

function languageOf(attributes: XmlAttributes): string | undefined {
  const language = attributes['fo:language'];
  if (language === undefined || language === 'none' || language === 'zxx') return undefined;
  const country = attributes['fo:country'];
  return country === undefined || country === 'none' ? language : `${language}-${country}`;
}
