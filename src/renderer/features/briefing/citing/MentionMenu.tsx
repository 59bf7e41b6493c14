import { useEffect, useEffectEvent, useState } from 'react';
import type { Citable } from '../../../../shared/contract/evidenceOperations.ts';
import { useRead } from '../../../bridge/useRead.ts';
import type { Mention } from '../../../editor/citations/mentionExtension.ts';
import { Keys } from '../../../ui/Keys.tsx';
import { useTakeWhenAnswered } from '../../../ui/useTakeWhenAnswered.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { announce } from '../draft/announcer.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { useSignal } from '../draft/useSignal.ts';
import type { WritingSurface } from '../draft/writingSurface.ts';
import { AnchoredCard } from './AnchoredCard.tsx';
import { CitableOption } from './CitableOption.tsx';
import { type InsertAs, insertPicked } from './insertCitable.ts';
import { isBestFor, MOST_LISTED } from './isBestFor.ts';
import styles from './MentionMenu.module.css';
import { citableKey, MentionPreview } from './MentionOption.tsx';

const words = briefingWords.mention;

interface MentionMenuProps {
  readonly session: DraftSession;
  /** The text in which the `@` stands. */
  readonly surface: WritingSurface;
  readonly listId: string;
  /** Told the id of the entry in hand, for whoever has the focus. */
  readonly onActive: (entryId: string | null) => void;
}

/** The list of what can be cited, while an `@` is being written. The focus stays in the text, which hands its keys over. */
export function MentionMenu(props: MentionMenuProps) {
  const mention = useSignal(props.surface.mention);
  return mention === null ? null : <OpenMenu key={mention.nodeKey + mention.at} mention={mention} {...props} />;
}

function OpenMenu({ session, surface, mention, listId, onActive }: MentionMenuProps & { readonly mention: Mention }) {
  const query = mention.query.trim();
  const found = useRead('citables.search', { query, limit: MOST_LISTED }, { keepPrevious: true });
  const entries = found.data ?? [];
  const [chosen, setChosen] = useState({ query, index: 0 });
  // A new query starts at its best hit.
  const index = chosen.query === query ? Math.min(chosen.index, entries.length - 1) : 0;
  const active = entries[index];
  const activeId = active === undefined ? null : `${listId}-${index}`;

  const pick = (entry: Citable | undefined, insertAs: InsertAs): boolean => {
    if (entry === undefined) return false;
    insertPicked(session, surface, { mention, picked: entry, insertAs });
    return true;
  };
  const isAnswered = found.isSuccess && !found.isPlaceholderData;
  const waitForAnswer = useTakeWhenAnswered(query, isAnswered, (insertAs: InsertAs) => pick(active, insertAs));
  const takeKey = useEffectEvent((key: 'down' | 'up' | 'pick' | 'pickCitation'): boolean => {
    if (key === 'pick' || key === 'pickCitation') {
      const insertAs = key === 'pick' ? 'whole' : 'citation';
      if (!found.isPlaceholderData || isBestFor(query, entries, active)) return pick(active, insertAs);
      waitForAnswer(insertAs);
      return true;
    }
    if (entries.length === 0) return false;
    setChosen({ query, index: (index + (key === 'down' ? 1 : entries.length - 1)) % entries.length });
    return true;
  });
  useEffect(() => {
    return surface.takeMentionKeys((key) => takeKey(key));
  }, [surface]);

  useEffect(() => onActive(activeId), [activeId, onActive]);
  useEffect(() => () => onActive(null), [onActive]);
  const count = isAnswered ? entries.length : undefined;
  useEffect(() => {
    if (count === undefined) return;
    announce(briefingWords.announced.results(count));
    // More words without a hit are prose, not a search.
    if (count === 0 && /\s/.test(query) && mention.origin === 'typed') surface.closeMention();
  }, [count, query, mention.origin, surface]);

  return (
    <AnchoredCard anchor={() => rectOf(surface, mention)} needs={320} className={styles.menu}>
      <div id={listId} role="listbox" aria-label={words.label} className={styles.list}>
        {entries.map((entry, at) => (
          <CitableOption
            key={citableKey(entry)}
            id={`${listId}-${at}`}
            entry={entry}
            isActive={at === index}
            onPick={({ altKey, ctrlKey, metaKey }) => pick(entry, altKey || ctrlKey || metaKey ? 'citation' : 'whole')}
          />
        ))}
      </div>
      {found.isPending && <p className={styles.empty}>{words.searching}</p>}
      {count === 0 && <p className={styles.empty}>{query === '' ? words.nothingYet : words.noHit(query)}</p>}
      {active && <MentionPreview entry={active} language={session.header.getState().language} />}
      <div className={styles.footer}>
        {active && (
          <span>
            <Keys keys="enter" /> {words.insert[active.kind]}
          </span>
        )}
        {active && active.kind !== 'source' && (
          <span>
            <Keys keys="alt+enter" /> {words.citationOnly}
          </span>
        )}
        <span>
          <Keys keys="escape" /> {mention.origin === 'typed' ? words.keepText : words.leave}
        </span>
      </div>
    </AnchoredCard>
  );
}

/** Where the `@` stands in the window. */
function rectOf({ editor }: WritingSurface, { nodeKey, at }: Mention): DOMRect | null {
  const text = editor.getElementByKey(nodeKey)?.firstChild;
  if (!(text instanceof Text) || text.length <= at) return null;
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect();
}
