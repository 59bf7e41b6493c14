import { useCommand } from '../../../desk/commandRegistry.ts';
import { openBriefing } from '../../../desk/deskStore.ts';
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
  return null;
}
