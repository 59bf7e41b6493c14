import type { XmlHandler } from '../xml/parseXml.ts';
import { DATE, HEADING, PREFORMATTED, QUOTE, TITLE } from './styleNames.ts';
import type { WordPackage } from './wordPackage.ts';
import { isOn } from './wordValues.ts';

/** What a paragraph style says about the text in it, with what it takes over from the styles it is based on. */
interface ParagraphStyle {
  readonly kind: 'heading' | 'quote' | 'preformatted' | 'paragraph';
  /** 0 to 8 as Word counts outline levels, or null for body text. */
  readonly outline: number | null;
  /** Its list, if it has one; a style may leave the level to the list. */
  readonly list: { readonly id: string; readonly level: number | null } | null;
  readonly isTitle: boolean;
  /** Its paragraphs say when the document was published. */
  readonly isDate: boolean;
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  readonly isStruckTwice: boolean;
}

export interface CharacterStyle {
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  readonly isStruckTwice: boolean;
  readonly place: 'raised' | 'lowered' | null;
}

export interface WordStyles {
  /** `id` undefined is the default style. */
  paragraph(id: string | undefined): ParagraphStyle;
  character(id: string): CharacterStyle;
  /** Languages that text has where nothing else is said: Western, East Asian, right-to-left. */
  readonly languages: readonly string[];
}

/** Reads the styles of a Word file. A file without them has body text only. */
export function readStyles(file: WordPackage): WordStyles {
  const part = file.relationships.find(({ type }) => type === 'styles')?.target;
  const reader = new StyleReader();
  if (part !== undefined) file.read(part, reader);
  const paragraphs = new Map<string, ParagraphStyle>();
  const characters = new Map<string, CharacterStyle>();
  return {
    languages: reader.languages,
    paragraph(id = reader.defaultParagraph) {
      const known = paragraphs.get(id);
      if (known) return known;
      const style = paragraphStyle(chainOf(reader.styles, id));
      paragraphs.set(id, style);
      return style;
    },
    character(id) {
      const known = characters.get(id);
      if (known) return known;
      const chain = chainOf(reader.styles, id);
      const style = { ...looksOf(chain), place: firstSaid(chain, 'place') ?? null };
      characters.set(id, style);
      return style;
    },
  };
}

/** A style as written: absent is not said. */
interface WrittenStyle {
  readonly id: string;
  name: string;
  basedOn?: string;
  outline?: number;
  listId?: string;
  listLevel?: number;
  isHidden?: boolean;
  isStruck?: boolean;
  isStruckTwice?: boolean;
  place?: CharacterStyle['place'];
}

class StyleReader implements XmlHandler {
  readonly styles = new Map<string, WrittenStyle>();
  languages: readonly string[] = [];
  defaultParagraph = '';
  #style: WrittenStyle | undefined;
  /** Properties for parts of a table (first row …) say nothing about the style itself. */
  #inTablePart = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'w:style') this.#openStyle(attributes);
    else if (name === 'w:tblStylePr') this.#inTablePart = true;
    else if (name === 'w:lang' && !this.#style) {
      this.languages = ['w:val', 'w:eastAsia', 'w:bidi'].flatMap((key) => attributes[key] ?? []);
    } else if (this.#style && !this.#inTablePart) readStyleProperty(this.#style, name, attributes);
  }

  close(name: string): void {
    if (name === 'w:style') this.#style = undefined;
    if (name === 'w:tblStylePr') this.#inTablePart = false;
  }

  #openStyle(attributes: Readonly<Record<string, string>>): void {
    const id = attributes['w:styleId'] ?? '';
    this.#style = { id, name: '' };
    this.styles.set(id, this.#style);
    if (attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? 'false')) this.defaultParagraph = id;
  }
}

function readStyleProperty(style: WrittenStyle, name: string, attributes: Readonly<Record<string, string>>): void {
  const value = attributes['w:val'] ?? '';
  if (name === 'w:name') style.name = value;
  else if (name === 'w:basedOn') style.basedOn = value;
  else if (name === 'w:outlineLvl') style.outline = Number(value);
  else if (name === 'w:numId') style.listId = value;
  else if (name === 'w:ilvl') style.listLevel = Number(value);
  else if (name === 'w:vanish') style.isHidden = isOn(attributes['w:val']);
  else if (name === 'w:strike') style.isStruck = isOn(attributes['w:val']);
  else if (name === 'w:dstrike') style.isStruckTwice = isOn(attributes['w:val']);
  else if (name === 'w:vertAlign') style.place = placeOf(value);
}

/** Where text stands that is raised or lowered. */
export function placeOf(verticalAlignment: string): CharacterStyle['place'] {
  if (verticalAlignment === 'superscript') return 'raised';
  return verticalAlignment === 'subscript' ? 'lowered' : null;
}

/** The style and those it is based on, nearest first; one that leads in a circle ends it. */
function chainOf(styles: ReadonlyMap<string, WrittenStyle>, id: string): readonly WrittenStyle[] {
  const chain = new Set<WrittenStyle>();
  for (let style = styles.get(id); style && !chain.has(style); style = styles.get(style.basedOn ?? '')) {
    chain.add(style);
    if (style.basedOn === undefined) break;
  }
  return [...chain];
}

function firstSaid<Key extends keyof WrittenStyle>(
  chain: readonly WrittenStyle[],
  key: Key,
): WrittenStyle[Key] | undefined {
  return chain.find((style) => style[key] !== undefined)?.[key];
}

/** How text of a style looks, as far as that says whether it holds. */
const looksOf = (chain: readonly WrittenStyle[]) => ({
  isHidden: firstSaid(chain, 'isHidden') ?? false,
  isStruck: firstSaid(chain, 'isStruck') ?? false,
  isStruckTwice: firstSaid(chain, 'isStruckTwice') ?? false,
});

function paragraphStyle(chain: readonly WrittenStyle[]): ParagraphStyle {
  const outline = outlineOf(chain);
  const listId = firstSaid(chain, 'listId');
  const named = (pattern: RegExp) => chain.some(({ name, id }) => pattern.test(name) || pattern.test(id));
  const isTitle = named(TITLE);
  return {
    kind: kindOf(outline !== null || isTitle, named),
    outline: isTitle ? 0 : outline,
    list: listId === undefined || listId === '0' ? null : { id: listId, level: firstSaid(chain, 'listLevel') ?? null },
    isTitle,
    isDate: named(DATE),
    ...looksOf(chain),
  };
}

function kindOf(isHeading: boolean, named: (pattern: RegExp) => boolean): ParagraphStyle['kind'] {
  if (isHeading) return 'heading';
  if (named(QUOTE)) return 'quote';
  return named(PREFORMATTED) ? 'preformatted' : 'paragraph';
}

/** The nearest style decides that says a level, or is called a heading. Level 9 is body text. */
function outlineOf(chain: readonly WrittenStyle[]): number | null {
  for (const { outline, name, id } of chain) {
    if (outline !== undefined) return outline >= 0 && outline <= 8 ? outline : null;
    const level = HEADING.exec(name)?.[1] ?? HEADING.exec(id)?.[1];
    if (level !== undefined) return Number(level) - 1;
  }
  return null;
}
