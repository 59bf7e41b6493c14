import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { exportWords } from '../../words/exportWords.ts';
import styles from './FindingList.module.css';

interface FewToShowProps<Thing> {
  readonly things: readonly Thing[];
  readonly labelOf: (thing: Thing) => string;
  readonly onShow: (thing: Thing) => void;
}

/** So many are named; the others are when they are asked for. */
const SHOWN = 3;

/** The things of which one finding speaks; each can be shown. */
export function FewToShow<Thing>({ things, labelOf, onShow }: FewToShowProps<Thing>) {
  const [isWhole, setWhole] = useState(things.length <= SHOWN);
  return (
    <ul className={styles.things}>
      {things.slice(0, isWhole ? things.length : SHOWN).map((thing, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered, and one thing may stand in it twice.
        <li key={index}>
          <Button size="small" variant="quiet" onPress={() => onShow(thing)}>
            <bdi className={styles.thing}>{labelOf(thing)}</bdi>
          </Button>
        </li>
      ))}
      {!isWhole && (
        <li>
          <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
            {exportWords.found.showOthers(things.length - SHOWN)}
          </Button>
        </li>
      )}
    </ul>
  );
}
