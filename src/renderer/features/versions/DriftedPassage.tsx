import type { Excerpt, TextPosition } from '../../../core/excerpt/excerpt.ts';
import type { CitingBriefing, DriftExplanation, ExcerptUses } from '../../../shared/contract/versionOperations.ts';
import { useChange } from '../../bridge/useChange.ts';
import { useRead } from '../../bridge/useRead.ts';
import { openBriefing, openSourceAt, showEvidenceTab } from '../../desk/deskStore.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { useConfirmClaim } from '../../desk/useConfirmClaim.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { DriftBadge } from '../../ui/DriftBadge.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { UnconfirmedBadge } from '../../ui/UnconfirmedBadge.tsx';
import { claimWords } from '../../words/claimWords.ts';
import { versionWords } from '../../words/versionWords.ts';
import styles from './DriftedPassage.module.css';

interface DriftedPassageProps {
  readonly excerpt: Excerpt;
  /** Undefined while it loads. */
  readonly uses: ExcerptUses | undefined;
  /** Closes what stands over the reader. */
  readonly onLeave: () => void;
}

/** One passage: how it was taken, how it reads now, and what can be done. */
export function DriftedPassage({ excerpt, uses, onLeave }: DriftedPassageProps) {
  const explained = useRead('excerpts.explainDrift', { id: excerpt.id }).data;
  const keep = useChange('excerpts.keepVersion', {
    onSuccess: ({ keptAt, version }) =>
      offerUndo(keptAt === null ? versionWords.unkeptToast : versionWords.keptToast(version)),
  });
  const readThere = (place: { readonly position?: TextPosition; readonly version: number }) => {
    onLeave();
    openSourceAt({ sourceId: excerpt.sourceId, takesFocus: true, ...place });
  };
  const isKept = excerpt.keptAt !== null;
  const kinds = [...new Set(explained?.changes.map(({ kind }) => versionWords.kinds[kind]) ?? [])];
  return (
    <article className={styles.passage} aria-label={excerpt.quote.exact.slice(0, 80)}>
      <p className={styles.state}>
        <DriftBadge excerpt={excerpt} />
        <span>{kinds.length > 0 ? versionWords.differs(kinds) : versionWords.driftLong[excerpt.drift]}</span>
      </p>
      {uses && <CitedIn briefings={uses.briefings} onLeave={onLeave} />}
      {uses && uses.unconfirmed.length > 0 && <ToConfirm claims={uses.unconfirmed} onLeave={onLeave} />}
      <p className={styles.label}>{versionWords.was(excerpt.version)}</p>
      <Context words={excerpt.quote.exact} before={excerpt.quote.prefix} after={excerpt.quote.suffix} />
      {explained === undefined ? (
        <Spinner />
      ) : (
        <Places
          explained={explained}
          newer={uses?.newer ?? null}
          onRead={(position) => readThere({ position, version: explained.newest })}
        />
      )}
      <div className={styles.actions}>
        <Button size="small" onPress={() => readThere({ position: excerpt.position, version: excerpt.version })}>
          {versionWords.readVersion(excerpt.version)}
        </Button>
        <Button size="small" onPress={() => keep.mutate({ id: excerpt.id, keep: !isKept })}>
          {isKept ? versionWords.unkeep : versionWords.keep(excerpt.version)}
        </Button>
      </div>
    </article>
  );
}

interface CitedInProps {
  readonly briefings: readonly CitingBriefing[];
  readonly onLeave: () => void;
}

/** The drafts that cite the passage as it was taken, and the way to each. */
function CitedIn({ briefings, onLeave }: CitedInProps) {
  if (briefings.length === 0) return null;
  return (
    <p className={styles.cited}>
      {versionWords.citedIn}
      {briefings.map(({ id, title, citations }) => (
        <Button
          key={id}
          size="small"
          variant="quiet"
          onPress={() => {
            onLeave();
            openBriefing(id);
          }}
        >
          <bdi>{versionWords.citing(title, citations)}</bdi>
        </Button>
      ))}
    </p>
  );
}

interface ToConfirmProps {
  readonly claims: ExcerptUses['unconfirmed'];
  readonly onLeave: () => void;
}

/** The claims that were made with the passage and rest on its newer wording: each holds still, or is to be edited on its card. */
function ToConfirm({ claims, onLeave }: ToConfirmProps) {
  const confirm = useConfirmClaim();
  return (
    <div className={styles.toConfirm}>
      <p className={styles.label}>{claimWords.toConfirm(claims.length)}</p>
      <ul>
        {claims.map(({ id, statement }) => (
          <li key={id} className={styles.claim}>
            <UnconfirmedBadge />
            <span dir="auto" className={styles.statement}>
              {statement}
            </span>
            <Button size="small" aria-description={statement} onPress={() => confirm(id)}>
              {claimWords.stillHolds}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        variant="quiet"
        onPress={() => {
          onLeave();
          showEvidenceTab('claims');
        }}
      >
        {claimWords.showInEvidence}
      </Button>
    </div>
  );
}

interface PlacesProps {
  readonly explained: DriftExplanation;
  /** The excerpt of a later version that was taken in its place. */
  readonly newer: Excerpt | null;
  readonly onRead: (position: TextPosition) => void;
}

/** Where it stands now, or may stand, or what stands in its place. */
function Places({ explained: { excerpt, newest, places }, newer, onRead }: PlacesProps) {
  const choose = useChange('excerpts.choosePlace', { onSuccess: () => offerUndo(versionWords.chosenToast) });
  const take = useChange('excerpts.takeNewWording', {
    onSuccess: ({ claims, briefings }) => {
      const names = briefings.map(({ title, citations }) => versionWords.citing(title, citations));
      offerUndo(versionWords.taken(claims), names.length === 0 ? undefined : versionWords.stillCited(names));
    },
  });
  const { id, drift } = excerpt;
  return (
    <>
      <p className={styles.label}>
        {versionWords.is(newest)}
        {drift === 'lost' && ` · ${places.length === 0 ? versionWords.gone : versionWords.standsInItsPlace}`}
      </p>
      {places.map(({ start, end, before, words, after }, index) => (
        <div key={start} className={styles.place}>
          {places.length > 1 && <p className={styles.label}>{versionWords.placeOf(index + 1, places.length)}</p>}
          <Context before={before} words={words} after={after} />
          <div className={styles.actions}>
            <Button size="small" onPress={() => onRead({ start, end })}>
              {versionWords.open}
            </Button>
            {drift === 'ambiguous' && (
              <Button size="small" onPress={() => choose.mutate({ id, position: { start, end } })}>
                {versionWords.takePlace}
              </Button>
            )}
            {newer?.version === newest ? (
              <Badge>{versionWords.newTaken}</Badge>
            ) : (
              <Button size="small" onPress={() => take.mutate({ id, position: { start, end } })}>
                {versionWords.takeNew}
              </Button>
            )}
          </div>
        </div>
      ))}
    </>
  );
}

interface ContextProps {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

function Context({ before, words, after }: ContextProps) {
  return (
    <blockquote dir="auto" className={styles.quote}>
      <span className={styles.context}>{before}</span>
      <mark className={styles.words}>{words}</mark>
      <span className={styles.context}>{after}</span>
    </blockquote>
  );
}
