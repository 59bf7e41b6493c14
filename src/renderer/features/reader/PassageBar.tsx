import { AtSign, Ellipsis, MapPin, MessageSquarePlus, MessageSquareQuote, Quote, Trash2 } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import type { Excerpt } from '../../../core/excerpt/excerpt.ts';
import { standsAsTaken } from '../../../core/excerpt/standsAsTaken.ts';
import type { SourceTextId } from '../../../core/ids.ts';
import type { Source } from '../../../core/source/source.ts';
import { runCommand, useCommand, useCommandEnabled } from '../../desk/commandRegistry.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { DriftBadge } from '../../ui/DriftBadge.tsx';
import { formatLocator } from '../../ui/formatLocator.ts';
import { Keys } from '../../ui/Keys.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { readerWords } from '../../words/readerWords.ts';
import { versionWords } from '../../words/versionWords.ts';
import { AddToClaimForm } from './AddToClaimForm.tsx';
import { CitedIn } from './CitedIn.tsx';
import { ClaimForm } from './ClaimForm.tsx';
import { LocatorForm } from './LocatorForm.tsx';
import styles from './PassageBar.module.css';
import type { PlacedExcerpt } from './placedExcerpts.ts';
import type { SelectionOutcome } from './selectionOffsets.ts';
import { useExcerptChanges } from './useExcerptChanges.ts';

interface PassageBarProps {
  readonly source: Source;
  readonly textId: SourceTextId | null;
  /** What is selected in the text. */
  readonly selection: SelectionOutcome;
  /** All excerpts of the source. */
  readonly excerpts: readonly PlacedExcerpt[];
  /** The excerpt that is selected, which is often the one just made. */
  readonly excerpt: PlacedExcerpt | null;
  /** The text, which has the focus again when a form is done: its keys go on where they were. */
  readonly textElement: RefObject<HTMLElement | null>;
}

/** Under the text: what can be made of the selected passage or excerpt, with the keys that do it. */
export function PassageBar({ source, textId, selection, excerpts, excerpt, textElement }: PassageBarProps) {
  const [form, setForm] = useState<'claim' | 'add' | 'locator' | null>(null);
  const close = () => {
    setForm(null);
    textElement.current?.focus({ preventScroll: true });
  };
  const changes = useExcerptChanges(source.id, textId, excerpts);
  const hasPassage = selection.kind !== 'nothing';
  useCommand('evidence.excerpt', () => changes.create(selection), { when: () => hasPassage });
  const hasSubject = { when: () => hasPassage || excerpt !== null || changes.isMaking() };
  // A passage that is not an excerpt yet becomes one first: one key less. A key that follows fast on that of the excerpt waits for it.
  const openOnExcerpt = (name: 'claim' | 'add') => {
    const open = () => setForm(name);
    if (hasPassage && !isSamePassage(selection, excerpt)) changes.create(selection, open);
    else if (!changes.awaitMade(open)) open();
  };
  useCommand('evidence.claim', () => openOnExcerpt('claim'), hasSubject);
  useCommand('evidence.addToClaim', () => openOnExcerpt('add'), hasSubject);
  const canCite = useCommandEnabled('evidence.cite');
  const excerptId = excerpt?.id;
  // A form takes room from the text: the passage it is about must stay in sight.
  useEffect(() => {
    if (form !== null && excerptId) {
      document.querySelector(`[data-excerpt="${excerptId}"]`)?.scrollIntoView({ block: 'nearest' });
    }
  }, [form, excerptId]);

  if (form === 'claim' && excerpt) return <ClaimForm key={excerpt.id} excerpt={excerpt} onDone={close} />;
  if (form === 'add' && excerpt) return <AddToClaimForm key={excerpt.id} excerpt={excerpt} onDone={close} />;
  if (form === 'locator' && excerpt) return <LocatorForm excerpt={excerpt} onDone={close} />;
  const offersExcerpt = hasPassage && !isSamePassage(selection, excerpt);
  return (
    <div className={styles.bar}>
      <div role="toolbar" aria-label={readerWords.actions} className={styles.acts}>
        <div className={styles.about}>
          <span className={styles.words}>{passageWords(selection, excerpt, offersExcerpt)}</span>
          {!offersExcerpt && excerpt && <CitedIn excerpt={excerpt} />}
          {!offersExcerpt && excerpt && <Drift excerpt={excerpt} />}
        </div>
        <div className={styles.can}>
          {(offersExcerpt || !excerpt) && (
            <Button
              size="small"
              variant="quiet"
              icon={<Quote size={13} aria-hidden />}
              isDisabled={!hasPassage}
              onPress={() => runCommand('evidence.excerpt')}
            >
              {readerWords.excerpt}
              <Keys keys="e" />
            </Button>
          )}
          {(hasPassage || excerpt) && (
            <Button
              size="small"
              variant="quiet"
              icon={<MessageSquareQuote size={13} aria-hidden />}
              onPress={() => runCommand('evidence.claim')}
            >
              {readerWords.claim}
              <Keys keys="c" />
            </Button>
          )}
          {excerpt && !offersExcerpt && (
            <>
              <Button
                size="small"
                variant="quiet"
                icon={<AtSign size={13} aria-hidden />}
                isDisabled={!canCite}
                onPress={() => runCommand('evidence.cite')}
              >
                {readerWords.citeShort}
                <Keys keys="enter" />
              </Button>
              <MenuButton
                label={readerWords.selectedExcerpt}
                entries={[
                  {
                    id: 'add',
                    label: readerWords.addToClaim,
                    icon: <MessageSquarePlus size={14} aria-hidden />,
                    command: 'evidence.addToClaim',
                    onAct: () => runCommand('evidence.addToClaim'),
                  },
                  {
                    id: 'locator',
                    label: excerpt.locator ? readerWords.editLocator : readerWords.addLocator,
                    icon: <MapPin size={14} aria-hidden />,
                    onAct: () => setForm('locator'),
                  },
                  {
                    id: 'remove',
                    label: readerWords.removeExcerpt,
                    icon: <Trash2 size={14} aria-hidden />,
                    tone: 'danger',
                    startsGroup: true,
                    onAct: () => changes.remove(excerpt.id),
                  },
                ]}
              >
                <IconButton label={readerWords.selectedExcerpt} size="small">
                  <Ellipsis size={15} aria-hidden />
                </IconButton>
              </MenuButton>
            </>
          )}
        </div>
      </div>
    </div>
  );
}

/** How the excerpt stands to the newest version; where that wants a decision, the way to it. */
function Drift({ excerpt }: { readonly excerpt: Excerpt }) {
  if (standsAsTaken(excerpt.drift)) return null;
  return (
    <Button variant="quiet" size="small" onPress={() => runCommand('evidence.reviewDrift')}>
      <DriftBadge excerpt={excerpt} />
      {versionWords.review}
    </Button>
  );
}

function isSamePassage(selection: SelectionOutcome, excerpt: PlacedExcerpt | null): boolean {
  // Where the words changed, the passage of the new text is another one.
  if (selection.kind !== 'passage' || !excerpt || excerpt.isChanged) return false;
  const { start, end } = selection.passage.position;
  return start === excerpt.position.start && end === excerpt.position.end;
}

function passageWords(selection: SelectionOutcome, excerpt: Excerpt | null, offersExcerpt: boolean): string {
  if (offersExcerpt) return selection.kind === 'passage' ? readerWords.selected(selection.passage.exact.length) : '';
  if (!excerpt) return readerWords.selectHint;
  return excerpt.locator ? formatLocator(excerpt.locator) : readerWords.noLocator;
}
