import { type PackageParts, readPackageParts } from './packageParts.ts';
import { findElementFaults } from './validate/elementFaults.ts';
import { findFieldFaults } from './validate/fieldFaults.ts';
import { findNoteFaults } from './validate/noteFaults.ts';
import { findPackageFaults } from './validate/packageFaults.ts';
import { findPropertyFaults } from './validate/propertyFaults.ts';
import { findReferenceFaults } from './validate/referenceFaults.ts';
import { findTableFaults } from './validate/tableFaults.ts';

const CHECKS: readonly ((parts: PackageParts) => Iterable<string>)[] = [
  findPackageFaults,
  findElementFaults,
  findReferenceFaults,
  findNoteFaults,
  findTableFaults,
  findFieldFaults,
  findPropertyFaults,
];

/**
 * Looks for what makes Word call a file damaged, ask a question on opening it, or show it wrongly: the package (ECMA-376
 * part 2), references between parts, note ids, tables, fields, the order of elements, properties.
 *
 * @param bytes a .docx file
 * @returns every fault as a sentence that names the part; empty when the file is sound
 */
export function validatePackage(bytes: Uint8Array): string[] {
  const faults: string[] = [];
  const parts = readPackageParts(bytes, faults);
  // The checks presume what they stand on: a part that cannot be read would only add its echoes.
  if (faults.length > 0) return faults;
  return CHECKS.flatMap((check) => [...check(parts)]);
}
