import type { PackageParts } from '../packageParts.ts';

/** The core properties (ECMA-376 part 2, 10): each at most once, dates said to be dates; Word refuses the file otherwise. */
export function* findPropertyFaults(parts: PackageParts): Generator<string> {
  const part = 'docProps/core.xml';
  const root = parts.xml.get(part);
  if (root === undefined) return;
  if (root.name !== 'cp:coreProperties') yield `${part}: its root is ${root.name}.`;
  const seen = new Set<string>();
  for (const { name, attributes, children } of root.children) {
    if (seen.has(name)) yield `${part}: ${name} stands twice.`;
    seen.add(name);
    if (!/^(?:cp|dc|dcterms):/.test(name)) yield `${part}: ${name} is none of the core properties.`;
    if (children.length > 0) yield `${part}: ${name} has elements in it.`;
    if (/^dcterms:(?:created|modified)$/.test(name) && attributes.get('xsi:type') !== 'dcterms:W3CDTF') {
      yield `${part}: ${name} does not say that it is a date.`;
    }
  }
}
