import type { SourceId } from '../../../core/ids.ts';
import type { FamilyMember, NearCopyFamily } from '../../../shared/contract/nearCopyOperations.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { nearCopyWords } from '../../words/nearCopyWords.ts';
import styles from './FamilyDialog.module.css';
import { PairActions } from './PairActions.tsx';
import { SourceLine } from './SourceLine.tsx';
import { useDenial } from './useDenial.ts';

/** The members of a family, the likely original first, each with what it shares with the source that was asked for. */
export function MemberList({ id, family }: { readonly id: SourceId; readonly family: NearCopyFamily }) {
  return (
    <ul className={styles.list} aria-label={nearCopyWords.title}>
      {family.members.map((member) => (
        <li key={member.source.id} className={member.source.id === id ? styles.asked : undefined}>
          <Member id={id} member={member} original={family.original} />
        </li>
      ))}
    </ul>
  );
}

interface MemberProps {
  readonly id: SourceId;
  readonly member: FamilyMember;
  readonly original: NearCopyFamily['original'];
}

/** A source that shares its text with the asked one, or that source itself; what they share and what can be done. */
export function Member({ id, member, original }: MemberProps) {
  const { source, isDenied } = member;
  const deny = useDenial(id);
  const isAsked = source.id === id;
  return (
    <SourceLine
      source={source}
      actions={
        !isAsked && (
          <PairActions id={id} otherId={source.id}>
            {isDenied ? (
              <Button size="small" onPress={() => deny.withdraw(source)}>
                {nearCopyWords.copyAfterAll}
              </Button>
            ) : (
              <Button size="small" onPress={() => deny.one(source)}>
                {nearCopyWords.notACopy}
              </Button>
            )}
          </PairActions>
        )
      }
    >
      {!isAsked && (
        <p className={styles.said} title={nearCopyWords.sharedWords(member.sharedWords)}>
          {saidOf(member)}
        </p>
      )}
      {(isAsked || source.id === original?.id) && (
        <p className={styles.tags}>
          {isAsked && <Badge>{nearCopyWords.thisSource}</Badge>}
          {original && source.id === original.id && (
            <Badge title={nearCopyWords.originalHint}>{nearCopyWords.original[original.because]}</Badge>
          )}
        </p>
      )}
    </SourceLine>
  );
}

function saidOf({ isDenied, isSameText, shareOfAsked, shareOfIt, versionOfAsked, versionOfIt }: FamilyMember): string {
  if (isDenied) return nearCopyWords.deniedButJoined;
  if (shareOfAsked === null || shareOfIt === null) return nearCopyWords.throughOthers;
  return [
    isSameText ? nearCopyWords.sameText : nearCopyWords.shares(shareOfAsked, shareOfIt),
    nearCopyWords.ofVersions(versionOfAsked, versionOfIt),
  ]
    .filter(Boolean)
    .join(' · ');
}
