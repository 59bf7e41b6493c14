import { AlertTriangle } from 'lucide-react';
import type { CitationItem } from '../../../../core/citation/citation.ts';
import type { UnprintedPart } from '../../../../core/citation/unprintedParts.ts';
import { formatLocator } from '../../../ui/formatLocator.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import styles from './UnprintedParts.module.css';

interface UnprintedPartsProps {
  readonly items: readonly CitationItem[];
  /** Of these; what has been changed since is left out. */
  readonly unprinted: readonly UnprintedPart[] | undefined;
}

/** What of a citation its style does not print where it stands: it would be missing from the file without a word. */
export function UnprintedParts({ items, unprinted = [] }: UnprintedPartsProps) {
  const written = unprinted.map((one) => writtenAs(items, one)).filter(Boolean);
  if (written.length === 0) return null;
  return (
    <p className={styles.unprinted} dir="auto">
      <AlertTriangle size={13} aria-hidden className={styles.sign} />
      {briefingWords.citation.unprinted(written.join(', '))}
    </p>
  );
}

function writtenAs(items: readonly CitationItem[], { item: index, part }: UnprintedPart): string {
  const item = items[index];
  if (part !== 'locator') return item?.[part] ? `“${item[part]}”` : '';
  return item?.locator === undefined ? '' : formatLocator(item.locator);
}
