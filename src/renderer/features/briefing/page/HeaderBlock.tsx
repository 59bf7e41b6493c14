import { useStore } from 'zustand';
import { type CitationStyleId, citationStyleIds } from '../../../../core/briefing/briefing.ts';
import { type Marking, markings } from '../../../../core/marking/marking.ts';
import { partialDateSchema } from '../../../../core/partialDate.ts';
import { focusAtStart } from '../../../editor/caretExtension.ts';
import { MarkingBadge } from '../../../ui/MarkingBadge.tsx';
import { type Choice, SelectField } from '../../../ui/SelectField.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import styles from './HeaderBlock.module.css';
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

const styleChoices: readonly Choice<CitationStyleId>[] = citationStyleIds.map((id) => ({
  id,
  ...briefingWords.styles[id],
}));

/** What stands above the text and governs the Word file: title, audience, author, dates, marking, citation style. */
export function HeaderBlock({ session }: { readonly session: DraftSession }) {
  const header = useStore(session.header);
  const { setHeader } = session;
  return (
    <section className={styles.header} aria-label={words.label}>
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
          findFault={findDateFault}
          onChange={(date) => setHeader({ date: date || null })}
        />
        <PropertyField
          label={words.cutOff}
          placeholder={words.cutOffHint}
          value={header.informationCutOff ?? ''}
          findFault={findDateFault}
          onChange={(date) => setHeader({ informationCutOff: date || null })}
        />
        <div className={styles.property}>
          <span className={styles.label} aria-hidden>
            {words.marking}
          </span>
          <SelectField
            label={words.marking}
            hideLabel
            choices={markingChoices}
            value={header.marking ?? unmarked}
            onChange={(marking) => setHeader({ marking: marking === unmarked ? null : marking })}
            className={styles.select}
          />
        </div>
        <div className={styles.property}>
          <span className={styles.label} aria-hidden>
            {words.style}
          </span>
          <SelectField
            label={words.style}
            hideLabel
            choices={styleChoices}
            value={header.citationStyle}
            onChange={(citationStyle) => setHeader({ citationStyle })}
            className={styles.select}
          />
        </div>
      </div>
    </section>
  );
}

function findDateFault(date: string): string | undefined {
  return date === '' || partialDateSchema.safeParse(date).success ? undefined : words.dateFault;
}
