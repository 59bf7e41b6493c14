import { CheckCheck, FolderMinus, FolderPlus, Gauge, RotateCcw, ShieldHalf, Tag, Trash2, X } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import type { Collection } from '../../../../shared/contract/organisingOperations.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { organiseWords } from '../../../words/organiseWords.ts';
import styles from './BulkBar.module.css';
import type { Organising } from './useOrganiseCommands.ts';

interface BulkBarProps {
  readonly count: number;
  readonly isCut: boolean;
  readonly organising: Organising;
  /** The collection that is shown alone, from which the sources can be taken. */
  readonly collection: Collection | undefined;
  readonly onTakeOut: (collection: Collection) => void;
  readonly onClear: () => void;
}

/** What can be done with all sources that are chosen, in one step that undo takes back. */
export function BulkBar({ count, isCut, organising, collection, onTakeOut, onClear }: BulkBarProps) {
  const { ask, setTriaged } = organising;
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.count}>
        {isCut ? organiseWords.chosenMost(count) : organiseWords.chosen(count)}
      </p>
      <Toolbar aria-label={organiseWords.bulk} className={styles.tools}>
        <IconButton size="small" label={organiseWords.tag} command="sources.tag" onPress={() => ask('tags')}>
          <Tag size={14} aria-hidden />
        </IconButton>
        <IconButton
          size="small"
          label={organiseWords.collect}
          command="sources.addToCollection"
          onPress={() => ask('collections')}
        >
          <FolderPlus size={14} aria-hidden />
        </IconButton>
        {collection && (
          <IconButton size="small" label={organiseWords.takeOut(collection.name)} onPress={() => onTakeOut(collection)}>
            <FolderMinus size={14} aria-hidden />
          </IconButton>
        )}
        <IconButton size="small" label={organiseWords.setTriaged} onPress={() => setTriaged(true)}>
          <CheckCheck size={14} aria-hidden />
        </IconButton>
        <IconButton size="small" label={organiseWords.setNew} onPress={() => setTriaged(false)}>
          <RotateCcw size={14} aria-hidden />
        </IconButton>
        <IconButton size="small" label={organiseWords.gradeMany} onPress={() => ask('grade')}>
          <Gauge size={14} aria-hidden />
        </IconButton>
        <IconButton size="small" label={organiseWords.mark} onPress={() => ask('marking')}>
          <ShieldHalf size={14} aria-hidden />
        </IconButton>
        <IconButton size="small" label={organiseWords.removeMany} onPress={() => ask('remove')}>
          <Trash2 size={14} aria-hidden />
        </IconButton>
        <IconButton size="small" label={organiseWords.clearSelection} onPress={onClear}>
          <X size={14} aria-hidden />
        </IconButton>
      </Toolbar>
    </div>
  );
}
