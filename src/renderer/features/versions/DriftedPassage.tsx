import type { Excerpt, TextPosition } from '../../../core/excerpt/excerpt.ts';
import type { DriftExplanation } from '../../../shared/contract/versionOperations.ts';
import { useChange } from '../../bridge/useChange.ts';
import { useRead } from '../../bridge/useRead.ts';
import { openSourceAt } from '../../desk/deskStore.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { Button } from '../../ui/Button.tsx';
import { DriftBadge } from '../../ui/DriftBadge.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { versionWords } from '../../words/versionWords.ts';
import styles from './DriftedPassage.module.css';

interface DriftedPassageProps {
  readonly excerpt: Excerpt;
  /** Closes what stands over the reader. */
  readonly onLeave: () => void;
}

/** One passage: how it was taken, how it reads now, and what can be done. */
export function DriftedPassage({ excerpt, onLeave }: DriftedPassageProps) {
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
      <p className={styles.label}>{versionWords.was(excerpt.version)}</p>
      <Context words={excerpt.quote.exact} before={excerpt.quote.prefix} after={excerpt.quote.suffix} />
      {explained === undefined ? (
        <Spinner />
      ) : (
        <Places explained={explained} onRead={(position) => readThere({ position, version: explained.newest })} />
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

interface PlacesProps {
  readonly explained: DriftExplanation;
  readonly onRead: (position: TextPosition) => void;
}

/** Where it stands now, or may stand, or what stands in its place. */
function Places({ explained: { excerpt, newest, places }, onRead }: PlacesProps) {
  const choose = useChange('excerpts.choosePlace', { onSuccess: () => offerUndo(versionWords.chosenToast) });
  const take = useChange('excerpts.takeNewWording', {
    onSuccess: ({ claims }) => offerUndo(versionWords.taken(claims)),
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
            <Button size="small" onPress={() => take.mutate({ id, position: { start, end } })}>
              {versionWords.takeNew}
            </Button>
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
