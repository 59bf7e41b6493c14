import { Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type ClaimCard, evidenceRelations } from '../../../core/claim/claim.ts';
import { draftOf, withEvidence } from '../../../core/claim/claimDraft.ts';
import { useDesk } from '../../desk/deskStore.ts';
import { useConfirmClaim } from '../../desk/useConfirmClaim.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { formatPartialDate } from '../../ui/formatPartialDate.ts';
import { MenuButton, type MenuEntry } from '../../ui/MenuButton.tsx';
import { claimWords } from '../../words/claimWords.ts';
import { Attribution } from './Attribution.tsx';
import { CitedInDraft } from './CitedInDraft.tsx';
import styles from './ClaimCardView.module.css';
import { ClaimEditForm } from './ClaimEditForm.tsx';
import { PassageView } from './PassageView.tsx';
import { RelationIcon } from './RelationIcon.tsx';
import { type useClaimChanges as UseClaimChanges, useClaimChanges } from './useClaimChanges.ts';

/** A claim: what it states, of which kind it is, and the passages it rests on. */
export function ClaimCardView({ card }: { readonly card: ClaimCard }) {
  const [isEditing, setEditing] = useState(false);
  const changes = useClaimChanges(card);
  const confirm = useConfirmClaim();
  const entries = useMenu(card, changes, () => setEditing(true));
  const article = useFocusAfter(isEditing);
  if (isEditing) {
    return (
      <ClaimEditForm
        card={card}
        onCancel={() => setEditing(false)}
        onSave={(draft) => changes.update(draft, claimWords.saved, () => setEditing(false))}
      />
    );
  }
  return (
    <article ref={article} className={styles.card} aria-label={card.statement}>
      <div className={styles.line}>
        <span className={styles.type}>
          {claimWords.types[card.type].name}
          {card.asOf && <span className={styles.asOf}>{claimWords.asOfShort(formatPartialDate(card.asOf))}</span>}
        </span>
        <MenuButton label={claimWords.menu(card.statement)} entries={entries}>
          <IconButton label={claimWords.menu(card.statement)} size="small">
            <Ellipsis size={15} aria-hidden />
          </IconButton>
        </MenuButton>
      </div>
      <p dir="auto" className={styles.statement}>
        {card.statement}
      </p>
      <Attribution of={card.attribution} />
      {card.passages.length === 0 ? (
        <p className={styles.none}>{claimWords.noEvidence}</p>
      ) : (
        <ul className={styles.passages}>
          {card.passages.map((passage) => (
            <li key={passage.excerpt.id}>
              <PassageView card={card} passage={passage} changes={changes} />
            </li>
          ))}
        </ul>
      )}
      {card.unconfirmed.length > 0 && (
        <div className={styles.decide}>
          <Button size="small" onPress={() => confirm(card.id)}>
            {claimWords.stillHolds}
          </Button>
          <Button size="small" onPress={() => setEditing(true)}>
            {claimWords.edit}
          </Button>
        </div>
      )}
      <CitedInDraft card={card} />
    </article>
  );
}

/** Gives the focus to the card's menu when the form that stood in its place is done: keys go on where they were. */
function useFocusAfter(isEditing: boolean) {
  const article = useRef<HTMLElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing) article.current?.querySelector('button')?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return article;
}

/** The card's menu; the excerpt selected in the reader can be added to the claim from here. */
function useMenu(card: ClaimCard, changes: ReturnType<typeof UseClaimChanges>, edit: () => void): readonly MenuEntry[] {
  const selected = useDesk((state) => state.selectedExcerptId);
  const canAdd = selected !== null && !card.evidence.some(({ excerptId }) => excerptId === selected);
  return [
    { id: 'edit', label: claimWords.edit, icon: <Pencil size={14} aria-hidden />, onAct: edit },
    ...(canAdd
      ? evidenceRelations.map((relation, index) => ({
          id: relation,
          label: claimWords.addAs(claimWords.relations[relation]),
          icon: index === 0 ? <Plus size={14} aria-hidden /> : <RelationIcon relation={relation} />,
          startsGroup: index === 0,
          onAct: () =>
            changes.update(withEvidence(draftOf(card), { excerptId: selected, relation }), claimWords.evidenceAdded),
        }))
      : []),
    {
      id: 'remove',
      label: claimWords.remove,
      icon: <Trash2 size={14} aria-hidden />,
      tone: 'danger',
      startsGroup: true,
      onAct: changes.remove,
    },
  ];
}
