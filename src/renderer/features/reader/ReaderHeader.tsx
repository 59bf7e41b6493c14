import {
  ArrowLeft,
  ChevronDown,
  ChevronUp,
  CopyCheck,
  Ellipsis,
  FileImage,
  Gauge,
  History,
  Maximize2,
  Minimize2,
  Pencil,
  Quote,
  Search,
  TextIcon,
  Trash2,
  X,
} from 'lucide-react';
import type { Excerpt } from '../../../core/excerpt/excerpt.ts';
import type { SourceId } from '../../../core/ids.ts';
import type { Source } from '../../../core/source/source.ts';
import { commands } from '../../../shared/commands.ts';
import { useRead } from '../../bridge/useRead.ts';
import { runCommand, useCommand } from '../../desk/commandRegistry.ts';
import { closeSource, fillPaneWithReader, openSourceAt, useDesk } from '../../desk/deskStore.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { formatLocator } from '../../ui/formatLocator.ts';
import { formatNames } from '../../ui/formatNames.ts';
import { formatPartialDate } from '../../ui/formatPartialDate.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { MarkingBadge } from '../../ui/MarkingBadge.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { shorten } from '../../ui/shorten.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { libraryWords } from '../../words/libraryWords.ts';
import { nearCopyWords } from '../../words/nearCopyWords.ts';
import { readerWords } from '../../words/readerWords.ts';
import { versionWords } from '../../words/versionWords.ts';
import { GoToList } from './GoToList.tsx';
import styles from './ReaderHeader.module.css';
import { goAlongTrail, useReaderTrail } from './readerTrail.ts';
import type { ReaderHits } from './useReaderMarks.ts';
import { useRemoveSource } from './useRemoveSource.ts';

interface ReaderHeaderProps {
  readonly source: Source;
  /** The one that is read. */
  readonly version: number;
  readonly excerpts: readonly Excerpt[];
  readonly hits: ReaderHits;
  readonly onStep: (by: 1 | -1) => void;
  /** The find bar is open and says what it has found. */
  readonly isFinding: boolean;
  readonly onFind: () => void;
  /** How the source is shown, where it can be shown both ways. */
  readonly shownAs: 'pages' | 'text' | null;
  readonly onTurn: () => void;
  /** Gives the focus to the text. */
  readonly onGone: () => void;
}

/** What is being read, and what can be done with it as a whole. */
export function ReaderHeader(props: ReaderHeaderProps) {
  const { source, version, excerpts, hits, onStep, isFinding, onFind, shownAs, onTurn, onGone } = props;
  const canGoBack = useReaderTrail((state) => state.back.length > 0);
  const { metadata } = source;
  const fills = useDesk((state) => state.readerFillsPane);
  const remove = useRemoveSource(source);
  useCommand('source.remove', remove);
  // A body is often both author and outlet: `Facts` says it once.
  const facts = [
    formatNames(metadata.authors),
    metadata.outlet,
    metadata.published ? formatPartialDate(metadata.published) : libraryWords.unknownDate,
  ];
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h2 dir="auto" className={styles.title} title={metadata.title}>
          {metadata.title || commonWords.untitled}
        </h2>
        <div className={styles.actions}>
          {canGoBack && (
            <IconButton
              label={readerWords.back}
              command="reader.back"
              size="small"
              onPress={() => goAlongTrail('back')}
            >
              <ArrowLeft size={14} aria-hidden />
            </IconButton>
          )}
          {source.textLength > 0 && (
            <>
              <IconButton
                label={readerWords.find}
                command="reader.find"
                size="small"
                isActive={isFinding}
                className={styles.wide ?? ''}
                onPress={onFind}
              >
                <Search size={14} aria-hidden />
              </IconButton>
              <GoToList sourceId={source.id} onGone={onGone} />
            </>
          )}
          {shownAs !== null && (
            <IconButton
              label={shownAs === 'pages' ? readerWords.showText : readerWords.showPages}
              command="reader.pages"
              size="small"
              onPress={onTurn}
            >
              {shownAs === 'pages' ? <TextIcon size={14} aria-hidden /> : <FileImage size={14} aria-hidden />}
            </IconButton>
          )}
          <MenuButton
            label={readerWords.more}
            entries={[
              ...(source.textLength > 0
                ? [
                    {
                      id: 'find',
                      label: commands['reader.find'].label,
                      icon: <Search size={14} aria-hidden />,
                      command: 'reader.find' as const,
                      onAct: onFind,
                    },
                  ]
                : []),
              {
                id: 'details',
                label: commands['source.editMetadata'].label,
                icon: <Pencil size={14} aria-hidden />,
                command: 'source.editMetadata',
                onAct: () => runCommand('source.editMetadata'),
              },
              {
                id: 'grade',
                label: commands['source.grade'].label,
                icon: <Gauge size={14} aria-hidden />,
                command: 'source.grade',
                onAct: () => runCommand('source.grade'),
              },
              {
                id: 'versions',
                label: commands['source.versions'].label,
                icon: <History size={14} aria-hidden />,
                command: 'source.versions',
                onAct: () => runCommand('source.versions'),
              },
              {
                id: 'remove',
                label: commands['source.remove'].label,
                icon: <Trash2 size={14} aria-hidden />,
                tone: 'danger',
                startsGroup: true,
                onAct: remove,
              },
            ]}
          >
            <IconButton label={readerWords.more} size="small">
              <Ellipsis size={15} aria-hidden />
            </IconButton>
          </MenuButton>
          <IconButton
            label={fills ? readerWords.unfill : readerWords.fill}
            size="small"
            onPress={() => fillPaneWithReader(!fills)}
          >
            {fills ? <Minimize2 size={14} aria-hidden /> : <Maximize2 size={14} aria-hidden />}
          </IconButton>
          <IconButton label={readerWords.close} size="small" onPress={closeSource}>
            <X size={15} aria-hidden />
          </IconButton>
        </div>
      </div>
      <div className={styles.facts}>
        <GradeBadge reliability={metadata.reliability} />
        <Facts of={facts} className={styles.words} />
        <MarkingBadge marking={metadata.marking} />
        <span className={styles.end}>
          {hits.total > 0 && !isFinding && <HitSteps hits={hits} onStep={onStep} />}
          {source.version > 1 && <VersionButton version={version} newest={source.version} />}
          <NearCopyCount sourceId={source.id} />
          {excerpts.length > 0 && <ExcerptMenu excerpts={excerpts} />}
        </span>
      </div>
    </header>
  );
}

