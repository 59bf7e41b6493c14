import { ChevronDown, Copy, FilePlus, Files, Trash2 } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { runCommand } from '../../desk/commandRegistry.ts';
import { Button } from '../../ui/Button.tsx';
import { MarkingBadge } from '../../ui/MarkingBadge.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { briefingWords } from '../../words/briefingWords.ts';
import styles from './BriefingTitle.module.css';
import type { SaveState } from './draft/autosave.ts';
import type { DraftSession } from './draft/draftSession.ts';
import { useDraft } from './draft/draftStore.ts';

/** The title bar's words on the open briefing: its title with what can be done with it, its marking, whether it is saved. */
export function BriefingTitle() {
  const session = useDraft((state) => state.session);
  return session === null ? (
    <span className={styles.none}>{briefingWords.list.title}</span>
  ) : (
    <OpenTitle session={session} />
  );
}

function OpenTitle({ session }: { readonly session: DraftSession }) {
  const { title, marking } = useStore(session.header);
  const words = briefingWords.list;
  return (
    <>
      <MenuButton
        label={words.menu}
        entries={[
          {
            id: 'list',
            label: words.all,
            icon: <Files size={14} aria-hidden />,
            command: 'briefings.list',
            onAct: () => runCommand('briefings.list'),
          },
          {
            id: 'create',
            label: words.create,
            icon: <FilePlus size={14} aria-hidden />,
            command: 'briefings.create',
            onAct: () => runCommand('briefings.create'),
          },
          {
            id: 'duplicate',
            label: words.duplicate,
            icon: <Copy size={14} aria-hidden />,
            startsGroup: true,
            onAct: () => runCommand('briefings.duplicate'),
          },
          {
            id: 'remove',
            label: words.remove,
            icon: <Trash2 size={14} aria-hidden />,
            tone: 'danger',
            onAct: () => runCommand('briefings.remove'),
          },
        ]}
      >
        <Button variant="quiet" className={styles.title}>
          <span className={styles.words} dir="auto" title={title.trim() || undefined}>
            {title.trim() || briefingWords.untitled}
          </span>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </MenuButton>
      <MarkingBadge marking={marking} />
      <Saved session={session} />
    </>
  );
}

function Saved({ session: { autosave } }: { readonly session: DraftSession }) {
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  return (
    <span className={styles.saved} data-status={state.status}>
      {savedWords(state)}
    </span>
  );
}

function savedWords(state: SaveState): string {
  const words = briefingWords.save;
  if (state.status === 'saving') return words.saving;
  if (state.status !== 'saved') return words.failed;
  return words.saved(new Date(state.at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }));
}
