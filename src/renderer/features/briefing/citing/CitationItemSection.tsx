import { ArrowDown, ArrowUp, BookOpen, ChevronRight, Trash2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { CitationItem } from '../../../../core/citation/citation.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { openPassage } from '../draft/followCitation.ts';
import styles from './CitationEditor.module.css';
import { CitationItemFields } from './CitationItemFields.tsx';
import { CitedWork } from './CitedWork.tsx';

const words = briefingWords.citation;

interface CitationItemSectionProps {
  readonly itemKey: number;
  readonly item: CitationItem;
  /** `fixed`: how many stay where they are, at the start. */
  readonly place: { readonly index: number; readonly count: number; readonly fixed: number };
  /** Shows its fields; the others are a line each, so that the card stays small. */
  readonly isOpen: boolean;
  /** Of the briefing (BCP 47). */
  readonly language: string;
  readonly onOpen: () => void;
  readonly onChange: (item: CitationItem) => void;
  readonly onRemove: () => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** A source of a citation with what is said of it. Alt and an arrow move it among the others. */
export function CitationItemSection({ itemKey, item, place, isOpen, language, ...acts }: CitationItemSectionProps) {
  const { index, count } = place;
  return (
    <section data-item={itemKey} aria-label={count === 1 ? undefined : words.place(index + 1, count)}>
      {/* The keys are those of the fields and buttons in it. */}
      <div
        role="presentation"
        className={styles.item}
        onKeyDownCapture={(event) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          acts.onMove(event.key === 'ArrowDown' ? 1 : -1);
        }}
      >
        {isOpen ? (
          <>
            <CitedWork item={item} onRenew={acts.onChange} />
            <CitationItemFields item={item} isFirst={index === 0} language={language} onChange={acts.onChange} />
            <div className={styles.actions}>
              <Button
                variant="quiet"
                size="small"
                icon={<BookOpen size={13} aria-hidden />}
                onPress={() => openPassage(item)}
              >
                {words.openPassage}
              </Button>
              <Button variant="quiet" size="small" icon={<Trash2 size={13} aria-hidden />} onPress={acts.onRemove}>
                {count === 1 ? words.removeCitation : words.removeItem}
              </Button>
              {count > 1 && <Order {...place} onMove={acts.onMove} />}
            </div>
          </>
        ) : (
          <AriaButton data-open-item aria-expanded={false} className={styles.closed ?? ''} onPress={acts.onOpen}>
            <CitedWork item={item} isBrief />
            <ChevronRight size={14} aria-hidden />
          </AriaButton>
        )}
      </div>
    </section>
  );
}

function Order({
  index,
  count,
  fixed,
  onMove,
}: CitationItemSectionProps['place'] & Pick<CitationItemSectionProps, 'onMove'>) {
  return (
    <span className={styles.order}>
      <IconButton
        label={words.moveUp}
        size="small"
        data-move="up"
        isDisabled={index <= fixed}
        onPress={() => onMove(-1)}
      >
        <ArrowUp size={14} aria-hidden />
      </IconButton>
      <IconButton
        label={words.moveDown}
        size="small"
        data-move="down"
        isDisabled={index < fixed || index === count - 1}
        onPress={() => onMove(1)}
      >
        <ArrowDown size={14} aria-hidden />
      </IconButton>
    </span>
  );
}
