import type { Backup, BackupComparison } from '../../shared/contract/safetyOperations.ts';
import { commonWords } from './commonWords.ts';

const number = (count: number) => count.toLocaleString('en-GB');

type Kind = NonNullable<BackupComparison['kinds']>[number]['kind'];

/** Words of verifying a library, its backups, and restoring one. */
export const safetyWords = {
  verify: {
    title: 'Verify library',
    intro:
      'Every original is read again, every entry of the custody log is checked, and every row is compared with what the log last said of it. Nothing is changed.',
    start: 'Verify',
    again: 'Verify again',
    running: 'Verifying',
    progress: (done: number, total: number) => `${number(done)} of ${number(total)}`,
    begun: 'Opening the library…',
    cancel: 'Stop',
    sound: 'Everything is as it was left',
    found: (count: number) =>
      commonWords.count(count, 'thing is not as it was left', 'things are not as they were left'),
    checked: (counts: {
      originals: number;
      size: string;
      rows: number;
      entries: number;
      heads: number;
      backups: number;
    }) =>
      `Checked: ${commonWords.count(counts.originals, 'original', 'originals')} (${counts.size}), ${commonWords.count(counts.rows, 'row', 'rows')}, ${commonWords.count(counts.entries, 'custody entry', 'custody entries')}, ${commonWords.count(counts.heads, 'head', 'heads')} noted by exports and backups, ${commonWords.count(counts.backups, 'backup', 'backups')}.`,
    head: (entry: number) => `The custody log ends at entry ${number(entry)}:`,
    headHint: 'Whoever notes this down can tell later whether the log up to here is still the same.',
    onRecord: 'On record',
    there: 'Found',
    list: 'What is not as it was left',
    copy: 'Copy result',
    copied: 'Copied',
    notCopied: 'Could not be copied',
  },
  backups: {
    title: 'Backups',
    library: 'Library',
    now: 'Back up now',
    elsewhere: 'Back up to another folder…',
    look: 'Look in another folder…',
    own: 'Beside the library',
    ownHint:
      'Made once on every day of use, and before every update of the library; kept for seven days and four weeks. They hold the database; originals are never changed and stay where they are.',
    there: 'In the folder you chose',
    thereHint: 'With their originals.',
    back: 'Back to those beside the library',
    none: 'No backup yet',
    noneThere: 'There are no backups in this folder',
    noneHint: 'The first is made a moment after the library was opened.',
    making: 'Backing up',
    made: 'Backup made',
    madeWith: (copied: number, missing: number) =>
      [
        copied === 0 ? 'No new originals to copy.' : `${commonWords.count(copied, 'original', 'originals')} copied.`,
        missing === 0
          ? ''
          : `${commonWords.count(missing, 'original is', 'originals are')} missing: verify the library.`,
      ]
        .filter(Boolean)
        .join(' '),
    dailyProblem: 'The backup of the day was not made',
    restore: 'Restore…',
    restoreOf: (moment: string) => `Restore the backup of ${moment}`,
    reasons: {
      'by-hand': 'Made by hand',
      daily: 'Of the day',
      'before-migration': 'Before an update',
      'before-restore': 'Before a restore',
    } satisfies Record<Backup['reason'], string>,
    counts: ({ sources, excerpts, claims, briefings }: Backup['counts']) => [
      commonWords.count(sources, 'source', 'sources'),
      commonWords.count(excerpts, 'excerpt', 'excerpts'),
      commonWords.count(claims, 'claim', 'claims'),
      commonWords.count(briefings, 'briefing', 'briefings'),
    ],
  },
  restore: {
    title: (moment: string) => `Restore the backup of ${moment}?`,
    comparing: 'Comparing it with the library…',
    intro:
      'The library becomes again what it was then. What it is now is backed up first, so that this can be taken back.',
    otherLibrary: 'This is a backup of another library',
    otherLibraryHint: 'Everything that is in the library now would be replaced by what is in that one.',
    unreadable: 'The library that is there cannot be read',
    unreadableHint: 'There is nothing to compare with. Its files are kept as they are among the backups.',
    same: 'The library is what it was then',
    kind: 'Kind',
    kinds: {
      sources: 'Sources',
      excerpts: 'Excerpts',
      claims: 'Claims',
      briefings: 'Briefings',
      exports: 'Exports on record',
    } satisfies Record<Kind, string>,
    inLibrary: 'Now',
    inBackup: 'Then',
    difference: 'Change',
    noChange: 'none',
    gone: (count: number) => `${number(count)} would go`,
    back: (count: number) => `${number(count)} would come back`,
    changed: (count: number) => `${number(count)} would be as before`,
    more: (count: number) => `and ${number(count)} more`,
    running: 'Restoring',
    confirm: 'Restore',
    done: 'The backup was restored',
    doneHint: 'What was there before is kept among the backups.',
    missing: (count: number) =>
      `${commonWords.count(count, 'original was', 'originals were')} in neither place. Verify the library.`,
  },
} as const;
