import type { XmlHandler } from '../xml/parseXml.ts';
import type { WordPackage } from './wordPackage.ts';
import { isOn } from './wordValues.ts';

/** One level of a list as a Word file defines it. */
export interface ListLevel {
  /** `decimal`, `bullet` and so on: ECMA-376-1, 17.18.59 ST_NumberFormat. */
  readonly format: string;
  /** The number's text with `%1` where the number of the first level stands. */
  readonly text: string;
  readonly start: number;
  /** All levels' numbers are written in Arabic digits, as lawyers do. */
  readonly isLegal: boolean;
  /** Begins anew after a level up to this one (counted from 1); 0 is never, undefined after any level above. */
  readonly restartsAfter: number | undefined;
  readonly paragraphStyle: string | undefined;
}

export interface List {
  /** Lists with the same definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that this list begins anew with a number of its own. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Reads a Word file's lists by the ids by which paragraphs name them. A file without lists has none. */
export function readNumbering(
  file: WordPackage,
  listOfStyle: (style: string) => string | undefined,
): ReadonlyMap<string, List> {
  const part = file.relationships.find(({ type }) => type === 'numbering')?.target;
  const reader = new NumberingReader();
  if (part !== undefined) file.read(part, reader);
  const lists = new Map<string, List>();
  for (const [id, written] of reader.lists) {
    const definition = definitionOf(reader, written.definition, listOfStyle);
    const levels = new Map([...(definition?.levels ?? []), ...written.levels]);
    lists.set(id, { definition: definition?.id ?? '', levels, starts: written.starts });
  }
  return lists;
}

interface Definition {
  readonly id: string;
  readonly levels: Map<number, ListLevel>;
  /** A style whose list this one stands for. */
  styleLink?: string;
}

interface WrittenList {
  definition: string;
  readonly levels: Map<number, ListLevel>;
  readonly starts: Map<number, number>;
}

/** A definition may only point to a list style; a second such step would be an error of the file. */
function definitionOf(
  reader: NumberingReader,
  id: string,
  listOfStyle: (style: string) => string | undefined,
): Definition | undefined {
  const definition = reader.definitions.get(id);
  if (definition?.styleLink === undefined) return definition;
  const linked = reader.lists.get(listOfStyle(definition.styleLink) ?? '')?.definition;
  return reader.definitions.get(linked ?? '') ?? definition;
}

class NumberingReader implements XmlHandler {
  readonly definitions = new Map<string, Definition>();
  readonly lists = new Map<string, WrittenList>();
  #definition: Definition | undefined;
  #list: WrittenList | undefined;
  #overridden = 0;
  #level: { -readonly [Key in keyof ListLevel]: ListLevel[Key] } | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum') {
      const id = attributes['w:abstractNumId'] ?? '';
      this.#definition = { id, levels: new Map() };
      this.definitions.set(id, this.#definition);
    } else if (name === 'w:num') {
      this.#list = { definition: '', levels: new Map(), starts: new Map() };
      this.lists.set(attributes['w:numId'] ?? '', this.#list);
    } else if (name === 'w:abstractNumId' && this.#list) this.#list.definition = value;
    else if (name === 'w:numStyleLink' && this.#definition) this.#definition.styleLink = value;
    else if (name === 'w:lvlOverride') this.#overridden = Number(attributes['w:ilvl']);
    else if (name === 'w:startOverride') this.#list?.starts.set(this.#overridden, Number(value));
    else if (name === 'w:lvl') this.#openLevel(Number(attributes['w:ilvl']));
    else if (this.#level) this.#readLevelProperty(this.#level, name, attributes);
  }

  close(name: string): void {
    if (name === 'w:abstractNum') this.#definition = undefined;
    if (name === 'w:num') this.#list = undefined;
    if (name === 'w:lvl') this.#level = undefined;
  }

  #openLevel(index: number): void {
    this.#level = {
      format: 'decimal',
      text: '',
      start: 0,
      isLegal: false,
      restartsAfter: undefined,
      paragraphStyle: undefined,
    };
    (this.#list ?? this.#definition)?.levels.set(index, this.#level);
  }

  #readLevelProperty(
    level: { -readonly [Key in keyof ListLevel]: ListLevel[Key] },
    name: string,
    attributes: Readonly<Record<string, string>>,
  ): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:numFmt') level.format = value;
    else if (name === 'w:lvlText') level.text = value;
    else if (name === 'w:start') level.start = Number(value);
    else if (name === 'w:isLgl') level.isLegal = isOn(attributes['w:val']);
    else if (name === 'w:lvlRestart') level.restartsAfter = Number(value);
    else if (name === 'w:pStyle') level.paragraphStyle = value;
  }
}
