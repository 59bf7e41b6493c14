import type { ReactNode } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import type { NearCopyFamily } from '../../../shared/contract/nearCopyOperations.ts';
import { Button } from '../../ui/Button.tsx';
import { nearCopyWords } from '../../words/nearCopyWords.ts';
import styles from './FamilyDialog.module.css';
import { Member } from './MemberList.tsx';
import { PairActions } from './PairActions.tsx';
import { SourceLine } from './SourceLine.tsx';
import { useDenial } from './useDenial.ts';

/** What a source has to do with others that are no copies of it: shared quotations, and what an analyst said. */
export function OtherRelations({ id, family }: { readonly id: SourceId; readonly family: NearCopyFamily }) {
  const deny = useDenial(id);
  return (
    <>
      <Relation title={nearCopyWords.apart} hint={nearCopyWords.apartHint} isEmpty={family.apart.length === 0}>
        {family.apart.map((member) => (
          <li key={member.source.id}>
            <Member id={id} member={member} original={null} />
          </li>
        ))}
      </Relation>
      <Relation title={nearCopyWords.quoting} hint={nearCopyWords.quotingHint} isEmpty={family.quoting.length === 0}>
        {family.quoting.map(({ source, sharedWords }) => (
          <li key={source.id}>
            <SourceLine source={source} actions={<PairActions id={id} otherId={source.id} />}>
              <p className={styles.said}>{nearCopyWords.sharedWords(sharedWords)}</p>
            </SourceLine>
          </li>
        ))}
      </Relation>
      <Relation
        title={nearCopyWords.saidNoCopies}
        hint={nearCopyWords.saidNoCopiesHint}
        isEmpty={family.denied.length === 0}
      >
        {family.denied.map((source) => (
          <li key={source.id}>
            <SourceLine
              source={source}
              actions={
                <PairActions id={id} otherId={source.id}>
                  <Button size="small" onPress={() => deny.withdraw(source)}>
                    {nearCopyWords.copyAfterAll}
                  </Button>
                </PairActions>
              }
            />
          </li>
        ))}
      </Relation>
    </>
  );
}

interface RelationProps {
  readonly title: string;
  readonly hint: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

function Relation({ title, hint, isEmpty, children }: RelationProps) {
  if (isEmpty) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <p className={styles.hint}>{hint}</p>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
