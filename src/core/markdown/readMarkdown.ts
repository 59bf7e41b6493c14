import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Block } from '../briefing/document.ts';
import { newId, type RandomBytes } from '../ids.ts';
import type { CitedWork } from './citedWork.ts';
import { collectProblems, type MarkdownProblem } from './markdownProblem.ts';
import { parseMarkdown } from './parseMarkdown.ts';
import { readBlocks } from './readBlocks.ts';
import { type MarkdownHeader, readHeader } from './readHeader.ts';
import type { Reading } from './reading.ts';

export interface ReadBrief {
  readonly header: MarkdownHeader;
  /** With every id new. */
  readonly blocks: readonly Block[];
  /** Every key that is cited, with the line where it is first. In the order of the file. */
  readonly citedKeys: readonly { readonly key: string; readonly line: number }[];
  /** In the order of the lines. With an error among them there is nothing to go on with. */
  readonly problems: readonly MarkdownProblem[];
}

interface ReadOptions {
  /** The work of the bibliography that a citation key names. Left out when there is no bibliography: who asks then says so. */
  readonly findWork?: ((key: string) => CitedWork | undefined) | undefined;
  readonly randomBytes: RandomBytes;
}

/**
 * Reads a brief in pandoc's Markdown: CommonMark with a YAML header, pipe tables, footnotes, citations and typed punctuation.
 * Whatever a briefing cannot hold is named with its line, and its text kept. One thing pandoc does is left to the writer: no
 * blank is made unbreakable behind abbreviations.
 */
export function readMarkdown(file: string, options: ReadOptions): ReadBrief {
  try {
    return readWhole(file, options);
  } catch (error) {
    return tooDeep(error);
  }
}

function readWhole(file: string, { findWork, randomBytes }: ReadOptions): ReadBrief {
  const { report, problems } = collectProblems();
  const text = withLineFeeds(file);
  const root = parseMarkdown(text);
  const source = text.split('\n');
  const header = readHeader(root, source, report);
  const footnotes = new Map<string, FootnoteDefinition>();
  const definitions = new Map<string, Definition>();
  const used = new Set<string>();
  collectDefinitions(root, footnotes, definitions);
  const citedKeys = new Map<string, number>();
  const reading: Reading = {
    source,
    hasBibliography: findWork !== undefined,
    findWork: (key) => findWork?.(key),
    language: header.fields.language ?? 'en',
    newId: (prefix) => newId(prefix, randomBytes),
    report,
    cite: (key, line) => {
      if (!citedKeys.has(key)) citedKeys.set(key, line);
    },
    findFootnote: (identifier) => {
      used.add(identifier);
      return footnotes.get(identifier);
    },
    findDefinition: (identifier) => definitions.get(identifier),
  };
  const blocks = readBlocks(root.children, reading);
  for (const [identifier, { label, position }] of footnotes) {
    if (used.has(identifier)) continue;
    report(
      position?.start.line ?? 1,
      `Nothing in the text points to the footnote [^${label ?? identifier}]; it is left out. Put its mark into the text or delete it.`,
    );
  }
  return { header, blocks, citedKeys: Array.from(citedKeys, ([key, line]) => ({ key, line })), problems: problems() };
}

/** What the header alone says, before the bibliography that it names is known. */
export function readMarkdownHeader(file: string): Pick<ReadBrief, 'header' | 'problems'> {
  const { report, problems } = collectProblems();
  const text = withLineFeeds(file);
  try {
    const header = readHeader(parseMarkdown(text), text.split('\n'), report);
    return { header, problems: problems() };
  } catch (error) {
    return tooDeep(error);
  }
}

/** Thousands of quotes within each other: the stack ends before they do. No brief that a person wrote is like that. */
function tooDeep(error: unknown): ReadBrief {
  if (!(error instanceof RangeError)) throw error;
  const message = 'Something in this file is nested too deeply to be read. Look for a line of many > or brackets.';
  return {
    header: { fields: {}, bibliography: [] },
    blocks: [],
    citedKeys: [],
    problems: [{ line: 1, severity: 'error', message }],
  };
}

const withLineFeeds = (file: string): string => file.replace(/\r\n?/g, '\n');

/** The first text that stands for a name counts, as in CommonMark. */
function collectDefinitions(
  node: Nodes | Root,
  footnotes: Map<string, FootnoteDefinition>,
  definitions: Map<string, Definition>,
): void {
  if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collectDefinitions(child, footnotes, definitions);
}
