import { useStore } from 'zustand';
import { briefingWords } from '../../words/briefingWords.ts';
import { commonWords } from '../../words/commonWords.ts';
import type { DraftSession } from './draft/draftSession.ts';
import { useDraft } from './draft/draftStore.ts';

/** The status line's words on the open briefing: words, citations, footnotes. */
export function BriefingStatus() {
  const session = useDraft((state) => state.session);
  return session === null ? null : <Facts session={session} />;
}

function Facts({ session }: { readonly session: DraftSession }) {
  const words = useStore(session.facts, (facts) => facts.words);
  const citations = useStore(session.facts, (facts) => facts.citations.length);
  const footnotes = useStore(session.facts, (facts) => facts.footnotes.length);
  const broken = useStore(session.citations.store, (state) => state.missing.size);
  return (
    <>
      {broken > 0 && <span>{briefingWords.status.missing(broken)}</span>}
      <span>{commonWords.count(words, 'word', 'words')}</span>
      <span>{commonWords.count(citations, 'citation', 'citations')}</span>
      {footnotes > 0 && <span>{commonWords.count(footnotes, 'footnote', 'footnotes')}</span>}
    </>
  );
}
