import { wrapPart } from '../write/wrapPart.ts';
import type { NoteKind } from './noteKind.ts';

/**
 * The part that holds a file's notes (ECMA-376 part 4, 2.11). Word reserves the two first ids, also where there is no note: for
 * the line above notes, and the one above those that go on from the page before.
 *
 * @param notes the paragraph of every note by its number, from 1
 */
export function writeNotes({ element }: NoteKind, notes: ReadonlyMap<number, string>): string {
  const reserved = (type: string, id: number): string =>
    `<w:${element} w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:${element}>`;
  let xml = reserved('separator', -1) + reserved('continuationSeparator', 0);
  for (const [number, paragraph] of [...notes].sort(([a], [b]) => a - b)) {
    xml += `<w:${element} w:id="${number}">${paragraph}</w:${element}>`;
  }
  return wrapPart(`${element}s`, xml);
}
