import type { PackageParts } from '../read/packageParts.ts';
import { elementsOf, type XmlElement } from '../read/xmlTree.ts';

/** Footnotes and endnotes: every mark has its note and every note its mark, and the two that Word reserves are there. */
export function* findNoteFaults(parts: PackageParts): Generator<string> {
  for (const kind of ['footnote', 'endnote'] as const) {
    const document = parts.xml.get('word/document.xml');
    const part = `word/${kind}s.xml`;
    const marks = document === undefined ? [] : idsOf(document, `w:${kind}Reference`);
    const root = parts.xml.get(part);
    if (root === undefined) {
      if (marks.length > 0) yield `${part}: not there, but the text has ${kind} marks.`;
      continue;
    }
    yield* faultsOf(part, kind, root, marks);
  }
}

function* faultsOf(part: string, kind: string, root: XmlElement, marks: readonly string[]): Generator<string> {
  const notes = root.children.filter(({ name }) => name === `w:${kind}`);
  const reserved = notes.filter(({ attributes }) => (attributes.get('w:type') ?? 'normal') !== 'normal');
  const ordinary = notes.filter((note) => !reserved.includes(note)).map((note) => note.attributes.get('w:id') ?? '');
  const ids = notes.map(({ attributes }) => attributes.get('w:id') ?? '');
  if (new Set(ids).size !== ids.length) yield `${part}: two notes have the same id.`;
  for (const type of ['separator', 'continuationSeparator']) {
    if (!reserved.some(({ attributes }) => attributes.get('w:type') === type))
      yield `${part}: the ${type} is not there.`;
  }
  const marked = new Set(marks);
  const written = new Set(ordinary);
  for (const id of ordinary) {
    if (Number(id) < 1) yield `${part}: the note ${id} has an id that Word reserves.`;
    if (!marked.has(id)) yield `${part}: the note ${id} has no mark in the text.`;
  }
  for (const id of marks) {
    if (!written.has(id)) yield `word/document.xml: the ${kind} mark ${id} has no note.`;
  }
  if (marked.size !== marks.length) yield `word/document.xml: two ${kind} marks share a note.`;
  for (const inner of ['footnote', 'endnote']) {
    if (idsOf(root, `w:${inner}Reference`).length > 0) yield `${part}: a note has the mark of another note in it.`;
  }
  for (const note of notes) {
    if (!note.children.some(({ name }) => name === 'w:p')) yield `${part}: a note has no paragraph.`;
  }
}

function idsOf(root: XmlElement, name: string): readonly string[] {
  return elementsOf(root)
    .filter((element) => element.name === name)
    .map(({ attributes }) => attributes.get('w:id') ?? '');
}
