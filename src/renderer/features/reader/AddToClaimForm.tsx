import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { type ClaimCard, type Evidence, evidenceRelations } from '../../../core/claim/claim.ts';
import { draftOf, withEvidence } from '../../../core/claim/claimDraft.ts';
import type { Excerpt } from '../../../core/excerpt/excerpt.ts';
import { fuzzyMatch, fuzzyWords } from '../../../core/text/fuzzyMatch.ts';
import type { TextRange } from '../../../core/text/textRange.ts';
import { useChange } from '../../bridge/useChange.ts';
import { useRead } from '../../bridge/useRead.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { Button } from '../../ui/Button.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { shorten } from '../../ui/shorten.ts';
import { useEscape } from '../../ui/useEscape.ts';
import { claimWords } from '../../words/claimWords.ts';
import { commonWords } from '../../words/commonWords.ts';
import styles from './AddToClaimForm.module.css';
import { ClaimOptions } from './ClaimOptions.tsx';
import bar from './PassageBar.module.css';

interface AddToClaimFormProps {
  readonly excerpt: Excerpt;
  readonly onDone: () => void;
}

export interface FoundClaim {
  readonly card: ClaimCard;
  readonly marks: readonly TextRange[];
}

/**
 * Adds an excerpt to a claim that is there already, as support, contradiction or context. By keyboard: type to find the claim, arrows choose it,
 * Alt and an arrow choose how the excerpt bears on it, Enter adds.
 */
export function AddToClaimForm({ excerpt, onDone }: AddToClaimFormProps) {
  const form = useEscape(onDone);
  const listId = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [relation, setRelation] = useState<Evidence['relation']>('supports');
  const claims = useRead('claims.list', {});
  const found = useMemo(() => findClaims(claims.data ?? [], query), [claims.data, query]);
  const chosen = found[Math.min(active, found.length - 1)];
  const update = useChange('claims.update', {
    onSuccess: ({ statement }) => {
      offerUndo(claimWords.evidenceAddedAs[relation], shorten(statement));
      onDone();
    },
  });
  const add = ({ card }: FoundClaim) => {
    if (!update.isPending) {
      update.mutate({ id: card.id, draft: withEvidence(draftOf(card), { excerptId: excerpt.id, relation }) });
    }
  };
  const turnRelation = (by: number) => {
    const index = evidenceRelations.indexOf(relation) + by + evidenceRelations.length;
    setRelation(evidenceRelations[index % evidenceRelations.length] ?? 'supports');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.nativeEvent.isComposing || step === undefined) return;
    event.preventDefault();
    if (event.altKey) turnRelation(step);
    else setActive((index) => Math.max(0, Math.min(found.length - 1, index + step)));
  };
  return (
    <form
      ref={form}
      aria-label={claimWords.addTitle}
      className={bar.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) add(chosen);
      }}
    >
      <input
        type="text"
        role="combobox"
        aria-label={claimWords.addFind}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${listId}-${chosen.card.id}` : undefined}
        placeholder={claimWords.addFind}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the form was asked for by a key, to be typed into
        autoFocus // oxlint-disable-line jsx-a11y/no-autofocus -- as above
        value={query}
        className={styles.input}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ClaimOptions
        listId={listId}
        found={found}
        chosen={chosen}
        excerptId={excerpt.id}
        isEmpty={claims.data?.length === 0}
        onChoose={add}
      />
      <div className={bar.line}>
        <fieldset className={styles.relations}>
          <legend className={styles.legend}>{claimWords.addAsRelation}</legend>
          {evidenceRelations.map((each) => (
            <label key={each} className={styles.relation} data-relation={each}>
              <input
                type="radio"
                name={`${listId}-relation`}
                checked={each === relation}
                onChange={() => setRelation(each)}
              />
              {claimWords.addVerbs[each]}
            </label>
          ))}
        </fieldset>
        <span className={styles.keys}>
          <Keys keys="alt+↑↓" />
        </span>
        <div className={bar.buttons}>
          <Button onPress={onDone}>{commonWords.cancel}</Button>
          <Button type="submit" variant="primary" isDisabled={!chosen}>
            {claimWords.addDo}
            <Keys keys="enter" />
          </Button>
        </div>
      </div>
    </form>
  );
}

/** The claims that have the words, the best first; all of them, the newest first, while nothing is typed. */
function findClaims(cards: readonly ClaimCard[], query: string): readonly FoundClaim[] {
  const words = fuzzyWords(query);
  if (words.length === 0) return cards.map((card) => ({ card, marks: [] }));
  return cards
    .flatMap((card) => {
      const match = fuzzyMatch(words, card.statement);
      return match ? [{ card, ...match }] : [];
    })
    .sort((a, b) => b.score - a.score);
}
