import type { SourceId } from '../ids.ts';

/** A work of the bibliography, as far as a Markdown file needs it. */
export interface CitedWork {
  readonly id: SourceId;
  /** How running text names the work: by its authors, and where it has none as its citation would. */
  nameInText(language: string): string;
}
