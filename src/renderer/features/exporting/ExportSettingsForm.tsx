import type { BriefingHeader, CitationStyleId } from '../../../core/briefing/briefing.ts';
import type { ExportSettings } from '../../../core/briefing/exportSettings.ts';
import type { ExportChoicesKept } from '../../../shared/contract/exportOperations.ts';
import { StyleField } from '../../desk/StyleField.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { MarkingBadge } from '../../ui/MarkingBadge.tsx';
import { type Choice, SelectField } from '../../ui/SelectField.tsx';
import { exportWords as words } from '../../words/exportWords.ts';
import { ConsultedFields } from './ConsultedFields.tsx';
import styles from './ExportSettingsForm.module.css';
import type { MadeExport } from './makeExport.ts';
import { SummaryEditor } from './SummaryEditor.tsx';

interface ExportSettingsFormProps {
  readonly header: BriefingHeader;
  readonly settings: ExportSettings;
  readonly onSettings: (settings: ExportSettings) => void;
  readonly onStyle: (style: CitationStyleId) => void;
  readonly summary: ExportChoicesKept['summary'];
  readonly onSummary: (summary: ExportChoicesKept['summary']) => void;
  /** The last file that was made; null before the first. */
  readonly made: MadeExport | null;
}

const choicesOf = <Id extends string>(
  described: Readonly<Record<Id, { readonly label: string; readonly description: string }>>,
): readonly Choice<Id>[] => (Object.keys(described) as Id[]).map((id) => ({ id, ...described[id] }));

const notes = choicesOf(words.notesIn);
const contents = choicesOf(words.contentsOf);
const splits = choicesOf(words.splitBy);

/** What the file holds: style, notes, contents, lists of works, annex, statement, marks. */
export function ExportSettingsForm(props: ExportSettingsFormProps) {
  const { header, settings, onSettings, onStyle, summary, onSummary, made } = props;
  const set = (change: Partial<ExportSettings>) => onSettings({ ...settings, ...change });
  const { bibliography } = settings;
  return (
    <fieldset className={styles.form}>
      <legend className={styles.legend}>{words.settings}</legend>
      <StyleField label={words.style} value={header.citationStyle} onChange={onStyle} />
      <SelectField
        label={words.notes}
        choices={notes}
        value={settings.notes}
        onChange={(value) => set({ notes: value })}
      />
      <SelectField
        label={words.contents}
        choices={contents}
        value={settings.contents}
        onChange={(value) => set({ contents: value })}
      />
      <SelectField
        label={words.bibliography}
        choices={splits}
        value={bibliography.split}
        onChange={(split) => set({ bibliography: { ...bibliography, split } })}
      />
      <Checkbox
        isSelected={bibliography.consulted}
        onChange={(consulted) => set({ bibliography: { ...bibliography, consulted } })}
      >
        {words.consulted}
      </Checkbox>
      {bibliography.consulted && (
        <ConsultedFields
          value={settings.consultedFrom}
          onChange={(consultedFrom) => set({ consultedFrom })}
          sources={made?.material.consulted ?? null}
        />
      )}
      <Option
        label={words.annex}
        hint={words.annexHint}
        isSelected={settings.sourceAnnex}
        onChange={(sourceAnnex) => set({ sourceAnnex })}
      />
      <Option
        label={words.summary}
        hint={words.summaryHint}
        isSelected={settings.sourceSummary}
        onChange={(sourceSummary) => set({ sourceSummary })}
      />
      {settings.sourceSummary && made !== null && <SummaryEditor made={made} kept={summary} onKeep={onSummary} />}
      <Option
        label={words.portionMarks}
        hint={words.portionMarksHint}
        isSelected={settings.portionMarks}
        onChange={(portionMarks) => set({ portionMarks })}
      />
      <div className={styles.marking}>
        <span className={styles.markingLabel}>{words.marking}</span>
        <span>{header.marking === null ? words.noMarking : <MarkingBadge marking={header.marking} />}</span>
        <span className={styles.hint}>{words.markingHint}</span>
      </div>
    </fieldset>
  );
}

interface OptionProps {
  readonly label: string;
  readonly hint: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

function Option({ label, hint, isSelected, onChange }: OptionProps) {
  return (
    <Checkbox isSelected={isSelected} onChange={onChange} className={styles.option}>
      <span className={styles.words}>
        <span>{label}</span>
        <span className={styles.hint}>{hint}</span>
      </span>
    </Checkbox>
  );
}
