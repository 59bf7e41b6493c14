import type { Definition, FootnoteDefinition } from 'mdast';
import type { newId } from '../ids.ts';
import type { CitedWork } from './citedWork.ts';
import type { ReportProblem } from './markdownProblem.ts';

/** What every part of a reading needs. */
export interface Reading {
  /** The lines of the file. */
  readonly source: readonly string[];
  /** False when the brief is read without any bibliography: then every key is unknown. */
  readonly hasBibliography: boolean;
  findWork(key: string): CitedWork | undefined;
  /** BCP 47; of the briefing. */
  readonly language: string;
  newId<Prefix extends Parameters<typeof newId>[0]>(prefix: Prefix): ReturnType<typeof newId<Prefix>>;
  readonly report: ReportProblem;
  /** Takes down that a key is cited, known or not. */
  readonly cite: (key: string, line: number) => void;
  readonly findFootnote: (identifier: string) => FootnoteDefinition | undefined;
  readonly findDefinition: (identifier: string) => Definition | undefined;
}
