import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import { byPlace } from '../../../core/text/textRange.ts';
import { useRead } from '../../bridge/useRead.ts';
import { openSourceAt } from '../../desk/deskStore.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { formatPartialDate } from '../../ui/formatPartialDate.ts';
import { Spinner } from '../../ui/Spinner.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { nearCopyWords } from '../../words/nearCopyWords.ts';
import { BackButton } from './BackButton.tsx';
import { CompareColumn } from './CompareColumn.tsx';
import styles from './CompareDialog.module.css';
import { closeViews } from './nearCopyViews.ts';
import type { PassageRange } from './passagePieces.ts';
import { useBlocks } from './useBlocks.ts';

interface CompareDialogProps {
  readonly id: SourceId;
  readonly otherId: SourceId;
}

/** Two sources beside each other with what stands in both. J and K step through the passages, in both columns at once. */
export function CompareDialog({ id, otherId }: CompareDialogProps) {
  const comparison = useRead('nearCopies.compare', { id, otherId });
  const blocks = useBlocks(id, comparison.data?.version);
  const otherBlocks = useBlocks(otherId, comparison.data?.otherVersion);
  const passages = useMemo(() => comparison.data?.passages ?? [], [comparison.data]);
  const [current, setCurrent] = useState(0);
  const ranges = useMemo(
    (): readonly PassageRange[] => passages.map(({ start, end }, index) => ({ index, start, end })),
    [passages],
  );
  const otherRanges = useMemo(
    (): readonly PassageRange[] =>
      passages.map(({ otherStart, otherEnd }, index) => ({ index, start: otherStart, end: otherEnd })).sort(byPlace),
    [passages],
  );
  const step = (by: 1 | -1) => setCurrent(Math.max(0, Math.min(passages.length - 1, current + by)));
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const by = event.key === 'j' ? 1 : event.key === 'k' ? -1 : null;
    if (by === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step(by);
  });
  useEffect(() => {
    // The focus is on the dialog itself when it opens, around all that stands here.
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const passage = passages[current];
  return (
    <Dialog title={nearCopyWords.compareTitle} isOpen onClose={closeViews} size="wide" footer={<BackButton />}>
      <div className={styles.view}>
        <div className={styles.bar}>
          <p role="status" className={styles.state}>
            {passage
              ? `${nearCopyWords.passageOf(current + 1, passages.length)} · ${nearCopyWords.sharedWords(passage.words)} · ${nearCopyWords.counts[passage.counts]}`
              : comparison.data && nearCopyWords.noPassages}
          </p>
          {passages.length > 0 && (
            <>
              <IconButton
                label={nearCopyWords.previousPassage}
                size="small"
                isDisabled={current === 0}
                onPress={() => step(-1)}
              >
                <ChevronUp size={14} aria-hidden />
              </IconButton>
              <IconButton
                label={nearCopyWords.nextPassage}
                size="small"
                isDisabled={current >= passages.length - 1}
                onPress={() => step(1)}
              >
                <ChevronDown size={14} aria-hidden />
              </IconButton>
            </>
          )}
          <span className={styles.shares}>
            {comparison.data && nearCopyWords.sharesBetween(comparison.data.shareOfAsked, comparison.data.shareOfIt)}
          </span>
        </div>
        <div className={styles.columns}>
          <Column
            id={id}
            version={comparison.data?.version}
            blocks={blocks}
            {...{ ranges, passages, current, onPick: setCurrent }}
          />
          <Column
            id={otherId}
            version={comparison.data?.otherVersion}
            blocks={otherBlocks}
            ranges={otherRanges}
            {...{ passages, current, onPick: setCurrent }}
          />
        </div>
      </div>
    </Dialog>
  );
}

type ColumnProps = Omit<Parameters<typeof CompareColumn>[0], 'title' | 'blocks'> & {
  readonly id: SourceId;
  readonly version: number | undefined;
  readonly blocks: ReturnType<typeof useBlocks>;
};

function Column({ id, version, blocks, ...rest }: ColumnProps) {
  const source = useRead('sources.get', { id });
  const isEarlier = version !== undefined && source.data !== undefined && version !== source.data.version;
  const { title = '', outlet = '', published = null } = source.data?.metadata ?? {};
  return (
    <section className={styles.side}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h3 dir="auto" className={styles.title}>
            {title || commonWords.untitled}
          </h3>
          <Facts
            of={[
              outlet,
              published ? formatPartialDate(published) : commonWords.unknownDate,
              isEarlier ? nearCopyWords.version(version) : '',
            ]}
          />
        </div>
        <Button
          size="small"
          variant="quiet"
          onPress={() => {
            closeViews();
            openSourceAt({ sourceId: id, takesFocus: true });
          }}
        >
          {nearCopyWords.open}
        </Button>
      </header>
      {blocks ? <CompareColumn title={title} blocks={blocks} {...rest} /> : <Spinner />}
    </section>
  );
}
