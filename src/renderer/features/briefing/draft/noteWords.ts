import type { NoteInline } from '../../../../core/briefing/document.ts';
import type { Citation } from '../../../../core/citation/citation.ts';
import type { BlockId } from '../../../../core/ids.ts';

type LabelOf = (citation: Citation) => string;
type ReferenceWordsOf = (target: BlockId) => string;

/** What a footnote says, as plain words with its citations worded by `labelOf` and its cross-references by `referenceWords`. A line break is a space. */
export function noteWords(inlines: readonly NoteInline[], labelOf: LabelOf, referenceWords: ReferenceWordsOf): string {
  return inlines
    .map((inline) => wordsOf(inline, labelOf, referenceWords))
    .join('')
    .trim();
}

function wordsOf(inline: NoteInline, labelOf: LabelOf, referenceWords: ReferenceWordsOf): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'lineBreak':
      return ' ';
    case 'link':
      return inline.children.map((run) => run.text).join('');
    case 'citation':
      return labelOf(inline);
    case 'crossReference':
      return referenceWords(inline.target);
  }
}
