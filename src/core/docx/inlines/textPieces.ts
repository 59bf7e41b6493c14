import { assertNever } from '../../assertNever.ts';
import type { Inline, TextRun } from '../../briefing/document.ts';
import type { FormattedRun } from '../../citation/formattedRun.ts';
import type { CrossReferences } from '../references/crossReferences.ts';
import type { Piece } from './renderRuns.ts';

type WrittenInline = Exclude<Inline, { readonly kind: 'citation' | 'footnote' }>;

/** The pieces of what is printed as it is written, in the body as in a note. */
export function textPieces(inline: WrittenInline, references: CrossReferences): readonly Piece[] {
  switch (inline.kind) {
    case 'text':
      return [{ kind: 'text', run: formattedText(inline) }];
    case 'lineBreak':
      return [{ kind: 'text', run: { text: '\n' } }];
    case 'link':
      return inline.children.map((child) => ({ kind: 'text', run: { ...formattedText(child), url: inline.url } }));
    case 'crossReference':
      return [references.pieceFor(inline.target)];
    default:
      return assertNever(inline);
  }
}

function formattedText({ text, bold, italic }: TextRun): FormattedRun {
  return { text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
}
