import { useRead } from '../../../bridge/useRead.ts';
import { libraryWords } from '../../../words/libraryWords.ts';
import styles from './SearchedTexts.module.css';

/** Says under the hits what was not looked through, where there is such: earlier versions of sources. */
export function SearchedTexts() {
  const hasVersions = useRead('library.counts', {}).data?.hasVersions ?? false;
  return hasVersions && <p className={styles.line}>{libraryWords.newestSearched}</p>;
}
