import { memo } from 'react';
import type {
  PreviewBlock,
  PreviewParagraph,
  PreviewRun,
  PreviewTable,
} from '../../../core/wordPreview/wordPreview.ts';
import { exportWords as words } from '../../words/exportWords.ts';
import styles from './PreviewBlocks.module.css';

/** Where the images of the file are shown from, by the names of their parts. */
export type ImageUrls = ReadonlyMap<string, string>;

interface PreviewBlocksProps {
  readonly blocks: readonly PreviewBlock[];
  readonly urls: ImageUrls;
}

/** Paragraphs and tables of a Word file. */
export function PreviewBlocks({ blocks, urls }: PreviewBlocksProps) {
  return blocks.map((block, index) =>
    block.kind === 'table' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: what a file holds never changes places
      <Table key={index} table={block} urls={urls} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <PreviewLine key={index} paragraph={block} urls={urls} />
    ),
  );
}

interface PreviewLineProps {
  readonly paragraph: PreviewParagraph;
  readonly urls: ImageUrls;
}

/** One paragraph, by its style. Remembered: the others are drawn after it. */
export const PreviewLine = memo(function PreviewLine({ paragraph, urls }: PreviewLineProps) {
  const { style, isRightToLeft, alignment, marker, level, beginsPage, runs } = paragraph;
  return (
    <>
      {beginsPage && <hr className={styles.pageBreak} />}
      <p
        dir={isRightToLeft ? 'rtl' : 'ltr'}
        className={styles.paragraph}
        data-style={style}
        data-alignment={alignment ?? undefined}
        data-level={marker === null ? undefined : Math.min(level, 8)}
      >
        {marker !== null && <span className={styles.marker}>{marker} </span>}
        {runs.map((run, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Run key={index} run={run} urls={urls} />
        ))}
      </p>
    </>
  );
});

function Run({ run, urls }: { readonly run: PreviewRun; readonly urls: ImageUrls }) {
  switch (run.kind) {
    case 'lineBreak':
      return <br />;
    case 'pageBreak':
      return <span className={styles.pageBreak} />;
    case 'note':
      return <sup>{run.number}</sup>;
    case 'image':
      return <Image run={run} url={urls.get(run.part)} />;
    case 'text': {
      const Text = run.isRaised ? 'sup' : 'span';
      return (
        <Text
          className={styles.run}
          {...(run.isRightToLeft ? { dir: 'rtl' } : {})}
          data-bold={run.isBold || undefined}
          data-italic={run.isItalic || undefined}
          data-small-caps={run.isSmallCaps || undefined}
          data-link={run.isLink || undefined}
        >
          {run.text}
        </Text>
      );
    }
  }
}

interface ImageProps {
  readonly run: Extract<PreviewRun, { readonly kind: 'image' }>;
  readonly url: string | undefined;
}

function Image({ run: { alt, width }, url }: ImageProps) {
  if (url === undefined) return <span>{alt || words.imageWithoutWords}</span>;
  // A width in per cent of the page's text, as the file has it.
  return <img src={url} alt={alt} width={`${width}%`} className={styles.image} />;
}

const Table = memo(function Table({ table, urls }: { readonly table: PreviewTable; readonly urls: ImageUrls }) {
  return (
    <table dir={table.isRightToLeft ? 'rtl' : 'ltr'} className={styles.table}>
      <tbody>
        {table.rows.map(({ isHeader, cells }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={row}>
            {cells.map(({ columns, rows, blocks }, column) => {
              const Cell = isHeader ? 'th' : 'td';
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <Cell key={column} colSpan={columns} rowSpan={rows} {...(isHeader ? { scope: 'col' } : {})}>
                  <PreviewBlocks blocks={blocks} urls={urls} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
