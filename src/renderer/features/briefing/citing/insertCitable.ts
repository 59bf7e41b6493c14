import { $createTextNode, $getSelection, HISTORY_PUSH_TAG, type LexicalNode } from 'lexical';
import type { CitationItem } from '../../../../core/citation/citation.ts';
import type { ShortFormParts } from '../../../../core/citation/shortForm.ts';
import type { Excerpt } from '../../../../core/excerpt/excerpt.ts';
import type { SourceId } from '../../../../core/ids.ts';
import type { Source, SourceSummary } from '../../../../core/source/source.ts';
import type { Citable } from '../../../../shared/contract/evidenceOperations.ts';
import { $recallSelection } from '../../../editor/caretExtension.ts';
import { $createCitationNode } from '../../../editor/citations/citationNode.ts';
import { $goToEnd, $leaveMark } from '../../../editor/citations/markSelection.ts';
import { $removeMention, type Mention } from '../../../editor/citations/mentionExtension.ts';
import { $awaitLocator } from '../../../editor/citations/typedLocatorExtension.ts';
import { showToast } from '../../../ui/toasts.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { announce } from '../draft/announcer.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { surfaceInHand } from '../draft/surfaceInHand.ts';
import type { WritingSurface } from '../draft/writingSurface.ts';
import { quoted } from './quoteMarks.ts';

/** `whole`: a claim with its statement, an excerpt with its quote. `citation`: the citation alone. */
export type InsertAs = 'whole' | 'citation';

/** Puts what was picked in the place of its `@`. */
export function insertPicked(
  session: DraftSession,
  surface: WritingSurface,
  { mention, picked, insertAs }: { readonly mention: Mention; readonly picked: Citable; readonly insertAs: InsertAs },
): void {
  surface.closeMention();
  const text = insertAs === 'whole' ? textOf(picked, session.header.getState().language) : '';
  insert(session, surface, { text, items: itemsOf(picked), sources: sourcesOf(picked), mention });
}

/** Cites an excerpt where the caret was last, without its words. */
export function citeExcerpt(session: DraftSession, excerpt: Excerpt, source: Source | undefined): void {
  const sources = source === undefined ? [] : [{ id: source.id, ...source.metadata }];
  insert(session, surfaceInHand(session), { text: '', items: [itemOf(excerpt)], sources, mention: null });
}

interface Insertion {
  readonly text: string;
  readonly items: readonly CitationItem[];
  readonly sources: readonly (ShortFormParts & { readonly id: SourceId })[];
  readonly mention: Mention | null;
}

function insert(
  { citations }: DraftSession,
  { editor, awaited }: WritingSurface,
  { text, items, sources, mention }: Insertion,
): void {
  if (items.length === 0) showToast({ tone: 'warning', ...briefingWords.mention.withoutPassage });
  for (const source of sources) citations.introduce(source.id, source);
  const label = citations.labelOf({ items: [...items] });
  let citationKey: string | undefined;
  editor.update(
    () => {
      if (mention === null) $goToEnd($recallSelection(editor));
      else if (!$removeMention(mention)) return;
      const citation = items.length === 0 ? null : $createCitationNode({ id: null, items, label });
      const gap = text !== '' && citation !== null ? ' ' : '';
      const nodes: LexicalNode[] = text === '' ? [] : [$createTextNode(text + gap)];
      $getSelection()?.insertNodes(citation === null ? nodes : [...nodes, citation]);
      if (citation !== null) $leaveMark(citation, 'after');
      citationKey = citation?.getKey();
    },
    {
      tag: HISTORY_PUSH_TAG,
      // A key of the list inserts inside the editor's own update: only behind it is the citation there, with its id.
      onUpdate: () => {
        editor.focus();
        if (citationKey === undefined) return;
        const key = citationKey;
        editor.read(() => $awaitLocator(awaited, key));
        const hint = awaited.peek() === null ? '' : ` ${briefingWords.announced.withLocator}`;
        announce(briefingWords.announced.citation(label) + hint);
      },
    },
  );
}

function textOf(picked: Citable, language: string): string {
  if (picked.kind === 'claim') return picked.claim.statement;
  return picked.kind === 'excerpt' ? quoted(picked.excerpt.quote.exact, language) : '';
}

/** What is cited by an entry of the list. */
export function itemsOf(picked: Citable): readonly CitationItem[] {
  if (picked.kind === 'claim') return picked.items;
  return picked.kind === 'excerpt' ? [itemOf(picked.excerpt)] : [{ sourceId: picked.source.id }];
}

function itemOf({ id, sourceId, locator }: Excerpt): CitationItem {
  return { sourceId, excerptId: id, ...(locator === null ? {} : { locator }) };
}

/** The sources an entry of the list cites. */
export function sourcesOf(picked: Citable): readonly SourceSummary[] {
  return picked.kind === 'claim' ? picked.sources : [picked.source];
}
