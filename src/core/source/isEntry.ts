import type { SourceFormat } from './source.ts';

/** Formats of which each entry is a source: what is held of it is a description, not the work. */
export function isEntry(format: SourceFormat): boolean {
  return ENTRIES.has(format);
}

const ENTRIES: ReadonlySet<SourceFormat> = new Set(['csl-json', 'ris', 'bibtex', 'medline', 'endnote']);
