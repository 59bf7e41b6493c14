import { Button } from 'react-aria-components';
import { libraryWords } from '../../../words/libraryWords.ts';
import styles from './SearchNotes.module.css';

interface WordOffersProps {
  readonly lead: string;
  readonly offers: readonly { readonly label: string; readonly query: string }[];
  readonly onChoose: (query: string) => void;
}

const MOST = 4;

/** Words on one line that can be put into the query. */
export function WordOffers({ lead, offers, onChoose }: WordOffersProps) {
  if (offers.length === 0) return null;
  return (
    <p className={styles.note}>
      <bdi>{lead}</bdi>{' '}
      {offers.slice(0, MOST).map(({ label, query }, index) => (
        <span key={query}>
          {index > 0 && ', '}
          <Button className={styles.word} aria-label={libraryWords.complete(label)} onPress={() => onChoose(query)}>
            <bdi>{label}</bdi>
          </Button>
        </span>
      ))}
      {offers.length > MOST && ` ${libraryWords.andMore(offers.length - MOST)}`}
    </p>
  );
}
