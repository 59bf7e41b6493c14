import type { CitationItem } from '../../../../core/citation/citation.ts';
import type { ExcerptUses } from '../../../../shared/contract/versionOperations.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DriftBadge } from '../../../ui/DriftBadge.tsx';
import { formatLocator } from '../../../ui/formatLocator.ts';
import { formatPartialDate } from '../../../ui/formatPartialDate.ts';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { commonWords } from '../../../words/commonWords.ts';
import { versionWords } from '../../../words/versionWords.ts';
import styles from './CitationCard.module.css';

interface CitedWorkProps {
  readonly item: CitationItem;
  /** In one line: the title with its grade and the locator. */
  readonly isBrief?: boolean;
  /** Takes the item with the newer wording of its passage in its place. */
  readonly onRenew?: (item: CitationItem) => void;
}

/** A source within a citation: its grade, title and outlet, and the passage it is cited for. */
export function CitedWork({ item, isBrief = false, onRenew }: CitedWorkProps) {
  const source = useRead('sources.getMany', { ids: [item.sourceId] });
  const found = source.data?.[0];
  if (source.isPending) return <p className={styles.origin}>{commonWords.loading}</p>;
  if (found === undefined) return <Badge tone="danger">{briefingWords.citation.notInLibrary}</Badge>;
  const { title, outlet, published, reliability } = found.metadata;
  if (isBrief) {
    return (
      <span className={styles.brief}>
        <GradeBadge reliability={reliability} />
        <bdi className={styles.briefTitle}>{title || commonWords.untitled}</bdi>
        {item.locator && <span className={styles.origin}>{formatLocator(item.locator)}</span>}
      </span>
    );
  }
  return (
    <div className={styles.work}>
      <p className={styles.workTitle}>
        <GradeBadge reliability={reliability} />
        <bdi>{title || commonWords.untitled}</bdi>
      </p>
      <p className={styles.origin} dir="auto">
        {[outlet, published === null ? commonWords.unknownDate : formatPartialDate(published)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {item.excerptId && (
        <Passage excerptId={item.excerptId} onRenew={onRenew && ((uses) => onRenew(renewed(item, uses)))} />
      )}
    </div>
  );
}

interface PassageProps {
  readonly excerptId: NonNullable<CitationItem['excerptId']>;
  readonly onRenew: ((uses: RenewedExcerpt) => void) | undefined;
}

type RenewedExcerpt = ExcerptUses & { readonly newer: NonNullable<ExcerptUses['newer']> };

/** The words that are cited and, where a later version reads otherwise and that was taken, those beside them. */
function Passage({ excerptId, onRenew }: PassageProps) {
  const uses = useRead('excerpts.uses', { ids: [excerptId] });
  if (uses.data === undefined) return null;
  const [found] = uses.data;
  if (found === undefined) return <Badge tone="danger">{briefingWords.citation.passageGone}</Badge>;
  const { excerpt, newer } = found;
  return (
    <>
      <blockquote className={styles.quote} dir="auto">
        {excerpt.quote.exact}{' '}
        {newer === null ? (
          <DriftBadge excerpt={excerpt} />
        ) : (
          <Badge tone="warning" title={versionWords.earlierWordingHint}>
            {versionWords.earlierWording}
          </Badge>
        )}
      </blockquote>
      {newer !== null && (
        <>
          <p className={`${styles.origin} ${styles.newer}`}>{versionWords.newerWording(newer.version)}</p>
          <blockquote className={styles.quote} dir="auto">
            {newer.quote.exact}
          </blockquote>
          {onRenew && (
            <div className={styles.newer}>
              <Button size="small" onPress={() => onRenew({ ...found, newer })}>
                {versionWords.citeNewer}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

/** The item with the newer wording. Its locator goes with the passage, unless the analyst gave it another. */
function renewed({ locator, ...item }: CitationItem, { excerpt, newer }: RenewedExcerpt): CitationItem {
  const isOwn = JSON.stringify(locator ?? null) !== JSON.stringify(excerpt.locator);
  const next = isOwn ? locator : (newer.locator ?? undefined);
  return { ...item, excerptId: newer.id, ...(next === undefined ? {} : { locator: next }) };
}
