import { useState } from 'react';
import type { SourceId } from '../../../../core/ids.ts';
import type { BriefImport } from '../../../../shared/contract/briefingOperations.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { commonWords } from '../../../words/commonWords.ts';
import { markdownWords } from '../../../words/markdownWords.ts';
import styles from './BriefImportDialog.module.css';
import { closeBriefImport, importBrief } from './importBrief.ts';

const words = markdownWords.asking;

interface BibliographyQuestionProps {
  readonly of: Extract<BriefImport, { readonly kind: 'asks' }>;
}

/**
 * How to go on with a brief whose works are listed nowhere: with a bibliography, or without one, its citations as text but for those whose
 * keys the person says are sources of the library. To close it imports nothing.
 */
export function BibliographyQuestion({ of: { brief, file, keys, known } }: BibliographyQuestionProps) {
  const [taken, setTaken] = useState<ReadonlySet<SourceId>>(new Set());
  const goOn = (bibliography: 'pick' | 'none') => {
    const chosen = known.filter(({ id }) => taken.has(id)).map(({ key, id }) => [key, id] as const);
    return importBrief({ brief, bibliography, sources: Object.fromEntries(chosen) });
  };
  const asText = keys.length - taken.size;
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={closeBriefImport}
      footer={
        <>
          <Button onPress={closeBriefImport}>{commonWords.cancel}</Button>
          <Button onPress={() => void goOn('none')}>{words.without}</Button>
          <Button variant="primary" autoFocus onPress={() => void goOn('pick')}>
            {words.choose}
          </Button>
        </>
      }
    >
      <p className={styles.intro}>{words.intro(file, keys.length)}</p>
      {known.length > 0 && (
        <section className={styles.part}>
          <h3>{words.known}</h3>
          <p className={styles.text}>{words.knownHint}</p>
          <ul>
            {known.map(({ key, id, title }) => (
              <li key={key} className={styles.entry}>
                <Checkbox isSelected={taken.has(id)} onChange={(isTaken) => setTaken(toggled(taken, id, isTaken))}>
                  <span className={styles.words}>
                    <bdi>{title}</bdi>
                    <span className={styles.text}>
                      <bdi>@{key}</bdi>
                    </span>
                  </span>
                </Checkbox>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asText > 0 && <p className={styles.text}>{words.withoutHint(asText)}</p>}
    </Dialog>
  );
}

function toggled(taken: ReadonlySet<SourceId>, id: SourceId, isTaken: boolean): ReadonlySet<SourceId> {
  const next = new Set(taken);
  if (isTaken) next.add(id);
  else next.delete(id);
  return next;
}
