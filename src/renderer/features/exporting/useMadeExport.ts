import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExportSettings } from '../../../core/briefing/exportSettings.ts';
import type { WordPreview } from '../../../core/wordPreview/wordPreview.ts';
import type { ExportChoicesKept } from '../../../shared/contract/exportOperations.ts';
import type { DraftToExport } from '../../desk/draftToExport.ts';
import { type MadeExport, makeExport } from './makeExport.ts';

export interface MakingState {
  /** The last file that was made; of settings before these while `isMaking`. */
  readonly made: MadeExport | null;
  readonly preview: WordPreview | null;
  readonly isMaking: boolean;
  readonly error: unknown;
  /** The file of the choices as they are when it is there; null where none could be made. */
  readonly settle: () => Promise<MadeExport | null>;
}

interface Asked {
  readonly settings: ExportSettings;
  readonly summary: ExportChoicesKept['summary'];
  /** Changes whenever something changes that the settings do not tell, such as the style. */
  readonly version: string;
}

/** So many milliseconds without another change, and a file is made. */
const PAUSE_MS = 250;

/**
 * Makes the Word file anew whenever a choice changes, and reads it back for the preview. What comes too late is dropped.
 * @param onRefused called where no file may be made of the draft
 */
export function useMadeExport(draft: DraftToExport, asked: Asked, onRefused: () => void): MakingState {
  const { settings, summary, version } = asked;
  const question = useMemo(() => ({ settings, summary, version }), [settings, summary, version]);
  const [answer, setAnswer] = useState<Answer>({ question: null, made: null, preview: null, error: null });
  const latest = useRef<Promise<MadeExport | null>>(Promise.resolve(null));
  const refuse = useRef(onRefused);
  useEffect(() => {
    refuse.current = onRefused;
  });
  useEffect(() => {
    const { settings: chosen, summary: kept } = question;
    let isWanted = true;
    const make = async (): Promise<MadeExport | null> => {
      try {
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        if (!isWanted) return null;
        const made = await makeExport(draft, chosen, kept);
        if (!isWanted) return null;
        if (made === null) {
          refuse.current();
          return null;
        }
        const preview = await draft.engine.previewWord(made.bytes);
        if (isWanted) setAnswer({ question, made, preview, error: null });
        return made;
      } catch (error) {
        if (isWanted) setAnswer((before) => ({ ...before, question, error }));
        return null;
      }
    };
    latest.current = make();
    return () => {
      isWanted = false;
    };
  }, [draft, question]);
  const { question: answered, ...made } = answer;
  const isMaking = answered !== question;
  const settle = () => lastOf(() => latest.current);
  return { ...made, error: isMaking ? null : made.error, isMaking, settle };
}

/** What comes of the last promise, where others may take its place meanwhile. */
async function lastOf<Value>(current: () => Promise<Value>): Promise<Value> {
  const promise = current();
  const value = await promise;
  return promise === current() ? value : lastOf(current);
}

interface Answer extends Omit<MakingState, 'isMaking' | 'settle'> {
  /** What it is the answer to. */
  readonly question: object | null;
}
