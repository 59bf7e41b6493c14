import { AlertTriangle } from 'lucide-react';
import type { Ref } from 'react';
import { barsExport } from '../../../core/excerpt/barsExport.ts';
import type { ExportFinding } from '../../../core/exporting/exportFindings.ts';
import type { BlockId } from '../../../core/ids.ts';
import type { DriftedCitation } from '../../../shared/contract/driftedCitation.ts';
import { DriftedCitationRow } from '../../desk/DriftedCitationRow.tsx';
import { openSourceAt } from '../../desk/deskStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { exportWords as words } from '../../words/exportWords.ts';
import { ClaimsToShow } from './ClaimsToShow.tsx';
import styles from './FindingList.module.css';
import type { MadeExport } from './makeExport.ts';
import { PlacesToShow } from './PlacesToShow.tsx';
import { SourcesToShow } from './SourcesToShow.tsx';

interface FindingListProps {
  readonly made: MadeExport;
  readonly onShowBlock: (id: BlockId) => void;
  /** Called before something is opened that the dialog would cover. */
  readonly onLeave: () => void;
  readonly ref: Ref<HTMLElement>;
}

/** How much there is to look at. */
export const countFindings = ({ findings, drifted }: MadeExport): number => findings.length + drifted.length;

/** Whether a passage lets no file be made. */
export const isLost = ({ excerpt }: DriftedCitation): boolean => barsExport(excerpt);

/** What refuses the export, and what whoever exports should know. */
export function FindingList({ made, onShowBlock, onLeave, ref }: FindingListProps) {
  const { findings, drifted } = made;
  const lost = drifted.filter(isLost);
  const count = countFindings(made);
  return (
    <section ref={ref} tabIndex={-1} className={styles.findings} aria-label={words.findings(count)}>
      <h3 className={styles.title}>{words.findings(count)}</h3>
      {lost.length > 0 && (
        <Notice tone="danger" title={words.refused(lost.length)}>
          {words.refusedHint}
        </Notice>
      )}
      <ul className={styles.list}>
        {drifted.map((one) => (
          <DriftedCitationRow key={one.excerpt.id} drifted={one} onLeave={onLeave} />
        ))}
        {findings.map((finding) => (
          <Finding key={keyOf(finding)} finding={finding} onShowBlock={onShowBlock} onLeave={onLeave} />
        ))}
      </ul>
    </section>
  );
}

interface FindingProps {
  readonly finding: ExportFinding;
  readonly onShowBlock: (id: BlockId) => void;
  readonly onLeave: () => void;
}

function Finding({ finding, onShowBlock, onLeave }: FindingProps) {
  return (
    <li className={styles.finding}>
      <AlertTriangle size={14} aria-hidden className={styles.warning} />
      <div className={styles.words}>
        <span dir="auto">{sentenceOf(finding)}</span>
        {'sources' in finding && <SourcesToShow sources={finding.sources} onLeave={onLeave} />}
        {'claims' in finding && <ClaimsToShow claims={finding.claims} onShowBlock={onShowBlock} />}
        {'places' in finding && <PlacesToShow places={finding.places} onShowBlock={onShowBlock} />}
      </div>
      {'blockId' in finding && (
        <Button size="small" onPress={() => onShowBlock(finding.blockId)}>
          {words.show}
        </Button>
      )}
      {'sourceId' in finding && (
        <Button
          size="small"
          onPress={() => {
            onLeave();
            openSourceAt({ sourceId: finding.sourceId });
          }}
        >
          {words.show}
        </Button>
      )}
    </li>
  );
}

function sentenceOf(finding: ExportFinding): string {
  const { found } = words;
  switch (finding.kind) {
    case 'image-without-words':
      return found.imageWithoutWords(finding.words);
    case 'marked-above':
      return found.markedAbove(finding.marking, finding.banner, finding.words);
    case 'source-marked-above':
      return found.sourceMarkedAbove(finding.marking, finding.banner, finding.title || commonWords.untitled);
    case 'parts-unprinted':
      return found.unprinted(finding.places.length);
    case 'claims-contradicted':
      return found.contradicted(finding.claims.length);
    case 'sources-entry-only':
      return found.entryOnly(finding.sources.length);
    case 'sources-unattributed':
      return found.unattributed(finding.sources.length);
    case 'sources-undated':
      return found.undated(finding.sources.length);
    case 'sources-with-notices':
      return found.noticed(finding.sources.length);
    case 'sources-copied':
      return found.copied(finding.sources.length);
    case 'heading-skipped':
      return found.headingSkipped(finding.level, finding.before, finding.words);
    case 'reference-without-target':
      return found.referenceWithoutTarget(finding.words);
    case 'claim-unconfirmed':
      return found.claimUnconfirmed(finding.statement);
    case 'summary-outdated':
      return found.summaryOutdated;
    case 'words-in-english':
      return found.wordsInEnglish(finding.language);
  }
}

function keyOf(finding: ExportFinding): string {
  const at =
    'claimId' in finding
      ? finding.claimId
      : 'blockId' in finding
        ? finding.blockId
        : 'sourceId' in finding
          ? finding.sourceId
          : '';
  return `${finding.kind} ${at}`;
}
