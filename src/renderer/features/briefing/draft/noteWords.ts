import type { NoteInline } from '../../../../core/briefing/document.ts';
import type { Citation } from '../../../../core/citation/citation.ts';

type LabelOf = (citation: Citation) => string;

/** What a footnote says, as plain words with its citations worded by `labelOf`. A line break is a space. */
export function noteWords(inlines: readonly NoteInline[], labelOf: LabelOf): string {
  return inlines
    .map((inline) => wordsOf(inline, labelOf))
    .join('')
    .trim();
}

function wordsOf(inline: NoteInline, labelOf: LabelOf): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'lineBreak':
      return ' ';
    case 'link':
      return inline.children.map((run) => run.text).join('');
    case 'citation':
      return labelOf(inline);
  }
}
