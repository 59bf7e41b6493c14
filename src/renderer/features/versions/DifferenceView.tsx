import { ChevronDown, ChevronUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import type { DifferenceBlock, TextDifference } from '../../../core/versions/textDifference.ts';
import { describeError } from '../../bridge/reportError.ts';
import { useRead } from '../../bridge/useRead.ts';
import { IconButton } from '../../ui/Button.tsx';
import { DifferencePieces } from '../../ui/DifferencePieces.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { versionWords } from '../../words/versionWords.ts';
import styles from './DifferenceView.module.css';

interface DifferenceViewProps {
  readonly sourceId: SourceId;
  readonly from: number;
  readonly to: number;
}

/** What differs between two versions, block by block, with a way from change to change. */
export function DifferenceView(props: DifferenceViewProps) {
  const difference = useRead('versions.diff', { ...props });
  if (difference.isError) {
    const { title, advice } = describeError(difference.error);
    return (
      <Notice tone="danger" title={title}>
        {advice}
      </Notice>
    );
  }
  return difference.data === undefined ? <Spinner /> : <Difference difference={difference.data} />;
}

function Difference({ difference }: { readonly difference: TextDifference }) {
  const { blocks, insertedWords, deletedWords, changedBlocks, isComplete, skippedAtEnd } = difference;
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  if (changedBlocks === 0) return <Notice title={versionWords.sameText} />;
  const step = (by: 1 | -1) => {
    const next = current === 0 && by === -1 ? changedBlocks : ((current - 1 + by + changedBlocks) % changedBlocks) + 1;
    setCurrent(next);
    list.current?.querySelectorAll('[data-change]')[next - 1]?.scrollIntoView({ block: 'center' });
  };
  return (
    <section aria-label={versionWords.changes(changedBlocks)}>
      <div className={styles.bar}>
        <span className={styles.counts}>{versionWords.counts(insertedWords, deletedWords, changedBlocks)}</span>
        <span role="status" className={styles.at}>
          {current > 0 && versionWords.changeOf(current, changedBlocks)}
        </span>
        <IconButton label={versionWords.previousChange} size="small" onPress={() => step(-1)}>
          <ChevronUp size={14} aria-hidden />
        </IconButton>
        <IconButton label={versionWords.nextChange} size="small" onPress={() => step(1)}>
          <ChevronDown size={14} aria-hidden />
        </IconButton>
      </div>
      {!isComplete && <Notice tone="warning" title={versionWords.incomplete} />}
      <div ref={list} className={styles.text}>
        {numbered(blocks).map(({ block, change, key }) => (
          <Block key={key} block={block} isCurrent={change !== null && change === current} />
        ))}
        <Skipped count={skippedAtEnd} />
      </div>
    </section>
  );
}

function Block({ block, isCurrent }: { readonly block: DifferenceBlock; readonly isCurrent: boolean }) {
  const { kind, pieces, skipped } = block;
  const ref = { ...(kind === 'same' ? {} : { 'data-change': kind }), ...(isCurrent ? { 'data-current': true } : {}) };
  return (
    <>
      <Skipped count={skipped} />
      <p dir="auto" className={`${styles.block} ${styles[kind]}`} {...ref}>
        <DifferencePieces pieces={pieces} />
      </p>
    </>
  );
}

function Skipped({ count }: { readonly count: number }) {
  return count === 0 ? null : <p className={styles.skipped}>{versionWords.skipped(count)}</p>;
}

/** Which change each block is, counted from 1; null for one that is the same. */
function numbered(blocks: readonly DifferenceBlock[]) {
  let changes = 0;
  return blocks.map((block, index) => {
    if (block.kind !== 'same') changes += 1;
    return { block, change: block.kind === 'same' ? null : changes, key: index };
  });
}
