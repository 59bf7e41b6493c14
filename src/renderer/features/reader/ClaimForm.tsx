import { useEffect, useRef, useState } from 'react';
import { type ClaimType, claimDraftSchema } from '../../../core/claim/claim.ts';
import type { Excerpt } from '../../../core/excerpt/excerpt.ts';
import { useChange } from '../../bridge/useChange.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { Button } from '../../ui/Button.tsx';
import { ClaimTypeField } from '../../ui/ClaimTypeField.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { readTypedDate } from '../../ui/readTypedDate.ts';
import { submitOnEnter } from '../../ui/submitOnEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useEscape } from '../../ui/useEscape.ts';
import { claimWords } from '../../words/claimWords.ts';
import { commonWords } from '../../words/commonWords.ts';
import { dateWords } from '../../words/dateWords.ts';
import styles from './PassageBar.module.css';

interface ClaimFormProps {
  /** The passage that the claim rests on; its quote is where the statement begins. */
  readonly excerpt: Excerpt;
  readonly onDone: () => void;
}

/** Makes a claim of an excerpt: reword the quote, choose a type, Enter. */
export function ClaimForm({ excerpt, onDone }: ClaimFormProps) {
  const form = useEscape(onDone);
  const [statement, setStatement] = useState(() => excerpt.quote.exact.replace(/\s+/g, ' '));
  const [type, setType] = useState<ClaimType>('reported fact');
  const [asOf, setAsOf] = useState('');
  const [attribution, setAttribution] = useState('');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // All of the quote is selected: most statements are worded anew, and then typing is enough; who keeps its words presses an arrow.
  useEffect(() => field.current?.select(), []);
  const create = useChange('claims.create', {
    onSuccess: () => {
      offerUndo(claimWords.made);
      onDone();
    },
  });
  const date = readTypedDate(asOf);
  const draft = claimDraftSchema.safeParse({
    statement,
    type,
    asOf: date.date,
    attribution,
    evidence: [{ excerptId: excerpt.id, relation: 'supports' }],
  });
  const save = () => {
    setTried(true);
    if (draft.success && date.fault === undefined && !create.isPending) create.mutate(draft.data);
  };
  return (
    <form
      ref={form}
      aria-label={claimWords.newClaim}
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
        lines={3}
        autoFocus
        autoDirection
        inputRef={field}
        error={isTried && statement.trim() === '' ? claimWords.needsStatement : undefined}
        onKeyDown={submitOnEnter(save)}
      />
      <TextField
        label={claimWords.attribution}
        value={attribution}
        onChange={setAttribution}
        placeholder={claimWords.attributionHint}
        maxLength={2000}
        autoDirection
      />
      <div className={styles.line}>
        <ClaimTypeField value={type} onChange={setType} className={styles.grow} />
        <TextField
          label={claimWords.asOf}
          value={asOf}
          onChange={setAsOf}
          placeholder={dateWords.hint}
          className={styles.grow}
          description={date.note}
          error={isTried ? date.fault : undefined}
        />
        <div className={styles.buttons}>
          <Button onPress={onDone}>{commonWords.cancel}</Button>
          <Button type="submit" variant="primary">
            {claimWords.save}
            <Keys keys="enter" />
          </Button>
        </div>
      </div>
    </form>
  );
}
