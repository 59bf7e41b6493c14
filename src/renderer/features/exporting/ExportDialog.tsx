import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ExportSettings } from '../../../core/briefing/exportSettings.ts';
import { isMarkedAbove, strictestOf } from '../../../core/exporting/markedAbove.ts';
import type { BlockId } from '../../../core/ids.ts';
import type { ExportChoicesKept } from '../../../shared/contract/exportOperations.ts';
import { call } from '../../bridge/call.ts';
import { describeError, exposeBug, reportError } from '../../bridge/reportError.ts';
import type { DraftToExport } from '../../desk/draftToExport.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { exportWords as words } from '../../words/exportWords.ts';
import styles from './ExportDialog.module.css';
import { ExportSettingsForm } from './ExportSettingsForm.tsx';
import { countFindings, FindingList, isLost } from './FindingList.tsx';
import type { MadeExport } from './makeExport.ts';
import { PreviewPane } from './PreviewPane.tsx';
import { nameOf, saveExport } from './saveExport.ts';
import { useMadeExport } from './useMadeExport.ts';

interface ExportDialogProps {
  readonly draft: DraftToExport;
  readonly onClose: () => void;
}

/** What a briefing's Word file shall hold, what is to be said of it beforehand, and the file itself as a preview. */
export function ExportDialog({ draft, onClose }: ExportDialogProps) {
  const { choices, keepSettings, keepSummary } = useChoices(draft);
  if (choices === null) return null;
  return (
    <OpenDialog draft={draft} onClose={onClose} choices={choices} onSettings={keepSettings} onSummary={keepSummary} />
  );
}

interface OpenDialogProps extends ExportDialogProps {
  readonly choices: ExportChoicesKept;
  readonly onSettings: (settings: ExportSettings) => void;
  readonly onSummary: (summary: ExportChoicesKept['summary']) => void;
}

function OpenDialog({ draft, onClose, choices, onSettings, onSummary }: OpenDialogProps) {
  const [citationStyle, setStyle] = useState(draft.header().citationStyle);
  const [attempt, setAttempt] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const findings = useRef<HTMLElement>(null);
  const reason = useRef<HTMLSpanElement>(null);
  const making = useMadeExport(
    draft,
    { settings: choices.settings, summary: choices.summary, version: `${citationStyle} ${attempt}` },
    onClose,
  );
  const { made } = making;
  const isRefused = made?.drifted.some(isLost) ?? false;
  const cannotBeMade = making.error !== null;
  useFocusOnRefusal(isRefused, findings);
  useFocusOnRefusal(cannotBeMade, reason);
  const save = async (again: boolean) => {
    setSaving(true);
    setFailure(null);
    try {
      // Whoever knows what they want need not wait for the preview: what was asked for is done when the file is there.
      const ready = await making.settle();
      if (ready === null || ready.drifted.some(isLost)) return;
      if (await saveExport(draft, ready, { again })) onClose();
    } catch (error) {
      // Where it stands: a toast would lie behind the dialog.
      exposeBug(error);
      setFailure(error);
    } finally {
      setSaving(false);
    }
  };
  const showBlock = (id: BlockId) => {
    onClose();
    draft.showBlock(id);
  };
  const { place } = choices;
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <>
          {cannotBeMade ? (
            <span ref={reason} tabIndex={-1} className={styles.reason}>
              {words.cannotBeMade(describeError(making.error).title)}
            </span>
          ) : (
            made !== null &&
            countFindings(made) > 0 && (
              <Button variant="quiet" className={styles.toFindings} onPress={() => findings.current?.focus()}>
                {toLookAt(made)}
              </Button>
            )
          )}
          <Button onPress={onClose}>{commonWords.cancel}</Button>
          <Button
            variant={place === null ? 'primary' : 'secondary'}
            autoFocus={place === null}
            isDisabled={isRefused || cannotBeMade}
            isPending={isSaving}
            onPress={() => void save(false)}
          >
            {words.save}
          </Button>
          {place !== null && (
            <Button
              variant="primary"
              autoFocus
              isDisabled={isRefused || cannotBeMade}
              isPending={isSaving}
              onPress={() => void save(true)}
            >
              {words.saveTo(nameOf(place.path))}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.content}>
        {failure !== null && (
          <Notice tone="danger" title={describeError(failure).title}>
            {describeError(failure).advice}
          </Notice>
        )}
        <div className={styles.columns}>
          <div className={styles.choices}>
            <ExportSettingsForm
              header={{ ...draft.header(), citationStyle }}
              settings={choices.settings}
              onSettings={onSettings}
              onStyle={(style) => {
                setStyle(style);
                draft.setStyle(style);
              }}
              summary={choices.summary}
              onSummary={onSummary}
              made={made}
            />
            {made !== null && <FindingList ref={findings} made={made} onShowBlock={showBlock} onLeave={onClose} />}
          </div>
          <PreviewPane making={making} onTryAgain={() => setAttempt((before) => before + 1)} />
        </div>
      </div>
    </Dialog>
  );
}

/** What refuses the export, else how much there is to look at and what of it has to be confirmed. */
function toLookAt(made: MadeExport): string {
  const lost = made.drifted.filter(isLost).length;
  if (lost > 0) return words.refused(lost);
  const strictest = strictestOf(made.findings.filter(isMarkedAbove));
  const count = words.findings(countFindings(made));
  return strictest === null ? count : words.findingsWith(count, strictest);
}

/** Whoever stands on a button that is refused stands on nothing, and no key would reach the dialog: what refuses it takes the focus. */
function useFocusOnRefusal(isRefused: boolean, findings: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const held = document.activeElement;
    const isInside = findings.current?.closest('[role="dialog"]')?.contains(held) ?? false;
    if (isRefused && !(isInside && !held?.matches(':disabled'))) findings.current?.focus();
  }, [isRefused, findings]);
}

/** What was chosen the last time, and every change of it kept at once: there is nothing to lose by closing the dialog. */
function useChoices({ briefingId }: DraftToExport) {
  const [choices, setChoices] = useState<ExportChoicesKept | null>(null);
  useEffect(() => {
    let isWanted = true;
    call('exports.choices', { briefingId }).then((kept) => isWanted && setChoices(kept), reportError);
    return () => {
      isWanted = false;
    };
  }, [briefingId]);
  return {
    choices,
    keepSettings: (settings: ExportSettings) => {
      setChoices((before) => before && { ...before, settings });
      call('exports.keepSettings', { briefingId, settings }).catch(reportError);
    },
    keepSummary: (summary: ExportChoicesKept['summary']) => {
      setChoices((before) => before && { ...before, summary });
      call('exports.keepSummary', { briefingId, summary }).catch(reportError);
    },
  };
}
