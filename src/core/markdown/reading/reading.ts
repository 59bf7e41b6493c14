import type { Definition, FootnoteDefinition, Heading } from 'mdast';
import type { CrossReference, Inline } from '../../briefing/document.ts';
import type { BlockId, newId, SourceId } from '../../ids.ts';
import type { ReportProblem } from '../markdownProblem.ts';

/** An image that is kept: the hash of its bytes, and its size in pixels. */
export interface FoundImage {
  readonly image: string;
  readonly width: number;
  readonly height: number;
}

/** What every part of a reading needs. */
export interface Reading {
  /** The lines of the file. */
  readonly source: readonly string[];
  /** Of the brief (BCP 47). */
  readonly language: string;
  /** False when the brief is read without any bibliography: then every key is unknown. */
  readonly hasBibliography: boolean;
  findWork(key: string): SourceId | undefined;
  newId<Prefix extends Parameters<typeof newId>[0]>(prefix: Prefix): ReturnType<typeof newId<Prefix>>;
  readonly report: ReportProblem;
  /** Takes down that a key is cited, known or not. */
  readonly cite: (key: string, line: number) => void;
  readonly findFootnote: (identifier: string) => FootnoteDefinition | undefined;
  /** The image that an address names; what keeps it from being taken is reported. `words` are those that stand for it. */
  readonly findImage: (address: string, line: number, words: string) => FoundImage | undefined;
  /** The id of the block that has a name, or will. */
  readonly idOf: (name: string) => BlockId;
  /** A cross-reference to whatever has that name in the end; where nothing has, its words stay. */
  readonly refer: (name: string, line: number, words: readonly Inline[]) => CrossReference;
  /** The name of the heading that is called so (`labelOf`), which brackets in a line refer to. */
  readonly findHeading: (label: string, line: number) => string | undefined;
  /** The name of a heading that was given none, where brackets with its words lead to it. */
  readonly givenName: (heading: Heading) => string | undefined;
  /** The number that the first of some further examples has. */
  readonly countExamples: (added: number) => number;
  readonly findDefinition: (identifier: string) => Definition | undefined;
}
