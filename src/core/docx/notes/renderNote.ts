import type { Footnote, NoteInline } from '../../briefing/document.ts';
import type { FormattedCitation } from '../../citation/citationFormatter.ts';
import type { FormattedRun } from '../../citation/formattedRun.ts';
import { withoutDoubledStops } from '../../citation/withoutDoubledStops.ts';
import { spaceCitations } from '../inlines/citationSpacing.ts';
import { citationsBeforeStops } from '../inlines/citationsBeforeStops.ts';
import {
  type LineContext,
  type Piece,
  type RenderedLine,
  renderCitationLine,
  renderLine,
} from '../inlines/renderRuns.ts';
import { textPieces } from '../inlines/textPieces.ts';
import type { CrossReferences } from '../references/crossReferences.ts';
import { writeParagraph } from '../write/writeParagraph.ts';
import { writeRun } from '../write/writeRun.ts';
import type { NoteKind } from './noteKind.ts';

export interface NoteContext extends LineContext {
  readonly noteKind: NoteKind;
  readonly citesInNotes: boolean;
  readonly references: CrossReferences;
  /** The formatted citation of an id; asked in reading order. */
  readonly takeCitation: (id: string) => FormattedCitation;
}

/** The note that a citation makes in a style with notes. */
export function renderCitationNote(runs: readonly FormattedRun[], context: LineContext, kind: NoteKind): string {
  return noteParagraph(renderCitationLine([GAP, ...runs], context), kind);
}

/** A footnote of the writer's own, set in the direction of its words; its citations stand in its text. */
export function renderFootnote({ inlines }: Footnote, context: NoteContext): string {
  const { citesInNotes, references } = context;
  const written = trimmedAtStart(inlines);
  const spaced = spaceCitations(citesInNotes ? written : citationsBeforeStops(written), false);
  const cited = new Map(
    spaced.flatMap((inline) => (inline.kind === 'citation' ? [[inline.id, context.takeCitation(inline.id)]] : [])),
  );
  const printed = citesInNotes ? withoutDoubledStops(spaced, (id) => cited.get(id)?.plain) : spaced;
  const pieces = printed.flatMap((inline): readonly Piece[] =>
    inline.kind === 'citation'
      ? [{ kind: 'citation', runs: cited.get(inline.id)?.runs ?? [] }]
      : textPieces(inline, references),
  );
  return noteParagraph(renderLine([{ kind: 'text', run: GAP }, ...pieces], context), context.noteKind);
}

/** Between the number of a note and its text, as Word sets it. */
const GAP: FormattedRun = { text: ' ' };

function noteParagraph({ content, ...look }: RenderedLine, { textStyle, referenceStyle, element }: NoteKind): string {
  const number = writeRun(`<w:${element}Ref/>`, { style: referenceStyle });
  return writeParagraph({ style: textStyle, ...look }, number + content);
}

function trimmedAtStart([first, ...rest]: readonly NoteInline[]): readonly NoteInline[] {
  if (first === undefined) return [];
  return first.kind === 'text' ? [{ ...first, text: first.text.trimStart() }, ...rest] : [first, ...rest];
}
