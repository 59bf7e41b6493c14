import type { PackageParts } from '../read/packageParts.ts';

/** The value of a custom property of the file; undefined when it has none of this name. */
export function customProperty({ xml }: PackageParts, name: string): string | undefined {
  const properties = xml.get('docProps/custom.xml')?.children ?? [];
  return properties.find(({ attributes }) => attributes.get('name') === name)?.children[0]?.text;
}
