import type { FootnoteDefinition, RootContent } from 'mdast';
import { smallDigits } from '../../core/importing/smallDigits.ts';
import { comparableLabel } from './splitMarkdown.ts';

interface NumberedNote {
  readonly definition: FootnoteDefinition;
  readonly mark: string;
}

/** The notes of a Markdown text, numbered in the order in which it refers to them, as those who show it do. */
export class MarkdownNotes {
  readonly #definitions = new Map<string, FootnoteDefinition>();
  readonly #numbered: NumberedNote[] = [];
  readonly #marks = new Map<string, string>();

  constructor(parsed: readonly RootContent[]) {
    for (const definition of findDefinitions(parsed)) {
      const label = comparableLabel(definition.identifier);
      // The first of two definitions counts (CommonMark's rule for links, which GitHub follows).
      if (!this.#definitions.has(label)) this.#definitions.set(label, definition);
    }
  }

  /** The mark of a note that the text refers to here. */
  refer(identifier: string): string {
    const label = comparableLabel(identifier);
    const known = this.#marks.get(label);
    if (known !== undefined) return known;
    const definition = this.#definitions.get(label);
    if (!definition) return `[^${identifier}]`;
    const number = String(this.#numbered.length + 1);
    return this.#number(definition, label, smallDigits(number, 'raised') ?? `[${number}]`);
  }

  /** All notes: those referred to, including those that become so meanwhile, then the others. */
  *inOrder(): Generator<NumberedNote, void, undefined> {
    for (let index = 0; index < this.#numbered.length; index += 1) yield this.#numbered[index] as NumberedNote;
    for (const [label, definition] of this.#definitions) {
      if (!this.#marks.has(label)) yield { definition, mark: `[${definition.label ?? definition.identifier}]` };
    }
  }

  #number(definition: FootnoteDefinition, label: string, mark: string): string {
    this.#numbered.push({ definition, mark });
    this.#marks.set(label, mark);
    return mark;
  }
}

/** Notes may be defined within quotes and lists. */
function findDefinitions(nodes: readonly RootContent[]): readonly FootnoteDefinition[] {
  return nodes.flatMap((node) => {
    if (node.type === 'footnoteDefinition') return [node];
    return node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem'
      ? findDefinitions(node.children)
      : [];
  });
}
