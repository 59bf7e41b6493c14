import { Library } from 'lucide-react';
import { useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useRead } from '../../bridge/useRead.ts';
import { openSourceAt, useDesk } from '../../desk/deskStore.ts';
import { useDraftCitations } from '../../desk/draftCitations.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { formatNames } from '../../ui/formatNames.ts';
import { formatPartialDate } from '../../ui/formatPartialDate.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { MarkingBadge } from '../../ui/MarkingBadge.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { claimWords } from '../../words/claimWords.ts';
import { commonWords } from '../../words/commonWords.ts';
import { libraryWords } from '../../words/libraryWords.ts';
import styles from './EvidenceSources.module.css';
import { sourcesBehind } from './sourcesBehind.ts';

/**
 * The sources behind the claims and the open draft, with how much rests on each: a claim that leans on one source alone is seen here, and so is
 * what is cited without a claim.
 */
export function EvidenceSources() {
  const claims = useRead('claims.list', {});
  const citations = useDraftCitations((draft) => draft.citations);
  const behind = useMemo(() => sourcesBehind(claims.data ?? [], citations), [claims.data, citations]);
  const sources = useRead(
    'sources.getMany',
    { ids: behind.map(({ sourceId }) => sourceId) },
    { enabled: behind.length > 0, keepPrevious: true },
  );
  const openId = useDesk((state) => state.openSourceId);
  if (claims.isPending || (behind.length > 0 && sources.isPending)) return <Spinner />;
  if (behind.length === 0) {
    return (
      <EmptyState icon={<Library size={24} aria-hidden />} title={claimWords.sourcesEmptyTitle}>
        <p>{claimWords.sourcesEmptyText}</p>
        <Keys keys="@" />
      </EmptyState>
    );
  }
  return (
    <ul aria-label={claimWords.sources} className={styles.list}>
      {behind.flatMap((entry) => {
        const source = sources.data?.find(({ id }) => id === entry.sourceId);
        if (!source) return [];
        const { title, outlet, authors, published, reliability, marking } = source.metadata;
        const facts = [
          outlet || formatNames(authors) || libraryWords.unknownOutlet,
          published ? formatPartialDate(published) : libraryWords.unknownDate,
        ];
        return (
          <li key={entry.sourceId}>
            <AriaButton
              className={styles.source}
              {...(openId === entry.sourceId ? { 'aria-current': 'true' as const } : {})}
              onPress={() => openSourceAt({ sourceId: entry.sourceId })}
            >
              <GradeBadge reliability={reliability} />
              <span className={styles.words}>
                <span className={styles.facts}>
                  <Facts of={facts} />
                  <MarkingBadge marking={marking} />
                </span>
                <bdi className={styles.title}>{title || commonWords.untitled}</bdi>
                <span className={styles.rests}>{claimWords.restsOn(entry)}</span>
              </span>
            </AriaButton>
          </li>
        );
      })}
    </ul>
  );
}
