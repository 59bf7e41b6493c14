import { type ReactNode, type RefObject, useRef } from 'react';
import { useStore } from 'zustand';
import type { BriefingHeader, CitationStyleId } from '../../../../core/briefing/briefing.ts';
import { type Marking, markings } from '../../../../core/marking/marking.ts';
import { askForStyle } from '../../../desk/askForStyle.ts';
import { useCommand } from '../../../desk/commandRegistry.ts';
import { showPane } from '../../../desk/deskStore.ts';
import { StyleField } from '../../../desk/StyleField.tsx';
import { focusAtStart } from '../../../editor/caretExtension.ts';
import { MarkingBadge } from '../../../ui/MarkingBadge.tsx';
import { readTypedDate } from '../../../ui/readTypedDate.ts';
import { type Choice, SelectField } from '../../../ui/SelectField.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import styles from './HeaderBlock.module.css';
import { languageChoices } from './languageChoices.ts';
import { PropertyField } from './PropertyField.tsx';
import { TitleField } from './TitleField.tsx';

const words = briefingWords.header;
const unmarked = 'none';

const markingChoices: readonly Choice<Marking | typeof unmarked>[] = [
  { id: unmarked, label: words.noMarking },
  ...markings.map(({ label, meaning }) => ({
    id: label,
    label,
    description: meaning,
    badge: <MarkingBadge marking={label} />,
  })),
];

/** What stands above the text and governs the Word file: title, audience, author, dates, marking, citation style, language. */
export function HeaderBlock({ session }: { readonly session: DraftSession }) {
  const header = useStore(session.header);
  const { setHeader } = session;
  const section = useRef<HTMLElement>(null);
  const marking = useRef<HTMLDivElement>(null);
  const style = useRef<HTMLDivElement>(null);
  const language = useRef<HTMLDivElement>(null);
  useCommand('briefings.marking', () => goToField(marking));
  useCommand('briefings.language', () => goToField(language));
  const choose = useUndoableChoices(session, section);
  const setStyle = (citationStyle: CitationStyleId) => choose({ citationStyle });
  useCommand('briefings.style', () => {
    // The dialog gives the focus back to the field, where the choice is seen and can be taken back.
    goToField(style, () => askForStyle({ current: header.citationStyle, onTake: setStyle }));
  });
  return (
    <section ref={section} className={styles.header} aria-label={words.label}>
      <TitleField
        label={words.title}
        placeholder={briefingWords.untitled}
        value={header.title}
        onChange={(title) => setHeader({ title })}
        onLeave={() => focusAtStart(session.editor)}
      />
      <div className={styles.properties}>
        <PropertyField
          label={words.audience}
          placeholder={words.audienceHint}
          value={header.audience}
          onChange={(audience) => setHeader({ audience })}
        />
        <PropertyField
          label={words.author}
          placeholder={words.authorHint}
          value={header.author}
          onChange={(author) => setHeader({ author })}
        />
        <PropertyField
          label={words.date}
          placeholder={words.dateHint}
          value={header.date ?? ''}
          read={readTypedDate}
          onChange={(date) => setHeader({ date: date || null })}
        />
        <PropertyField
          label={words.cutOff}
          placeholder={words.cutOffHint}
          value={header.informationCutOff ?? ''}
          read={readTypedDate}
          onChange={(date) => setHeader({ informationCutOff: date || null })}
        />
        <ChosenProperty label={words.marking} place={marking}>
          <SelectField
            label={words.marking}
            hideLabel
            choices={markingChoices}
            value={header.marking ?? unmarked}
            onChange={(marking) => choose({ marking: marking === unmarked ? null : marking })}
            className={styles.select}
          />
        </ChosenProperty>
        <ChosenProperty label={words.style} place={style}>
          <StyleField
            label={words.style}
            hideLabel
            value={header.citationStyle}
            onChange={setStyle}
            className={styles.select}
          />
        </ChosenProperty>
        <ChosenProperty label={words.language} place={language}>
          <SelectField
            label={words.language}
            hideLabel
            choices={languageChoices(header.language)}
            value={header.language}
            onChange={(language) => choose({ language })}
            className={styles.select}
          />
        </ChosenProperty>
      </div>
    </section>
  );
}

interface ChosenPropertyProps {
  readonly label: string;
  readonly place: RefObject<HTMLDivElement | null>;
  /** A field that has the same label, unseen. */
  readonly children: ReactNode;
}

function ChosenProperty({ label, place, children }: ChosenPropertyProps) {
  return (
    <div ref={place} className={styles.property}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      {children}
    </div>
  );
}

function goToField(place: { readonly current: HTMLElement | null }, then?: () => void): void {
  showPane('briefing', true);
  // A pane that was hidden takes no focus before it is drawn.
  requestAnimationFrame(() => {
    place.current?.querySelector('button')?.focus();
    then?.();
  });
}

/**
 * Changes the header by a choice, and takes the last one back on undo while the focus is on one of them: the library's undo
 * would take back something that is not even in sight.
 */
function useUndoableChoices(
  session: DraftSession,
  section: { readonly current: HTMLElement | null },
): (change: Partial<BriefingHeader>) => void {
  const before = useRef<Partial<BriefingHeader>[]>([]);
  const isOnChoice = () =>
    document.activeElement instanceof HTMLButtonElement && section.current?.contains(document.activeElement) === true;
  useCommand(
    'undo',
    () => {
      const last = before.current.pop();
      if (last) session.setHeader(last);
    },
    { scope: 'focus', when: isOnChoice },
  );
  return (change) => {
    const { marking, citationStyle, language } = session.header.getState();
    before.current.push({ marking, citationStyle, language });
    session.setHeader(change);
  };
}
