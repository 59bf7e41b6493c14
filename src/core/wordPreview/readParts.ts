import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element with the prefixes that the file has, text included. */
export interface PartElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (PartElement | string)[];
}

/** The parts of a Word file of ours by their names. */
export interface WordParts {
  /** Undefined where there is no such part. */
  readonly tree: (name: string) => PartElement | undefined;
  readonly bytes: (name: string) => Uint8Array | undefined;
  /** The parts that another one names, by the ids that it names them by. */
  readonly related: (name: string) => ReadonlyMap<string, string>;
}

/** Takes a package apart that was found sound: it is only for files that this program has just made. */
export function readParts(file: Uint8Array): WordParts {
  const files = unzipSync(file);
  const tree = (name: string) => {
    const bytes = files[name];
    return bytes === undefined ? undefined : parseTree(strFromU8(bytes));
  };
  return {
    tree,
    bytes: (name) => files[name],
    related(name) {
      const folder = name.slice(0, name.lastIndexOf('/') + 1);
      const relations = tree(`${folder}_rels/${name.slice(folder.length)}.rels`);
      const links = relations === undefined ? [] : childrenOf(relations);
      return new Map(
        links.map(({ attributes: { Id = '', Target = '' } }) => [
          Id,
          Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`,
        ]),
      );
    },
  };
}

function parseTree(xml: string): PartElement {
  const parser = new SaxesParser();
  const root: { children: (PartElement | string)[] } = { children: [] };
  const open: { children: (PartElement | string)[] }[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const children: (PartElement | string)[] = [];
    open.at(-1)?.children.push({ name, attributes, children });
    open.push({ children });
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const [element] = root.children.filter((child) => typeof child !== 'string');
  if (element === undefined) throw new Error('A part of the Word file is empty.');
  return element;
}

/** The elements in an element, all or those of a name. */
export function childrenOf(element: PartElement | undefined, name?: string): readonly PartElement[] {
  return (element?.children ?? []).filter(
    (child): child is PartElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element along a path of names below an element. */
export function childOf(element: PartElement | undefined, ...path: readonly string[]): PartElement | undefined {
  return path.reduce<PartElement | undefined>((at, name) => childrenOf(at, name)[0], element);
}

/** The value of a property such as `<w:jc w:val="center"/>`; undefined where it is not there. */
export function settingOf(element: PartElement | undefined, ...path: readonly string[]): string | undefined {
  return childOf(element, ...path)?.attributes['w:val'];
}

/** Whether a property such as `<w:b/>` is on. */
export function isOn(element: PartElement | undefined, ...path: readonly string[]): boolean {
  const property = childOf(element, ...path);
  return property !== undefined && !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '1');
}

export function textOf(element: PartElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** All elements of a name below an element, in document order. */
export function* elementsBelow(element: PartElement, name: string): Generator<PartElement> {
  for (const child of childrenOf(element)) {
    if (child.name === name) yield child;
    yield* elementsBelow(child, name);
  }
}
