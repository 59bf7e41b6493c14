import { useEffect, useRef, useState } from 'react';
import { makeSourceSummary } from '../../../core/annex/makeSourceSummary.ts';
import { diffWords } from '../../../core/versions/diffWords.ts';
import type { ExportChoicesKept } from '../../../shared/contract/exportOperations.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DifferencePieces } from '../../ui/DifferencePieces.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { exportWords as words } from '../../words/exportWords.ts';
import type { MadeExport } from './makeExport.ts';
import styles from './SummaryEditor.module.css';

type KeptSummary = ExportChoicesKept['summary'];

interface SummaryEditorProps {
  readonly made: MadeExport;
  /** The statement that the analyst has changed; null: it is as proposed. */
  readonly kept: KeptSummary;
  readonly onKeep: (summary: KeptSummary) => void;
}

/** So many milliseconds after the last key, what was typed is kept. */
const PAUSE_MS = 600;

/**
 * The source summary statement as text. What an analyst changes in it is kept, and no proposal takes its place before the analyst has
 * seen what differs and said so.
 */
export function SummaryEditor({ made, kept, onKeep }: SummaryEditorProps) {
  const proposed = makeSourceSummary(made.stored, made.material, made.locale);
  const [typed, setTyped] = useState<string | null>(null);
  const [isComparing, setComparing] = useState(false);
  const text = typed ?? kept?.text ?? proposed;
  const keep = useRef(() => {});
  useEffect(() => {
    keep.current = () => {
      if (typed === null) return;
      setTyped(null);
      if (typed !== kept?.text) onKeep(typed === proposed ? null : { text: typed, basis: kept?.basis ?? proposed });
    };
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => keep.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  // Closing the dialog in between loses no word.
  useEffect(() => () => keep.current(), []);
  const isOutdated = kept !== null && kept.basis !== proposed;
  return (
    <div className={styles.editor}>
      <TextField
        label={words.summaryText}
        lines={8}
        autoDirection
        maxLength={100_000}
        value={text}
        onChange={setTyped}
        onBlur={() => keep.current()}
        description={kept === null ? words.summaryProposed : isOutdated ? words.summaryOutdated : words.summaryKept}
      />
      {kept !== null && (
        <Button size="small" onPress={() => setComparing(true)}>
          {words.regenerate}
        </Button>
      )}
      {isComparing && (
        <Comparison
          mine={text}
          proposed={proposed}
          onTake={() => {
            setTyped(null);
            onKeep(null);
          }}
          onKeepMine={() => onKeep({ text, basis: proposed })}
          onClose={() => setComparing(false)}
        />
      )}
    </div>
  );
}

interface ComparisonProps {
  readonly mine: string;
  readonly proposed: string;
  readonly onTake: () => void;
  readonly onKeepMine: () => void;
  readonly onClose: () => void;
}

function Comparison({ mine, proposed, onTake, onKeepMine, onClose }: ComparisonProps) {
  const { pieces } = diffWords(mine, proposed);
  const isSame = pieces.every(({ kind }) => kind === 'same');
  const then = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <Dialog
      title={words.proposalTitle}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onPress={then(onKeepMine)}>
            {words.keepMine}
          </Button>
          <Button variant="primary" onPress={then(onTake)}>
            {words.takeProposal}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{isSame ? words.proposalSame : words.proposalHint}</p>
      <p dir="auto" className={styles.difference}>
        <DifferencePieces pieces={pieces} />
      </p>
    </Dialog>
  );
}
