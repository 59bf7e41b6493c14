import { useState } from 'react';
import { type Reliability, reliabilities } from '../../../../core/grading/sourceGrade.ts';
import type { SourceId } from '../../../../core/ids.ts';
import { useCommand } from '../../../desk/commandRegistry.ts';
import { organiseWords } from '../../../words/organiseWords.ts';
import { useOrganise } from './useOrganise.ts';

/** What is asked before sources are changed. */
type Question = 'tags' | 'collections' | 'grade' | 'marking' | 'remove';

export interface Asked {
  readonly question: Question;
  readonly ids: readonly SourceId[];
}

export interface Organising {
  readonly asked: Asked | null;
  readonly close: () => void;
  readonly ask: (question: Question) => void;
  readonly setTriaged: (triaged: boolean) => void;
  readonly grade: (value: Reliability | null) => void;
}

/** The commands on the sources that are chosen, or on the one in hand. `onDone`: they are triaged, the next can come. */
export function useOrganiseCommands(targets: () => readonly SourceId[], onDone: () => void): Organising {
  const [asked, setAsked] = useState<Asked | null>(null);
  const organise = useOrganise();
  const when = () => targets().length > 0;
  const ask = (question: Question) => {
    const ids = targets();
    if (ids.length > 0) setAsked({ question, ids });
  };
  const setTriaged = (triaged: boolean) => {
    const ids = targets();
    if (triaged) onDone();
    organise(ids, { triaged }, triaged ? organiseWords.triaged : organiseWords.untriaged);
  };
  const grade = (value: Reliability | null) => {
    const ids = targets();
    organise(ids, { reliability: { value } }, (what) => organiseWords.graded(what, value));
  };
  useCommand('sources.tag', () => ask('tags'), { when });
  useCommand('sources.addToCollection', () => ask('collections'), { when });
  useCommand('sources.grade', () => ask('grade'), { when });
  useCommand('sources.mark', () => ask('marking'), { when });
  useCommand('sources.setTriaged', () => setTriaged(true), { when });
  useCommand('sources.setNew', () => setTriaged(false), { when });
  return { asked, ask, setTriaged, grade, close: () => setAsked(null) };
}

/** The grade that a letter stands for. */
export function gradeOfLetter(letter: string): Reliability | undefined {
  return reliabilities.find(({ grade }) => grade === letter.toUpperCase())?.grade;
}
