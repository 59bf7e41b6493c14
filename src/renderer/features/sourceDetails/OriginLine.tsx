import styles from './OriginLine.module.css';

/** Where the value above comes from, quietly; with nothing to say it takes no room. */
export function OriginLine({ words }: { readonly words: string }) {
  return words === '' ? null : <span className={styles.origin}>{words}</span>;
}
