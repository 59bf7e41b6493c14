import type { SourceId } from '../../../core/ids.ts';
import type { UndecidedPassages } from '../../../shared/contract/versionOperations.ts';
import { Button } from '../../ui/Button.tsx';
import { DriftBadge } from '../../ui/DriftBadge.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { formatPartialDate } from '../../ui/formatPartialDate.ts';
import { shorten } from '../../ui/shorten.ts';
import { commonWords } from '../../words/commonWords.ts';
import { versionWords } from '../../words/versionWords.ts';
import styles from './UndecidedSource.module.css';

/** More passages than this are counted: they are all shown where they are decided on. */
const SHOWN = 5;

interface UndecidedSourceProps {
  readonly undecided: UndecidedPassages;
  readonly onReview: (sourceId: SourceId) => void;
}

/** A source with those of its passages that are still to be looked at, and the way to decide on them. */
export function UndecidedSource({ undecided: { source, excerpts }, onReview }: UndecidedSourceProps) {
  const { outlet, published } = source;
  const title = source.title || commonWords.untitled;
  const date = published ? formatPartialDate(published) : '';
  return (
    <article className={styles.source} aria-label={title}>
      <header className={styles.header}>
        <div className={styles.name}>
          <h3 dir="auto" className={styles.title}>
            {title}
          </h3>
          <Facts of={[outlet, date, versionWords.passages(excerpts.length)]} className={styles.facts} />
        </div>
        <Button size="small" aria-description={title} onPress={() => onReview(source.id)}>
          {versionWords.review}
        </Button>
      </header>
      <ul className={styles.passages}>
        {excerpts.slice(0, SHOWN).map((excerpt) => (
          <li key={excerpt.id} className={styles.passage}>
            <q dir="auto" className={styles.quote}>
              {shorten(excerpt.quote.exact)}
            </q>
            <DriftBadge excerpt={excerpt} />
          </li>
        ))}
      </ul>
      {excerpts.length > SHOWN && <p className={styles.facts}>{commonWords.more(excerpts.length - SHOWN)}</p>}
    </article>
  );
}
