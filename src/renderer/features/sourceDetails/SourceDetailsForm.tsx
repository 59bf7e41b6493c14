import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Source, sourceTypes } from '../../../core/source/source.ts';
import { useChange } from '../../bridge/useChange.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { sourceWords } from '../../words/sourceWords.ts';
import { DateFields } from './DateFields.tsx';
import { DetailField, FieldCorner } from './DetailField.tsx';
import type { EditedDetails } from './editedDetails.ts';
import { GradeFields } from './GradeFields.tsx';
import { MarkingField } from './MarkingField.tsx';
import { formOf, type MetadataForm, parseMetadataForm } from './metadataForm.ts';
import { NameRows } from './NameRows.tsx';
import { OriginalFacts } from './OriginalFacts.tsx';
import { OriginLine } from './OriginLine.tsx';
import { presentOrigin } from './presentOrigin.ts';
import styles from './SourceDetailsForm.module.css';

const FORM = 'source-details';

interface SourceDetailsFormProps {
  readonly source: Source;
  readonly onClose: () => void;
}

/** What an analyst may correct about a source, each value with where it comes from. What is unknown stays empty. */
export function SourceDetailsForm({ source, onClose }: SourceDetailsFormProps) {
  const [form, setForm] = useState(() => formOf(source.metadata));
  const [gradeReason, setGradeReason] = useState('');
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
  const isRegraded = form.reliability !== source.metadata.reliability;
  const details: EditedDetails = {
    source,
    form,
    errors: isTried && !parsed.ok ? parsed.errors : {},
    change: (part: Partial<MetadataForm>) => setForm((before) => ({ ...before, ...part })),
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (parsed.ok) {
      save.mutate({ id: source.id, metadata: parsed.metadata, gradeReason: isRegraded ? gradeReason : '' });
    } else setRefusals((count) => count + 1);
  };
  return (
    <Dialog
      title={sourceWords.title}
      subject={source.metadata.title || commonWords.untitled}
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
        <WorkFields details={details} />
        <h3 className={styles.heading}>{sourceWords.dates}</h3>
        <DateFields details={details} />
        <h3 className={styles.heading}>{sourceWords.assessment}</h3>
        <GradeFields
          sourceId={source.id}
          value={form.reliability}
          onChange={(reliability) => details.change({ reliability })}
          reason={gradeReason}
          onReason={setGradeReason}
          asksReason={isRegraded}
        />
        <MarkingField details={details} />
        <h3 className={styles.heading}>{sourceWords.publication}</h3>
        <div className={styles.small}>
          {(['volume', 'issue', 'pages', 'number', 'doi', 'citationKey'] as const).map((name) => (
            <DetailField key={name} details={details} name={name} />
          ))}
        </div>
        <h3 className={styles.heading}>{sourceWords.original}</h3>
        <OriginalFacts source={source} />
      </form>
    </Dialog>
  );
}

/** What the work is, who made it and who published it. */
function WorkFields({ details }: { readonly details: EditedDetails }) {
  const { source, form, errors, change } = details;
  const names = (list: 'authors' | 'editors') => (
    <FieldCorner details={details} name={list} isKnown={form[list].length > 0} className={styles.wide}>
      <NameRows
        list={list}
        rows={form[list]}
        error={errors[list]}
        origin={<OriginLine words={presentOrigin(source, form, list).words} />}
        onChange={(rows) => change({ [list]: rows })}
      />
    </FieldCorner>
  );
  return (
    <>
      <FieldCorner details={details} name="type" isKnown>
        <SelectField
          label={sourceWords.fields.type}
          value={form.type}
          onChange={(type) => change({ type })}
          choices={sourceTypes.map((id) => ({ id, label: sourceWords.types[id] }))}
          description={<OriginLine words={presentOrigin(source, form, 'type').words} />}
          autoFocus
        />
      </FieldCorner>
      <DetailField details={details} name="language" />
      <DetailField details={details} name="title" className={styles.wide} />
      {names('authors')}
      <DetailField details={details} name="outlet" />
      <DetailField details={details} name="agency" />
      <DetailField details={details} name="dateline" />
      <DetailField details={details} name="publisher" />
      <DetailField details={details} name="url" className={styles.wide} />
      {names('editors')}
    </>
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
