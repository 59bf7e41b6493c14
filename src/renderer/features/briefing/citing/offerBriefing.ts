import type { BriefingId } from '../../../../core/ids.ts';
import { call } from '../../../bridge/call.ts';
import { reportError } from '../../../bridge/reportError.ts';
import { openBriefing, useDesk } from '../../../desk/deskStore.ts';
import { showToast, type ToastAction } from '../../../ui/toasts.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { useDraft } from '../draft/draftStore.ts';
import { createBriefing } from '../list/briefingActions.ts';
import { citeSelected } from './citeSelected.ts';

const words = briefingWords.citeNowhere;

/** Takes the last offer away: it is made once, and a briefing that opens answers it. */
let dismiss = () => {};

/**
 * Something is to be cited and no briefing is open. A new one takes the citation at once; in one that is written already the
 * writer has to say where it belongs, so that one is only opened.
 */
export async function offerBriefing(): Promise<void> {
  try {
    const [latest] = await call('briefings.list', {});
    const create: ToastAction = { label: words.create, onAct: () => void citeInNew() };
    const open: readonly ToastAction[] =
      latest === undefined
        ? []
        : [{ label: words.open(latest.title.trim() || briefingWords.untitled), onAct: () => openBriefing(latest.id) }];
    dismiss();
    const dismissToast = showToast({
      title: words.title,
      description: latest === undefined ? words.first : words.description,
      actions: [create, ...open],
    });
    const stop = useDesk.subscribe(({ openBriefingId }) => openBriefingId !== null && dismiss());
    dismiss = () => {
      stop();
      dismissToast();
      dismiss = () => {};
    };
  } catch (error) {
    reportError(error);
  }
}

async function citeInNew(): Promise<void> {
  const id = await createBriefing();
  if (id !== undefined) await citeSelected(await whenOpen(id));
}

function whenOpen(id: BriefingId): Promise<DraftSession> {
  return new Promise((resolve) => {
    const stop = useDraft.subscribe(check);
    function check(): void {
      const { session } = useDraft.getState();
      if (session?.id !== id) return;
      stop();
      // When the page of the briefing is there to be written on.
      setTimeout(() => resolve(session));
    }
    check();
  });
}
