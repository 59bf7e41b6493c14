import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { useChange } from '../../../bridge/useChange.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { offerUndo } from '../../../desk/undoToast.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { organiseWords } from '../../../words/organiseWords.ts';
import styles from './CollectionPanel.module.css';
import { NameDialog } from './NameDialog.tsx';

interface TagGridProps {
  readonly chosen: readonly string[];
  readonly onChoose: (tags: readonly string[]) => void;
}

/** Every tag; those chosen narrow the list. Each can be spelt otherwise, in all its sources. */
export function TagGrid({ chosen, onChoose }: TagGridProps) {
  const tags = useRead('tags.list', {}).data;
  const [renamed, setRenamed] = useState<string | null>(null);
  const rename = useChange('tags.rename', {
    onSuccess: (_changed, { from, to }) => {
      if (chosen.includes(from)) onChoose([...new Set(chosen.map((tag) => (tag === from ? to : tag)))]);
      offerUndo(organiseWords.tagRenamed(from, to));
    },
  });
  if (tags === undefined) return null;
  return (
    <>
      <h3 className={`${styles.head} ${styles.heading}`}>{organiseWords.tags}</h3>
      {tags.length === 0 ? (
        <p className={styles.empty}>{organiseWords.noTags}</p>
      ) : (
        <GridList
          aria-label={organiseWords.tags}
          layout="grid"
          selectionMode="multiple"
          selectedKeys={chosen.map((tag) => `=${tag}`)}
          onSelectionChange={(keys) => keys !== 'all' && onChoose([...keys].map((key) => String(key).slice(1)))}
          items={tags.map((tag) => ({ ...tag, id: `=${tag.tag}` }))}
          className={styles.tags}
        >
          {({ tag, count }) => (
            <GridListItem textValue={tag} className={styles.tag}>
              <bdi className={styles.name}>{tag}</bdi>
              <span className={styles.end}>
                <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
                <IconButton
                  size="small"
                  label={organiseWords.renameTitle(tag)}
                  className={styles.pencil}
                  onPress={() => setRenamed(tag)}
                >
                  <Pencil size={11} aria-hidden />
                </IconButton>
              </span>
            </GridListItem>
          )}
        </GridList>
      )}
      {renamed !== null && (
        <NameDialog
          title={organiseWords.renameTitle(renamed)}
          label={organiseWords.tagName}
          name={renamed}
          act={organiseWords.renameAct}
          hintFor={(name) => {
            const other = tags.find(({ tag }) => tag !== renamed && tag.toLowerCase() === name.toLowerCase());
            return other && organiseWords.tagMerges(other.tag);
          }}
          onName={(to) => rename.mutate({ from: renamed, to })}
          onClose={() => setRenamed(null)}
        />
      )}
    </>
  );
}
