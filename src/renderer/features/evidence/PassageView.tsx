import { AtSign, Ellipsis, Trash2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { type ClaimCard, evidenceRelations } from '../../../core/claim/claim.ts';
import { draftOf, withEvidence, withoutEvidence } from '../../../core/claim/claimDraft.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { openSourceAt, selectExcerpt, useDesk } from '../../desk/deskStore.ts';
import { IconButton } from '../../ui/Button.tsx';
import { DriftBadge } from '../../ui/DriftBadge.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { formatLocator } from '../../ui/formatLocator.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { claimWords } from '../../words/claimWords.ts';
import { commonWords } from '../../words/commonWords.ts';
import { NewerWording } from './NewerWording.tsx';
import styles from './PassageView.module.css';
import { RelationIcon } from './RelationIcon.tsx';
import type { useClaimChanges } from './useClaimChanges.ts';

interface PassageViewProps {
  readonly card: ClaimCard;
  readonly passage: ClaimCard['passages'][number];
  readonly changes: ReturnType<typeof useClaimChanges>;
}

/** A passage under its claim: a click lights it in the reader. */
export function PassageView({ card, passage, changes }: PassageViewProps) {
  const { excerpt, relation, insteadOf, sourceTitle, sourceOutlet } = passage;
  const isSelected = useDesk((state) => state.selectedExcerptId === excerpt.id);
  const facts = [
    sourceOutlet || sourceTitle || commonWords.untitled,
    excerpt.locator ? formatLocator(excerpt.locator) : '',
  ];
  return (
    <>
      <div className={styles.passage} data-selected={isSelected || undefined}>
        <AriaButton
          className={styles.open}
          onPress={() => openSourceAt({ sourceId: excerpt.sourceId, excerptId: excerpt.id })}
        >
          <RelationIcon relation={relation} isUnconfirmed={insteadOf !== undefined} />
          <span className={styles.words}>
            <q dir="auto" className={styles.quote}>
              {excerpt.quote.exact}
            </q>
            <Facts of={facts} className={styles.origin} />
            <span className={styles.drift}>
              <DriftBadge excerpt={excerpt} />
            </span>
          </span>
        </AriaButton>
        <MenuButton
          label={claimWords.passageMenu}
          entries={[
            {
              id: 'cite',
              label: claimWords.cite,
              icon: <AtSign size={14} aria-hidden />,
              onAct: () => {
                selectExcerpt(excerpt.id);
                runCommand('evidence.cite');
              },
            },
            ...evidenceRelations
              .filter((other) => other !== relation)
              .map((other, index) => ({
                id: other,
                label: claimWords.relations[other],
                icon: <RelationIcon relation={other} />,
                startsGroup: index === 0,
                onAct: () =>
                  changes.update(
                    withEvidence(draftOf(card), { excerptId: excerpt.id, relation: other }),
                    claimWords.relationChanged,
                  ),
              })),
            {
              id: 'remove',
              label: claimWords.removePassage,
              icon: <Trash2 size={14} aria-hidden />,
              tone: 'danger',
              startsGroup: true,
              onAct: () => changes.update(withoutEvidence(draftOf(card), excerpt.id), claimWords.evidenceRemoved),
            },
          ]}
        >
          <IconButton label={claimWords.passageMenu} size="small" className={styles.more}>
            <Ellipsis size={14} aria-hidden />
          </IconButton>
        </MenuButton>
      </div>
      {insteadOf && <NewerWording was={insteadOf.quote.exact} now={excerpt.quote.exact} />}
    </>
  );
}
