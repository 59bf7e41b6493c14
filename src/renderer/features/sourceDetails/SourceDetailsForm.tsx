import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Reliability, reliabilities } from '../../../core/grading/sourceGrade.ts';
import { type Marking, markings } from '../../../core/marking/marking.ts';
import { type Source, sourceTypes } from '../../../core/source/source.ts';
import { useChange } from '../../bridge/useChange.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { sourceWords } from '../../words/sourceWords.ts';
import { AuthorRows } from './AuthorRows.tsx';
import { formOf, type MetadataForm, parseMetadataForm, type TextFieldName } from './metadataForm.ts';
import { OriginalFacts } from './OriginalFacts.tsx';
import styles from './SourceDetailsForm.module.css';

const FORM = 'source-details';
const NONE = 'none';

interface SourceDetailsFormProps {
  readonly source: Source;
  readonly onClose: () => void;
}

/** What an analyst may correct about a source. What is unknown stays empty; nothing is guessed. */
export function SourceDetailsForm({ source, onClose }: SourceDetailsFormProps) {
  const [form, setForm] = useState(() => formOf(source.metadata));
  const [isTried, setTried] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const element = useFocusOnRefusal(refusals);
  const save = useChange('sources.updateMetadata', {
    onSuccess: () => {
      offerUndo(sourceWords.saved);
      onClose();
    },
  });
  const parsed = parseMetadataForm(form);
  const errors = isTried && !parsed.ok ? parsed.errors : {};
  const change = (part: Partial<MetadataForm>) => setForm((before) => ({ ...before, ...part }));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (parsed.ok) save.mutate({ id: source.id, metadata: parsed.metadata });
    else setRefusals((count) => count + 1);
  };
  const field = (name: TextFieldName, hint?: string) => (
    <TextField
      label={sourceWords.fields[name]}
      value={form[name]}
      onChange={(value) => change({ [name]: value })}
      error={errors[name]}
      description={hint}
      autoDirection={name === 'title' || name === 'outlet' || name === 'publisher'}
      className={name === 'title' || name === 'url' ? styles.wide : undefined}
    />
  );
  return (
    <Dialog
      title={sourceWords.title}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          {isTried && !parsed.ok && (
            <span role="alert" className={styles.review}>
              {sourceWords.reviewErrors}
            </span>
          )}
          <Button onPress={onClose}>{commonWords.cancel}</Button>
          <Button type="submit" form={FORM} variant="primary" isPending={save.isPending}>
            {commonWords.save}
          </Button>
        </>
      }
    >
      <form ref={element} id={FORM} className={styles.form} onSubmit={onSubmit} noValidate>
        <SelectField
          label={sourceWords.fields.type}
          value={form.type}
          onChange={(type) => change({ type })}
          choices={sourceTypes.map((id) => ({ id, label: sourceWords.types[id] }))}
          autoFocus
        />
        {field('language', sourceWords.hints.language)}
        {field('title')}
        <AuthorRows rows={form.authors} error={errors.authors} onChange={(authors) => change({ authors })} />
        {field('outlet', sourceWords.hints.outlet)}
        {field('publisher')}
        {field('published', sourceWords.hints.published)}
        {field('accessed')}
        {field('url')}
        <h3 className={styles.heading}>{sourceWords.assessment}</h3>
        <ReliabilityField value={form.reliability} onChange={(reliability) => change({ reliability })} />
        <MarkingField value={form.marking} onChange={(marking) => change({ marking })} />
        <h3 className={styles.heading}>{sourceWords.publication}</h3>
        {field('volume')}
        {field('issue')}
        {field('pages')}
        {field('number')}
        {field('doi')}
        {field('citationKey', sourceWords.hints.citationKey)}
        <h3 className={styles.heading}>{sourceWords.original}</h3>
        <OriginalFacts source={source} />
      </form>
    </Dialog>
  );
}

/** Moves the focus to the first field that keeps the form from being saved, each time that it does: its words say what is wrong. */
function useFocusOnRefusal(refusals: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-refused] input')?.focus();
  }, [refusals]);
  return form;
}

interface ChoiceProps<Value> {
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

function ReliabilityField({ value, onChange }: ChoiceProps<Reliability>) {
  return (
    <SelectField<Reliability | typeof NONE>
      label={sourceWords.fields.reliability}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? null : id)}
      choices={[
        { id: NONE, label: sourceWords.notGraded, badge: <GradeBadge reliability={null} /> },
        ...reliabilities.map(({ grade, name }) => ({
          id: grade,
          label: `${grade} – ${name}`,
          badge: <GradeBadge reliability={grade} />,
        })),
      ]}
    />
  );
}

function MarkingField({ value, onChange }: ChoiceProps<Marking>) {
  return (
    <SelectField<Marking | typeof NONE>
      label={sourceWords.fields.marking}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? null : id)}
      choices={[
        { id: NONE, label: sourceWords.notMarked },
        ...markings.map(({ label, meaning }) => ({ id: label, label, description: meaning })),
      ]}
    />
  );
}
