import { escapeXml } from './escapeXml.ts';

/** What a part of the file refers to outside of it: links and images, each under an id that counts up. */
export interface PartRelations {
  /** The id of a link to an address. */
  link(target: string): string;
  /** The id of an image by its path from the folder of the part. */
  image(path: string): string;
  /** The relationships as XML elements. */
  render(): string;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function createPartRelations(): PartRelations {
  const elements: string[] = [];
  const links = new Map<string, string>();
  const images = new Map<string, string>();
  const add = (known: Map<string, string>, prefix: string, target: string, rest: string): string => {
    const id = known.get(target) ?? `${prefix}${known.size + 1}`;
    if (known.has(target)) return id;
    known.set(target, id);
    elements.push(`<Relationship Id="${id}" Target="${escapeXml(target)}" ${rest}/>`);
    return id;
  };
  return {
    link: (target) => add(links, 'rIdLink', target, `Type="${TYPES}/hyperlink" TargetMode="External"`),
    image: (path) => add(images, 'rIdImage', path, `Type="${TYPES}/image"`),
    render: () => elements.join(''),
  };
}
