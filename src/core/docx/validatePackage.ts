import { type PackageParts, readPackageParts } from './read/packageParts.ts';
import { findBookmarkFaults } from './validate/bookmarkFaults.ts';
import { findDrawingFaults } from './validate/drawingFaults.ts';
import { findElementFaults } from './validate/elementFaults.ts';
import { findFieldFaults } from './validate/fieldFaults.ts';
import { findMarkingFaults } from './validate/markingFaults.ts';
import { findNoteFaults } from './validate/noteFaults.ts';
import { findPackageFaults } from './validate/packageFaults.ts';
import { findPropertyFaults } from './validate/propertyFaults.ts';
import { findReferenceFaults } from './validate/referenceFaults.ts';
import { findSectionFaults } from './validate/sectionFaults.ts';
import { findTableFaults } from './validate/tableFaults.ts';

const CHECKS: readonly ((parts: PackageParts) => Iterable<string>)[] = [
  findPackageFaults,
  findElementFaults,
  findReferenceFaults,
  findBookmarkFaults,
  findNoteFaults,
  findTableFaults,
  findFieldFaults,
  findDrawingFaults,
  findSectionFaults,
  findPropertyFaults,
  findMarkingFaults,
];

/**
 * Looks for what makes Word call a file damaged, ask a question on opening it, or show it wrongly: the package (ECMA-376
 * part 2), references between parts, bookmarks and what points to them, note ids, tables, fields, drawings, sections, the order of
 * elements, properties; and in a file of ours that is marked, whether every page shows the marking.
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
