import type { Inline, TextRun } from '../../briefing/document.ts';
import { isAuthorInText } from '../../citation/citation.ts';
import type { FormattedCitation } from '../../citation/citationFormatter.ts';
import { wantsSpaceBehind } from './citationSpacing.ts';

/** The name of a cited author in the sentence. The writer's words decide on the direction of their line, not this. */
interface NameInText extends TextRun {
  readonly isName: true;
}

export function isNameInText(inline: Inline): inline is NameInText {
  return 'isName' in inline;
}

/**
 * Puts before the mark of its note the author that a citation names in the sentence, with a space between: the spacing of marks takes it, and
 * gives it back behind the mark where a word follows at once.
 *
 * @param find what was formatted of a citation of these
 */
export function withAuthorsInText(
  inlines: readonly Inline[],
  find: (id: string) => FormattedCitation | undefined,
): readonly (Inline | NameInText)[] {
  return inlines.flatMap((inline, index): readonly (Inline | NameInText)[] => {
    const author = inline.kind === 'citation' && isAuthorInText(inline.items) ? find(inline.id)?.author : undefined;
    if (author === undefined) return [inline];
    const space: readonly TextRun[] = wantsSpaceBehind(inlines[index - 1]) ? [{ kind: 'text', text: ' ' }] : [];
    const name = author.runs.map(({ text, bold, italic }, place): NameInText => {
      const isLast = place === author.runs.length - 1;
      const format = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
      return { kind: 'text', text: isLast ? `${text} ` : text, ...format, isName: true };
    });
    return [...space, ...name, inline];
  });
}
