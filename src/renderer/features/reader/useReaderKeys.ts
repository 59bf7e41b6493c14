import type { KeyboardEvent, RefObject } from 'react';
import type { Excerpt } from '../../../core/excerpt/excerpt.ts';
import type { SourceId } from '../../../core/ids.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { selectExcerpt, useDesk } from '../../desk/deskStore.ts';
import { showToast } from '../../ui/toasts.ts';
import { readerWords } from '../../words/readerWords.ts';
import { stepTo } from './readerTrail.ts';
import { extendByWord, selectSentence } from './selectByKey.ts';
import { selectedPosition } from './selectedRange.ts';
import { findFirstShown } from './textPlaces.ts';
import type { ReaderGoal } from './useGoal.ts';
import type { ReadBlock } from './useSourceText.ts';

interface ReaderKeysSettings {
  readonly sourceId: SourceId;
  readonly textElement: RefObject<HTMLElement | null>;
  /** The blocks that are in the document, in order. */
  readonly shownBlocks: () => readonly ReadBlock[];
  readonly excerpts: readonly Excerpt[];
  readonly goal: ReaderGoal | undefined;
  readonly stepHit: (by: 1 | -1) => void;
  /** Takes notice of what is selected now. */
  readonly catchUp: () => void;
}

const commandKeys = {
  e: 'evidence.excerpt',
  c: 'evidence.claim',
  a: 'evidence.addToClaim',
  enter: 'evidence.cite',
  j: 'evidence.showInDraft',
  g: 'reader.goTo',
  p: 'reader.pages',
} as const;

/** Keys that make something of a passage: without one they say so. */
const needPassage: ReadonlySet<string> = new Set(['e', 'c', 'a']);

/** The single keys of the text (`readerWords.keys` lists them), as its handler of key presses. */
export function useReaderKeys(settings: ReaderKeysSettings): (event: KeyboardEvent) => void {
  const { sourceId, textElement, shownBlocks, excerpts, goal, stepHit, catchUp } = settings;

  const stepExcerpt = (by: 1 | -1): true => {
    const root = textElement.current;
    const selectedId = useDesk.getState().selectedExcerptId;
    const index = excerpts.findIndex(({ id }) => id === selectedId);
    const from = (root && (selectedPosition(root)?.start ?? findFirstShown(root))) ?? 0;
    const next = index < 0 ? nearest(excerpts, from, by) : excerpts.at((index + by) % excerpts.length);
    if (next) stepTo({ sourceId, excerptId: next.id });
    else showToast({ title: readerWords.noMoreExcerpts });
    return true;
  };
  const stepSentence = (by: 1 | -1): boolean => {
    return textElement.current !== null && selectSentence(textElement.current, shownBlocks(), goal?.position, by);
  };

  return (event) => {
    if (event.key === 'F3') stepHit(event.shiftKey ? -1 : 1);
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (!(event.key === 'Escape' ? letGo() : act(event))) return;
    event.preventDefault();
  };

  function act({ key, shiftKey }: KeyboardEvent): boolean {
    const name = key.toLowerCase();
    const by = shiftKey ? -1 : 1;
    if (name === 's') return stepSentence(by);
    if (name === 'n') return stepExcerpt(by);
    if (shiftKey && (key === 'ArrowRight' || key === 'ArrowLeft')) {
      return textElement.current !== null && extendByWord(textElement.current, key === 'ArrowRight' ? 'right' : 'left');
    }
    if (!(name in commandKeys)) return false;
    catchUp();
    if (runCommand(commandKeys[name as keyof typeof commandKeys])) return true;
    if (!needPassage.has(name)) return false;
    showToast({ title: readerWords.nothingSelected, description: readerWords.selectHint });
    return true;
  }
}

/** First of the words that are selected, then of the excerpt; false when there is nothing to let go of. */
function letGo(): boolean {
  const selection = getSelection();
  if (selection && !selection.isCollapsed) selection.collapseToStart();
  else if (useDesk.getState().selectedExcerptId !== null) selectExcerpt(null);
  else return false;
  return true;
}

function nearest(excerpts: readonly Excerpt[], from: number, by: 1 | -1): Excerpt | undefined {
  if (by === 1) return excerpts.find(({ position }) => position.start >= from) ?? excerpts[0];
  return excerpts.findLast(({ position }) => position.start < from) ?? excerpts.at(-1);
}
