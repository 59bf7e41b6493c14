import type { CitationItem } from '../../../../core/citation/citation.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { formatPartialDate } from '../../../ui/formatPartialDate.ts';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { commonWords } from '../../../words/commonWords.ts';
import styles from './CitationCard.module.css';

/** A source within a citation: its grade, title and outlet, and the passage it is cited for. */
export function CitedWork({ item }: { readonly item: CitationItem }) {
  const source = useRead('sources.getMany', { ids: [item.sourceId] });
  const found = source.data?.[0];
  if (source.isPending) return <p className={styles.origin}>{commonWords.loading}</p>;
  if (found === undefined) return <Badge tone="danger">{briefingWords.citation.notInLibrary}</Badge>;
  const { title, outlet, published, reliability } = found.metadata;
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
      {excerpt.data.quote.exact}
    </blockquote>
  );
}
