import { useCommand } from '../../../desk/commandRegistry.ts';
import { openBriefing, useDesk } from '../../../desk/deskStore.ts';
import { offerBriefing } from '../citing/offerBriefing.ts';
import { useDraft } from '../draft/draftStore.ts';
import { createBriefing, duplicateBriefing, removeBriefing } from './briefingActions.ts';

/** The commands on briefings as a whole. Shows nothing. */
export function BriefingCommands() {
  const openId = useDraft((state) => state.session?.id ?? null);
  const whenOpen = { when: () => openId !== null };
  useCommand('briefings.create', () => void createBriefing());
  useCommand('briefings.list', () => openBriefing(null));
  useCommand('briefings.duplicate', () => openId !== null && void duplicateBriefing(openId), whenOpen);
  useCommand('briefings.remove', () => openId !== null && void removeBriefing(openId), whenOpen);
  useCommand('evidence.cite', () => void offerBriefing(), { when: isCitingNowhere });
  return null;
}

/** An excerpt is in hand and there is no briefing to cite it in. */
function isCitingNowhere(): boolean {
  const { selectedExcerptId, openBriefingId } = useDesk.getState();
  return selectedExcerptId !== null && openBriefingId === null && useDraft.getState().session === null;
}
