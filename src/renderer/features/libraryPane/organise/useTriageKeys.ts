import { runCommand } from '../../../desk/commandRegistry.ts';
import { showToast } from '../../../ui/toasts.ts';
import { organiseWords } from '../../../words/organiseWords.ts';
import { gradeOfLetter, type Organising } from './useOrganiseCommands.ts';

const commandKeys = {
  t: 'sources.setTriaged',
  u: 'sources.setNew',
  g: 'sources.tag',
  l: 'sources.addToCollection',
  m: 'sources.mark',
} as const;

/** What a letter does in triage: the grades by their own letters, the others by the table above. One without a meaning says so. */
export function useTriageKeys({ grade }: Organising): (key: string) => void {
  return (key) => {
    const letter = key.toLowerCase();
    const value = gradeOfLetter(letter);
    if (value !== undefined) grade(value);
    else if (letter in commandKeys) runCommand(commandKeys[letter as keyof typeof commandKeys]);
    else showToast({ title: organiseWords.notInTriage, description: organiseWords.notInTriageWhy });
  };
}
