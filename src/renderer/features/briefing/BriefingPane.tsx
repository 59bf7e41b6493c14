import { useEffect } from 'react';
import { onChange } from '../../bridge/changes.ts';
import { describeError } from '../../bridge/reportError.ts';
import { useDesk } from '../../desk/deskStore.ts';
import { saveBeforeLeaving } from '../../desk/pendingSaves.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { DraftCommands } from './actions/DraftCommands.tsx';
import { dropDraft, showDraft, useDraft } from './draft/draftStore.ts';
import { closeNote } from './footnotes/openNote.ts';
import { BriefingCommands } from './list/BriefingCommands.tsx';
import { BriefingList } from './list/BriefingList.tsx';
import { MarkdownCommands } from './markdown/MarkdownCommands.tsx';
import { Announcer } from './page/Announcer.tsx';
import { DraftPage } from './page/DraftPage.tsx';

/** The middle pane: the briefing that is open as a page to write on, or the list of all. */
export function BriefingPane() {
  const openId = useDesk((state) => state.openBriefingId);
  const { session, error, isLoading } = useDraft();
  useEffect(() => void showDraft(openId), [openId]);
  useEffect(() => leaveLibrary, []);
  useEffect(
    () => onChange((topics) => topics.includes('sources') && useDraft.getState().session?.citations.reloadSources()),
    [],
  );
  useEffect(saveWhenWindowIsLeft, []);
  useEffect(() => saveBeforeLeaving(saveDraft), []);
  return (
    <>
      {session !== null && <DraftPage key={session.id} session={session} />}
      {session !== null && <DraftCommands key={`${session.id}-commands`} session={session} />}
      {session === null && openId === null && <BriefingList />}
      {session === null && isLoading && <Spinner />}
      {error !== undefined && <Notice tone="danger" {...noticeOf(error)} />}
      <BriefingCommands />
      <MarkdownCommands />
      <Announcer />
    </>
  );
}

function noticeOf(error: unknown) {
  const { title, advice } = describeError(error);
  return { title, children: advice };
}

async function saveDraft(): Promise<boolean> {
  const { session } = useDraft.getState();
  if (session === null) return true;
  await closeNote(session);
  return session.autosave.flush();
}

function saveWhenWindowIsLeft(): () => void {
  const save = () => void useDraft.getState().session?.autosave.flush();
  window.addEventListener('blur', save);
  return () => window.removeEventListener('blur', save);
}

/** Another library takes this one's place: the draft was saved before that was asked for. */
function leaveLibrary(): void {
  dropDraft();
}
