import type { CitationItem } from '../../../../core/citation/citation.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { DriftBadge } from '../../../ui/DriftBadge.tsx';
import { formatLocator } from '../../../ui/formatLocator.ts';
import { formatPartialDate } from '../../../ui/formatPartialDate.ts';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { commonWords } from '../../../words/commonWords.ts';
import styles from './CitationCard.module.css';

interface CitedWorkProps {
  readonly item: CitationItem;
  /** In one line: the title with its grade and the locator. */
  readonly isBrief?: boolean;
}

/** A source within a citation: its grade, title and outlet, and the passage it is cited for. */
export function CitedWork({ item, isBrief = false }: CitedWorkProps) {
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
      {item.excerptId && <Passage excerptId={item.excerptId} />}
    </div>
  );
}

function Passage({ excerptId }: { readonly excerptId: NonNullable<CitationItem['excerptId']> }) {
  const excerpt = useRead('excerpts.get', { id: excerptId });
  if (excerpt.isError) return <Badge tone="danger">{briefingWords.citation.passageGone}</Badge>;
  if (!excerpt.data) return null;
  return (
    <blockquote className={styles.quote} dir="auto">
      {excerpt.data.quote.exact} <DriftBadge excerpt={excerpt.data} />
    </blockquote>
  );
}
