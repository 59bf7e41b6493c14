import type { Paragraph, PhrasingContent } from 'mdast';
import { isGridRule } from '../tables/gridTable.ts';
import type { Reading } from './reading.ts';

/**
 * The content of a paragraph. Where pandoc would see more than one, such as a grid table or a list with letters, the lines of
 * the file stay lines, and what they were is named.
 */
export function phrasesOfParagraph(paragraph: Paragraph, reading: Reading): readonly PhrasingContent[] {
  const first = paragraph.position?.start.line ?? 1;
  const lines = textLines(paragraph.children);
  const kind = KINDS.find(({ holds }) => holds(lines));
  if (kind !== undefined) {
    reading.report(first, `${kind.name} is kept as lines of text.${kind.advice}`);
    return paragraph.children.flatMap(withBreaks);
  }
  return paragraph.children;
}

const LETTERED = /^(?:\(?(?:[a-z]|[ivxlcdm]+|#|@[\w-]*)[.)])\s+\S/i;

const KINDS: readonly {
  readonly name: string;
  readonly advice: string;
  readonly holds: (lines: readonly string[]) => boolean;
}[] = [
  {
    name: 'A grid table',
    advice: ' Write it as a pipe table.',
    holds: (lines) => lines.some(isGridRule),
  },
  { name: 'A line block', advice: '', holds: (lines) => lines.every((line) => /^\|(?:\s|$)/.test(line)) },
  {
    name: 'A definition list',
    advice: '',
    holds: (lines) => lines.slice(1).some((line) => /^[:~]\s+\S/.test(line)),
  },
  {
    name: 'A list with letters, Roman numerals or examples',
    advice: ' Number it with 1., 2., 3.',
    holds: ([first = '', ...others]) => LETTERED.test(first) && others.some((line) => LETTERED.test(line)),
  },
];

/** The lines of the file, with U+FFFC for whatever is no text. */
function textLines(nodes: readonly PhrasingContent[]): readonly string[] {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : '\uFFFC'))
    .join('')
    .split('\n');
}

function withBreaks(node: PhrasingContent): readonly PhrasingContent[] {
  if (node.type !== 'text') return [node];
  const line = node.position?.start.line ?? 1;
  return node.value.split('\n').flatMap((value, index): readonly PhrasingContent[] => {
    const position = { start: { line: line + index, column: 1 }, end: { line: line + index, column: 1 } };
    // Typed punctuation would make dashes of the lines that are drawn.
    const type = isGridRule(value) ? ('literalText' as const) : ('text' as const);
    return [...(index === 0 ? [] : [{ type: 'break' as const }]), { type, value, position }];
  });
}