function HitSteps({ hits, onStep }: Pick<ReaderHeaderProps, 'hits' | 'onStep'>) {
  return (
    <span className={styles.steps} title={hits.isTruncated ? readerWords.hitsTruncated : undefined}>
      <span role="status">
        {hits.index > 0 ? readerWords.hitOf(hits.index, hits.total) : readerWords.hitCount(hits.total)}
        {hits.isTruncated && '+'}
      </span>
      <IconButton label={readerWords.previousHit} size="small" onPress={() => onStep(-1)}>
        <ChevronUp size={14} aria-hidden />
      </IconButton>
      <IconButton label={readerWords.nextHit} size="small" onPress={() => onStep(1)}>
        <ChevronDown size={14} aria-hidden />
      </IconButton>
    </span>
  );
}

/** Which version is read, of how many; opens their list. */
function VersionButton({ version, newest }: { readonly version: number; readonly newest: number }) {
  return (
    <Tooltip text={versionWords.badgeHint} command="source.versions">
      <Button
        variant="quiet"
        size="small"
        icon={<History size={12} aria-hidden />}
        onPress={() => runCommand('source.versions')}
      >
        {versionWords.versionOf(version, newest)}
      </Button>
    </Tooltip>
  );
}

/** How many sources have their text from this one, or it from them; opens their list. */
function NearCopyCount({ sourceId }: { readonly sourceId: SourceId }) {
  const { data } = useRead('nearCopies.familyOf', { id: sourceId });
  const count = data ? Math.max(0, data.size - 1) + data.apart.length : 0;
  if (count === 0) return null;
  return (
    <Tooltip text={nearCopyWords.countHint} command="source.nearCopies">
      <Button
        variant="quiet"
        size="small"
        icon={<CopyCheck size={12} aria-hidden />}
        onPress={() => runCommand('source.nearCopies')}
      >
        {nearCopyWords.count(count)}
      </Button>
    </Tooltip>
  );
}

/** The way to the lit passages by keyboard. */
function ExcerptMenu({ excerpts }: { readonly excerpts: readonly Excerpt[] }) {
  return (
    <MenuButton
      label={readerWords.excerptsOf}
      entries={excerpts.map(({ id, sourceId, quote, locator }) => ({
        id,
        label: shorten(quote.exact),
        ...(locator ? { description: formatLocator(locator) } : {}),
        onAct: () => openSourceAt({ sourceId, excerptId: id }),
      }))}
    >
      <Button variant="quiet" size="small" icon={<Quote size={12} aria-hidden />}>
        {readerWords.excerptCount(excerpts.length)}
      </Button>
    </MenuButton>
  );
}
