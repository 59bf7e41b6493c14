import { useState } from 'react';
import { useChange } from '../../../bridge/useChange.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { useCommand } from '../../../desk/commandRegistry.ts';
import { offerUndo } from '../../../desk/undoToast.ts';
import { commonWords } from '../../../words/commonWords.ts';
import { organiseWords } from '../../../words/organiseWords.ts';
import { isFiltering } from '../filter/libraryFilter.ts';
import { NameDialog } from '../organise/NameDialog.tsx';
import type { LibraryView } from '../useLibraryView.ts';

/** Answers the command that saves the search at hand. A name that is taken lets the new search take the old one's place, and says so before. */
export function SaveSearchDialog({ view }: { readonly view: LibraryView }) {
  const [isOpen, setOpen] = useState(false);
  const searches = useRead('savedSearches.list', {}, { enabled: isOpen }).data ?? [];
  const { mutate } = useChange('savedSearches.save');
  useCommand('search.save', () => setOpen(true), { when: () => canSave(view) });
  if (!isOpen) return null;
  const named = (name: string) => searches.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return (
    <NameDialog
      title={organiseWords.saveTitle}
      label={organiseWords.searchName}
      act={commonWords.save}
      hintFor={(name) => {
        const taken = named(name);
        return taken && organiseWords.replaces(taken.name);
      }}
      onName={(name) => {
        const taken = named(name);
        const { words: query, filter, order } = view;
        mutate(
          { name, query, filter, order, ...(taken ? { id: taken.id } : {}) },
          { onSuccess: (saved) => offerUndo(organiseWords.searchSaved(saved.name)) },
        );
      }}
      onClose={() => setOpen(false)}
    />
  );
}

/** Without words and filters there is nothing to save. */
export function canSave({ words, filter }: LibraryView): boolean {
  return words !== '' || isFiltering(filter);
}
