import type { Heading, RootContent } from 'mdast';
import type { Block } from '../../briefing/document.ts';
import { documentWordsFor } from '../../docx/language/documentWords.ts';
import type { ReportProblem } from '../markdownProblem.ts';
import { parseAttributes } from '../syntax/attributes.ts';

/**
 * Pandoc prints the list of works under the heading that a file ends with. Ours has a heading of its own: the other one would stand empty before
 * it, and is left out. It is named.
 */
export function withoutWorksHeading(
  blocks: readonly Block[],
  nodes: readonly RootContent[],
  language: string,
  report: ReportProblem,
): readonly Block[] {
  const last = blocks.at(-1);
  const heading = lastHeading(nodes);
  const [words, attributes, ...others] = heading?.children ?? [];
  const isPlain = words?.type === 'text' && others.length === 0 && (attributes?.type ?? 'attributes') === 'attributes';
  if (last?.kind !== 'heading' || !isPlain || !namesListOfWorks(words.value, language)) return blocks;
  const line = heading?.position?.start.line ?? 1;
  report(
    line,
    `The heading “${words.value.trim()}” at the end is left out: the list of works is printed there under its own heading.`,
  );
  return blocks.slice(0, -1);
}

/** Whether a heading says that the list of works follows. */
export function namesListOfWorks(text: string, language: string): boolean {
  const { bibliography, references } = documentWordsFor(language);
  const name = text.trim().toLowerCase();
  return NAMES.has(name) || name === bibliography.toLowerCase() || name === references.toLowerCase();
}

const NAMES: ReadonlySet<string> = new Set([
  'references',
  'bibliography',
  'works cited',
  'sources',
  'literature cited',
]);

/** The heading that nothing follows but, perhaps, the empty div in which pandoc prints the list. */
function lastHeading(nodes: readonly RootContent[]): Heading | undefined {
  const [last, before, heading] = nodes
    .filter(({ type }) => type !== 'footnoteDefinition' && type !== 'definition')
    .reverse();
  if (last?.type === 'heading') return last;
  const isListDiv = last?.type === 'divFence' && before?.type === 'divFence' && isListOfWorks(before.value);
  return isListDiv && heading?.type === 'heading' ? heading : undefined;
}

/** The div in which pandoc prints the list of works: `::: {#refs}`. */
export function isListOfWorks(fence: string): boolean {
  const [braces] = /\{.*\}/.exec(fence) ?? [];
  return braces !== undefined && parseAttributes(braces).id === 'refs';
}
