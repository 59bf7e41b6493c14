import type { Inline } from '../../briefing/document.ts';
import { OBJECT, smartPunctuation } from '../syntax/smartPunctuation.ts';

/** How text is formatted, as far as a briefing can hold it. */
export interface PieceFormat {
  readonly bold?: true;
  readonly italic?: true;
  /** The address of the link that it belongs to. */
  readonly url?: string;
}

/** A part of a line on the way from the file to the document: text, or an inline that is finished. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** It stands for itself: typed punctuation in it is kept. */
      readonly literal: boolean;
      readonly line: number;
      readonly format: PieceFormat;
    }
  | { readonly kind: 'inline'; readonly inline: Inline };

/** Sets typed punctuation over the whole line, then makes inlines of its parts; neighbours are not yet joined. */
export function piecesToInlines(pieces: readonly Piece[]): Inline[] {
  const texts = smartPunctuation(
    pieces.map((piece) => (piece.kind === 'text' ? piece : { text: OBJECT, literal: true })),
  );
  return pieces.flatMap((piece, index): Inline[] => {
    if (piece.kind === 'inline') return [piece.inline];
    const text = texts[index] ?? '';
    if (text === '') return [];
    const { url, ...formatting } = piece.format;
    const run = { kind: 'text' as const, text, ...formatting };
    return [url === undefined ? run : { kind: 'link', url, children: [run] }];
  });
}
