import { useEffect } from 'react';
import { onChange } from '../../bridge/changes.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { useDesk } from '../../desk/deskStore.ts';
import { useOpenLibrary } from '../../desk/useOpenLibrary.ts';
import { dismissBadNews, dismissDone } from '../../ui/toasts.ts';

/** New library, open library and the sample, from menu, key and palette. Shows nothing. */
export function LibraryCommands() {
  const open = useOpenLibrary('library.open');
  const create = useOpenLibrary('library.create');
  const openSample = useOpenLibrary('library.openSample');
  useCommand('library.open', () => open());
  useCommand('library.create', () => create());
  useCommand('library.openSample', () => openSample());
  // Another library is open, or none: what went wrong in the one before is of no use any more.
  useEffect(() => onChange((topics) => topics.includes('library') && dismissBadNews()), []);
  // Another briefing is open: what was done in the one before is seen there.
  useEffect(
    () =>
      useDesk.subscribe(({ openBriefingId: now }, { openBriefingId: before }) => {
        if (now !== null && now !== before) dismissDone();
      }),
    [],
  );
  return null;
}
