import type { CslTree } from '../cslSource.ts';
import { elementsIn, faultAt, findStyleFaults, textIn } from './checkCsl.ts';
import { cslTreeOf } from './cslTree.ts';
import { readCslXml } from './readCslXml.ts';
import type { StyleFault } from './styleFault.ts';

/** A CSL file that is right. */
export interface ParsedStyle {
  /** The last part of its own id, as the CSL project names its files: `apa` of `http://www.zotero.org/styles/apa`. */
  readonly id: string;
  readonly title: string;
  /** `note`, `author-date`, `author`, `numeric` or `label`. */
  readonly format: string;
  readonly fields: readonly string[];
  /** CSL locale, or empty. */
  readonly defaultLocale: string;
  /** Of a dependent style the id of the one that it is another name for; else null. */
  readonly parentId: string | null;
  /** For the processor; of a dependent style without what it prints by. */
  readonly tree: CslTree;
}

/** The longest id that a style may have. */
const LONGEST_ID = 200;

/** Reads a CSL file that anybody may have written: the style, or all that is wrong with it. */
export function parseStyle(xml: string): ParsedStyle | { readonly faults: readonly StyleFault[] } {
  const root = readCslXml(xml.replace(/^\uFEFF/, ''));
  if ('message' in root) return { faults: [root] };
  const faults = findStyleFaults(root);
  if (faults.length > 0) return { faults };
  const [info = root] = elementsIn(root, 'info');
  const idElement = elementsIn(info, 'id')[0] ?? info;
  const id = idOf(textIn(idElement));
  if (id === '') return { faults: [faultAt(idElement, '<id> is empty. Give the style an id of letters and digits.')] };
  const parent = elementsIn(info, 'link').find((link) => link.attributes.get('rel')?.value === 'independent-parent');
  const isDependent = elementsIn(root, 'citation').length === 0;
  if (isDependent && parent === undefined) {
    return {
      faults: [
        faultAt(root, '<style> has neither a <citation> nor a link to the style that it depends on. Add one of them.'),
      ],
    };
  }
  const categories = elementsIn(info, 'category');
  const valuesOf = (name: string) => categories.flatMap((category) => category.attributes.get(name)?.value ?? []);
  const isNote = root.attributes.get('class')?.value === 'note';
  return {
    id,
    title: textIn(elementsIn(info, 'title')[0]) || id,
    format: valuesOf('citation-format')[0] ?? (isNote ? 'note' : 'author-date'),
    fields: valuesOf('field'),
    defaultLocale: root.attributes.get('default-locale')?.value ?? '',
    parentId: isDependent ? idOf(parent?.attributes.get('href')?.value ?? '') : null,
    tree: cslTreeOf(root),
  };
}

/** The last part of an address, in the letters that ids are made of. */
function idOf(address: string): string {
  const [last = ''] = address.replace(/\/+$/, '').split('/').slice(-1);
  return last
    .toLowerCase()
    .replace(/\.csl$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_ID);
}
