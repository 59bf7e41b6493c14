import { ListTree } from 'lucide-react';
import { useState } from 'react';
import {
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components';
import type { SourceId } from '../../../core/ids.ts';
import type { OperationOutput } from '../../../shared/contract.ts';
import { useRead } from '../../bridge/useRead.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { openSourceAt } from '../../desk/deskStore.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Finder } from '../../ui/Finder.tsx';
import listing from '../../ui/listing.module.css';
import { commonWords } from '../../words/commonWords.ts';
import { readerWords } from '../../words/readerWords.ts';
import styles from './GoToList.module.css';

interface GoToListProps {
  readonly sourceId: SourceId;
  /** Takes the focus when a place was chosen. */
  readonly onGone: () => void;
}

/** The headings of the source and its pages, found by typing: the way through a long text. */
export function GoToList({ sourceId, onGone }: GoToListProps) {
  const [isOpen, setOpen] = useState(false);
  useCommand('reader.goTo', () => setOpen(true));
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <IconButton label={readerWords.goTo} command="reader.goTo" size="small">
        <ListTree size={14} aria-hidden />
      </IconButton>
      <Popover className={`${listing.popover} ${styles.popover}`} offset={4} placement="bottom end">
        <Dialog aria-label={readerWords.goTo} className={styles.dialog}>
          <Places
            sourceId={sourceId}
            onChoose={(start) => {
              setOpen(false);
              openSourceAt({ sourceId, position: { start, end: start + 1 } });
              // React Aria gives the focus back to the button; the text is where one reads on.
              requestAnimationFrame(onGone);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type Outline = OperationOutput<'sourceTexts.outline'>;

function Places({ sourceId, onChoose }: { readonly sourceId: SourceId; readonly onChoose: (start: number) => void }) {
  const outline = useRead('sourceTexts.outline', { sourceId });
  const { contains } = useFilter({ sensitivity: 'base' });
  if (!outline.data) return <p className={styles.empty}>{commonWords.loading}</p>;
  const places = placesOf(outline.data);
  if (places.length === 0) return <p className={styles.empty}>{readerWords.goToNothing}</p>;
  return (
    <Finder filter={contains}>
      <SearchField aria-label={readerWords.goToFind} autoFocus className={styles.find}>
        <Input placeholder={readerWords.goToFind} dir="auto" className={styles.input} />
      </SearchField>
      <ListBox
        aria-label={readerWords.goTo}
        className={listing.list}
        onAction={(key) => onChoose(places[Number(key)]?.start ?? 0)}
        renderEmptyState={() => <p className={styles.empty}>{readerWords.goToNone}</p>}
      >
        {places.map(({ label, level, page }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text is never rewritten, so its places keep their numbers
          <ListBoxItem key={index} id={String(index)} textValue={label} className={listing.entry}>
            <bdi className={styles.words} data-level={level}>
              {label}
            </bdi>
            {page !== undefined && <span className={styles.page}>{page}</span>}
          </ListBoxItem>
        ))}
      </ListBox>
    </Finder>
  );
}

interface Place {
  readonly start: number;
  readonly label: string;
  /** 0 for a page. */
  readonly level: number;
  /** The page that a heading stands on. */
  readonly page?: string;
}

/** The headings with their pages, then the pages. */
function placesOf({ headings, pages }: Outline): readonly Place[] {
  const pageAt = (start: number) => pages.findLast((page) => page.start <= start)?.label;
  const headed = headings
    .filter(({ text }) => text !== '')
    .map(({ text, level, start }): Place => {
      const page = pageAt(start);
      return { start, label: text, level, ...(page === undefined ? {} : { page }) };
    });
  const paged = pages
    .filter(({ label }) => label.trim() !== '')
    .map(({ label, start }): Place => ({ start, label: readerWords.page(label), level: 0 }));
  return [...headed, ...paged];
}
