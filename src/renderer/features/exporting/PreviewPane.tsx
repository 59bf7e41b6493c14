import { useEffect, useMemo, useState } from 'react';
import type { PreviewSection, WordPreview } from '../../../core/wordPreview/wordPreview.ts';
import { describeError } from '../../bridge/reportError.ts';
import { Button } from '../../ui/Button.tsx';
import { formatBytes } from '../../ui/formatBytes.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { exportWords as words } from '../../words/exportWords.ts';
import { type ImageUrls, PreviewBlocks, PreviewLine } from './PreviewBlocks.tsx';
import styles from './PreviewPane.module.css';
import { useDrawnSoFar } from './useDrawnSoFar.ts';
import type { MakingState } from './useMadeExport.ts';

interface PreviewPaneProps {
  readonly making: MakingState;
  readonly onTryAgain: () => void;
}

/** The file that was made, shown from its own bytes. */
export function PreviewPane({ making: { made, preview, isMaking, error }, onTryAgain }: PreviewPaneProps) {
  return (
    <div className={styles.pane} aria-busy={isMaking}>
      <div className={styles.bar}>
        <h3 className={styles.title}>{words.preview}</h3>
        <span className={styles.hint}>{words.previewHint}</span>
        <span role="status" className={styles.state}>
          {isMaking ? words.previewing : made !== null && words.bytes(formatBytes(made.bytes.length))}
        </span>
      </div>
      {error !== null && (
        <Notice
          tone="danger"
          title={describeError(error).title}
          actions={<Button onPress={onTryAgain}>{words.tryAgain}</Button>}
        >
          {describeError(error).advice}
        </Notice>
      )}
      {preview === null && error === null && <Spinner />}
      {preview !== null && <Pages preview={preview} isOld={isMaking} />}
    </div>
  );
}

/** Blocks shown before somebody asks for the rest: thirty pages or so. */
const SHOWN = 600;

function Pages({ preview, isOld }: { readonly preview: WordPreview; readonly isOld: boolean }) {
  const [showsAll, setShowsAll] = useState(false);
  const urls = useImageUrls(preview);
  const first = preview.sections[0];
  const total = preview.sections.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const shown = showsAll ? total : Math.min(total, SHOWN);
  const { footnotes, endnotes } = preview;
  const drawn = useDrawnSoFar(shown + footnotes.length + endnotes.length);
  const sections = firstOf(preview.sections, Math.min(shown, drawn));
  // Behind the text, in the order in which they are drawn.
  const drawnNotes = Math.max(0, drawn - shown);
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is longer than its place, and keys must scroll it
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- as above
      aria-label={words.preview}
      className={styles.scroller}
      data-old={isOld || undefined}
    >
      <div data-paper className={styles.page} lang={preview.language || undefined}>
        <div className={styles.side}>
          {first?.header.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what a file holds never changes places
            <PreviewLine key={index} paragraph={paragraph} urls={urls} />
          ))}
        </div>
        {sections.map(({ orientation, blocks }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <div key={index}>
            {orientation === 'landscape' && blocks.length > 0 && <p className={styles.turn}>{words.landscape}</p>}
            <PreviewBlocks blocks={blocks} urls={urls} />
          </div>
        ))}
        {!showsAll && total > SHOWN && (
          <Button onPress={() => setShowsAll(true)}>{words.showRest(total - SHOWN)}</Button>
        )}
        <Notes title={words.footnotes} notes={footnotes.slice(0, drawnNotes)} urls={urls} />
        <Notes
          title={words.endnotes}
          notes={endnotes.slice(0, Math.max(0, drawnNotes - footnotes.length))}
          urls={urls}
        />
        <div className={styles.side}>
          {first?.footer.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <PreviewLine key={index} paragraph={paragraph} urls={urls} />
          ))}
        </div>
      </div>
    </section>
  );
}

/** The sections with so many blocks of all, the first ones. */
function firstOf(sections: readonly PreviewSection[], most: number): readonly PreviewSection[] {
  const starts = sections.map((_, index) =>
    sections.slice(0, index).reduce((sum, { blocks }) => sum + blocks.length, 0),
  );
  return sections.map((section, index) => ({
    ...section,
    blocks: section.blocks.slice(0, Math.max(0, most - (starts[index] ?? 0))),
  }));
}

interface NotesProps {
  readonly title: string;
  readonly notes: WordPreview['footnotes'];
  readonly urls: ImageUrls;
}

function Notes({ title, notes, urls }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={title}>
      <h4 className={styles.notesTitle}>{title}</h4>
      {notes.map(({ number, blocks }) => (
        <div key={number} className={styles.note}>
          <span className={styles.number}>{number}</span>
          <div>
            <PreviewBlocks blocks={blocks} urls={urls} />
          </div>
        </div>
      ))}
    </section>
  );
}

function useImageUrls({ images }: WordPreview): ImageUrls {
  const urls = useMemo(
    () =>
      new Map(
        [...images].map(([name, { bytes, type }]) => [
          name,
          URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type })),
        ]),
      ),
    [images],
  );
  useEffect(
    () => () => {
      for (const url of urls.values()) URL.revokeObjectURL(url);
    },
    [urls],
  );
  return urls;
}
