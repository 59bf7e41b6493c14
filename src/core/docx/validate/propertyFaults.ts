import type { PackageParts } from '../read/packageParts.ts';

/** The properties of the file. */
export function* findPropertyFaults(parts: PackageParts): Generator<string> {
  yield* coreFaults(parts);
  yield* customFaults(parts);
}

/** ECMA-376 part 2, 10: each at most once, dates said to be dates; Word refuses the file otherwise. */
function* coreFaults(parts: PackageParts): Generator<string> {
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

const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** ECMA-376 part 4, 7.3: names and numbers of their own, the numbers from 2, the one format that Word reads, one value each. */
function* customFaults(parts: PackageParts): Generator<string> {
  const part = 'docProps/custom.xml';
  const seen = new Set<string>();
  for (const { name, attributes, children } of parts.xml.get(part)?.children ?? []) {
    const own = attributes.get('name') ?? '';
    const number = attributes.get('pid') ?? '';
    if (name !== 'op:property' || own === '') yield `${part}: ${name} is no property with a name.`;
    for (const id of [`the name ${own}`, `the number ${number}`]) {
      if (seen.has(id)) yield `${part}: two properties have ${id}.`;
      seen.add(id);
    }
    if (!(Number(number) >= 2)) yield `${part}: ${own} has the number ${number}.`;
    if (attributes.get('fmtid')?.toUpperCase() !== FORMAT)
      yield `${part}: ${own} has a format that Word does not read.`;
    if (children.length !== 1) yield `${part}: ${own} has ${children.length} values.`;
  }
}
