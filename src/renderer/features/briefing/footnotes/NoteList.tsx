import { memo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Footnote } from '../../../../core/briefing/document.ts';
import { $findCitation } from '../../../editor/citations/findCitation.ts';
import type { MarkId } from '../../../editor/citations/markKeysExtension.ts';
import { $selectMark } from '../../../editor/citations/markSelection.ts';
import type { EngineCitation } from '../../../engine/engineMessages.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { FormattedRuns, useNoteDirection } from '../citing/FormattedRuns.tsx';
import type { DraftFacts } from '../draft/draftFacts.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import type { CitationState } from '../draft/followCitations.ts';
import styles from './NoteList.module.css';
import { NoteText } from './NoteText.tsx';
import { openNote } from './openNote.ts';

const words = briefingWords.notes;

/**
 * The notes of the briefing as they will stand at the foot of its pages: its footnotes, and in a style with notes its
 * citations. A footnote is opened from here; a citation is found in the text.
 */
export function NoteList({ session }: { readonly session: DraftSession }) {
  const { formatted, numbers } = useStore(session.citations.store);
  const marks = useStore(session.facts, (facts) => facts.marks);
  const footnotes = useStore(session.facts, (facts) => facts.footnotes);
  const targets = useStore(session.facts, (facts) => facts.targets);
  const ofId = new Map(footnotes.map((footnote) => [footnote.id, footnote]));
  const entries = marks.flatMap((mark) => {
    const footnote = mark.kind === 'footnote' ? ofId.get(mark.id) : undefined;
    if (footnote !== undefined) {
      const key = footnote.id;
      return [
        <FootnoteEntry key={key} session={session} {...{ footnote, formatted, targets, number: numbers.get(key) }} />,
      ];
    }
    const citation = mark.kind === 'citation' ? formatted.get(mark.citation.id) : undefined;
    if (citation === undefined || citation.noteNumber === null) return [];
    return [<CitationEntry key={citation.id} session={session} citation={citation} />];
  });
  if (entries.length === 0) return null;
  return (
    <section aria-label={words.title} className={styles.notes}>
      <h2 className={styles.title}>{words.title}</h2>
      <ul>{entries}</ul>
    </section>
  );
}

interface FootnoteEntryProps {
  readonly session: DraftSession;
  readonly footnote: Footnote;
  readonly number: number | undefined;
  readonly formatted: CitationState['formatted'];
  readonly targets: DraftFacts['targets'];
}

const FootnoteEntry = memo(function FootnoteEntry({ session, footnote, number, ...known }: FootnoteEntryProps) {
  return (
    <li className={styles.entry}>
      <AriaButton
        className={styles.number}
        aria-label={words.editFootnote(number ?? null)}
        onPress={() => showFootnote(session, footnote.id)}
      >
        {number ?? '*'}
      </AriaButton>
      <p dir="auto" className={styles.text}>
        <NoteText inlines={footnote.inlines} {...known} labelOf={session.citations.labelOf} />
      </p>
    </li>
  );
});

const CitationEntry = memo(function CitationEntry({
  session,
  citation,
}: {
  readonly session: DraftSession;
  readonly citation: EngineCitation;
}) {
  const direction = useNoteDirection(session);
  return (
    <li className={styles.entry}>
      <AriaButton
        className={styles.number}
        aria-label={words.showCitation(citation.noteNumber ?? 0)}
        onPress={() => showCitation(session, { kind: 'citation', id: citation.id })}
      >
        {citation.noteNumber}
      </AriaButton>
      <p dir={direction} className={styles.text}>
        <FormattedRuns runs={citation.runs} direction={direction} />
      </p>
    </li>
  );
});

function showFootnote(session: DraftSession, id: Footnote['id']): void {
  session.editor.getRootElement()?.querySelector(`[data-footnote-id="${id}"]`)?.scrollIntoView({ block: 'center' });
  openNote(session, id);
}

/** Selects a citation in the text, which shows its card. */
function showCitation({ editor }: DraftSession, { id }: Extract<MarkId, { kind: 'citation' }>): void {
  editor.getRootElement()?.querySelector(`[data-citation-id="${id}"]`)?.scrollIntoView({ block: 'center' });
  editor.update(
    () => {
      const node = $findCitation(editor, id);
      if (node) $selectMark(node);
    },
    { onUpdate: () => editor.focus() },
  );
}
