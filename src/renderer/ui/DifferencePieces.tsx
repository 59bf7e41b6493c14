import type { DifferencePiece } from '../../core/versions/textDifference.ts';
import { versionWords } from '../words/versionWords.ts';
import styles from './DifferencePieces.module.css';

/** Words with what came in underlined and what went out struck through, and both named to those who do not see it. */
export function DifferencePieces({ pieces }: { readonly pieces: readonly DifferencePiece[] }) {
  return pieces.map(({ kind, text }, index) => {
    if (kind === 'same') return text;
    const Mark = kind === 'inserted' ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces never change places
      <Mark key={index} className={styles[kind === 'inserted' ? 'in' : 'out']} title={versionWords[kind]}>
        <bdi>{text}</bdi>
      </Mark>
    );
  });
}
