import { useState } from 'react';
import { type ClaimCard, type ClaimDraft, claimDraftSchema } from '../../../core/claim/claim.ts';
import { draftOf } from '../../../core/claim/claimDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { ClaimTypeField } from '../../ui/ClaimTypeField.tsx';
import { readTypedDate } from '../../ui/readTypedDate.ts';
import { submitOnEnter } from '../../ui/submitOnEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useEscape } from '../../ui/useEscape.ts';
import { claimWords } from '../../words/claimWords.ts';
import { commonWords } from '../../words/commonWords.ts';
import styles from './ClaimCardView.module.css';
import { NewerWording } from './NewerWording.tsx';

interface ClaimEditFormProps {
  readonly card: ClaimCard;
  readonly onSave: (draft: ClaimDraft) => void;
  readonly onCancel: () => void;
}

/** Rewords a claim in its place; the passages stay. */
export function ClaimEditForm({ card, onSave, onCancel }: ClaimEditFormProps) {
  const form = useEscape(onCancel);
  const [statement, setStatement] = useState(card.statement);
  const [type, setType] = useState(card.type);
  const [asOf, setAsOf] = useState(card.asOf ?? '');
  const [attribution, setAttribution] = useState(card.attribution);
  const date = readTypedDate(asOf);
  const draft = claimDraftSchema.safeParse({
    ...draftOf(card),
    statement,
    type,
    asOf: date.date,
    attribution,
  });
  const canSave = draft.success && date.fault === undefined;
  const save = () => {
    if (draft.success && canSave) onSave(draft.data);
  };
  return (
    <form
      ref={form}
      aria-label={claimWords.edit}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={claimWords.statement}
        value={statement}
        onChange={setStatement}
        lines={4}
        autoFocus
        autoDirection
        error={statement.trim() === '' ? claimWords.needsStatement : undefined}
        onKeyDown={submitOnEnter(save)}
      />
      {card.passages.map(
        ({ excerpt, insteadOf }) =>
          insteadOf && <NewerWording key={excerpt.id} was={insteadOf.quote.exact} now={excerpt.quote.exact} />,
      )}
      <TextField
        label={claimWords.attribution}
        value={attribution}
        onChange={setAttribution}
        description={claimWords.attributionHint}
        maxLength={2000}
        autoDirection
      />
      <ClaimTypeField value={type} onChange={setType} />
      <TextField
        label={claimWords.asOf}
        value={asOf}
        onChange={setAsOf}
        description={date.note ?? claimWords.asOfHint}
        error={date.fault}
      />
      <div className={styles.buttons}>
        <Button onPress={onCancel}>{commonWords.cancel}</Button>
        <Button type="submit" variant="primary" isDisabled={!canSave}>
          {commonWords.save}
        </Button>
      </div>
    </form>
  );
}
