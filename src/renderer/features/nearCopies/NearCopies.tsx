import { useEffect } from 'react';
import { useCommand } from '../../desk/commandRegistry.ts';
import { hasSourceInHand, sourceInHand } from '../../desk/sourceInHand.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { FamilyDialog } from './FamilyDialog.tsx';
import { FamilyListDialog } from './FamilyListDialog.tsx';
import { closeViews, type NearCopyView, showView, useNearCopyViews } from './nearCopyViews.ts';
import { useFindPending } from './useFindPending.ts';

/** Near copies: found in the background while the library is open, and shown in dialogs when asked for. */
export function NearCopies() {
  const view = useNearCopyViews((views) => views.at(-1));
  useFindPending();
  useCommand(
    'source.nearCopies',
    () => {
      const id = sourceInHand();
      if (id !== null) showView({ kind: 'family', id });
    },
    { when: hasSourceInHand },
  );
  useCommand('nearCopies.list', () => showView({ kind: 'list' }));
  // They belong to this library.
  useEffect(() => closeViews, []);
  return view === undefined ? null : <View key={JSON.stringify(view)} view={view} />;
}

function View({ view }: { readonly view: NearCopyView }) {
  switch (view.kind) {
    case 'list':
      return <FamilyListDialog />;
    case 'family':
      return <FamilyDialog id={view.id} />;
    case 'compare':
      return <CompareDialog id={view.id} otherId={view.otherId} />;
  }
}
