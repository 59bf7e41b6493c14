import type { ExportSettings } from '../../core/briefing/exportSettings.ts';
import { commonWords } from './commonWords.ts';

const contents: Readonly<Record<ExportSettings['contents'], { readonly label: string; readonly description: string }>> =
  {
    none: { label: 'None', description: 'The text begins below the title block' },
    headings: { label: 'Headings, linked', description: 'Filled in; Word asks nothing when it opens' },
    estimatedPages: { label: 'Headings with page numbers', description: 'Numbers are estimated, and the file says so' },
  };

const splits: Readonly<
  Record<ExportSettings['bibliography']['split'], { readonly label: string; readonly description: string }>
> = {
  none: { label: 'One list', description: 'In the order of the citation style' },
  type: { label: 'By type', description: 'Articles, reports, web pages… each under a heading' },
  language: { label: 'By language', description: 'Each language under a heading' },
};

const notes: Readonly<Record<ExportSettings['notes'], { readonly label: string; readonly description: string }>> = {
  footnotes: { label: 'Footnotes', description: 'At the foot of each page' },
  endnotes: {
    label: 'Endnotes',
    description: 'Together behind the text. LibreOffice prints their pages without marking and number',
  },
};

/** Words of the export dialog, of what an export names, and of what became of it. */
export const exportWords = {
  title: 'Export to Word',
  settings: 'What the file holds',
  style: 'Citation style',
  notes: 'Notes',
  notesIn: notes,
  notesHint: 'Where the style cites in the text, only your own notes.',
  contents: 'Table of contents',
  contentsOf: contents,
  bibliography: 'List of works',
  splitBy: splits,
  consulted: 'List sources that were consulted and are not cited',
  consultedFrom: 'Counts as consulted',
  consultedClaims: 'Passages that the cited claims rest on',
  collections: 'Collections',
  tags: 'Tags',
  consultedCount: (count: number) =>
    count === 0 ? 'No source besides those that are cited.' : commonWords.count(count, 'source', 'sources'),
  annex: 'Source annex',
  annexHint: 'Every cited source with its grade, its passages and the beginning of its hash',
  annexCount: (sources: number, passages: number) =>
    `${commonWords.count(sources, 'source', 'sources')}, ${commonWords.count(passages, 'passage', 'passages')}`,
  summary: 'Source summary statement',
  summaryHint: 'What the briefing rests on, under the title block (ICD 206)',
  summaryText: 'Statement',
  summaryProposed: 'As the library has it now. What you change here is kept with the briefing.',
  summaryKept: 'Your words, kept with the briefing.',
  summaryOutdated: 'The library has changed since you kept these words. Nothing was replaced.',
  regenerate: 'Propose anew…',
  proposalTitle: 'Statement proposed anew',
  proposalHint: 'Struck through: only in yours. Underlined: only in the proposal.',
  proposalSame: 'The proposal says what yours says.',
  takeProposal: 'Take the proposal',
  keepMine: 'Keep mine',
  portionMarks: 'Portion marks',
  portionMarksHint: 'Before paragraphs, headings, tables and images that have a marking',
  marking: 'Marking of the file',
  markingHint: 'In header and footer of every page. It is the briefing’s own.',
  noMarking: 'None: header and footer carry no label',
  findings: (count: number) =>
    count === 0 ? 'Nothing to look at' : commonWords.count(count, 'thing to look at', 'things to look at'),
  findingsWith: (findings: string, marking: string) => `${findings}, marked up to ${marking}`,
  cannotBeMade: (why: string) => `${why}: no file can be made`,
  refused: (count: number) =>
    count === 1
      ? 'A cited passage is gone: no file can be made'
      : `${count} cited passages are gone: no file can be made`,
  refusedHint: 'Take another passage, or keep it as one of its version; then export again.',
  show: 'Show',
  found: {
    imageWithoutWords: (words: string) => `An image has no alternative text${words === '' ? '' : `: ${words}`}.`,
    markedAbove: (marking: string, banner: string | null, words: string) =>
      `A part marked ${marking} stands in a file marked ${banner ?? 'nothing'}: “${words}”`,
    sourceMarkedAbove: (marking: string, banner: string | null, title: string) =>
      `A source marked ${marking} is cited in a file marked ${banner ?? 'nothing'}: “${title}”`,
    unprinted: (count: number) =>
      `The citation style does not print ${commonWords.count(count, 'thing that was', 'things that were')} written in citations: ${count === 1 ? 'it is' : 'they are'} not in the file.`,
    unprintedAt: (written: string, words: string) => `${written} · “${words}”`,
    contradicted: (count: number) =>
      `${commonWords.count(count, 'claim', 'claims')} cited here ${count === 1 ? 'is' : 'are'} contradicted by passages in your library:`,
    contradictedBy: (statement: string, passages: number) =>
      `“${statement}” · contradicted by ${commonWords.count(passages, 'passage', 'passages')}`,
    entryOnly: (count: number) =>
      `Of ${commonWords.count(count, 'cited source', 'cited sources')} only the bibliographic entry is in your library, not the work itself.`,
    unattributed: (count: number) =>
      `${commonWords.count(count, 'cited source names', 'cited sources name')} nobody who wrote or published ${count === 1 ? 'it' : 'them'}: only the title is printed.`,
    undated: (count: number) =>
      `${commonWords.count(count, 'cited source has', 'cited sources have')} no date of publication: printed as “n.d.” or without a date, by the style.`,
    noticed: (count: number) =>
      `Reading ${commonWords.count(count, 'cited source', 'cited sources')} left something out or took it otherwise than one might expect. Compare what you quote with the original.`,
    noticeOf: (title: string, first: string, others: number) =>
      `${title} · ${first}${others === 0 ? '' : ` And ${others.toLocaleString('en-GB')} more.`}`,
    copied: (count: number) =>
      `${commonWords.count(count, 'cited source has', 'cited sources have')} near copies in the library that are not cited here. One of them may be the original.`,
    copiesOf: (title: string, copies: number) => `${title} · compare with ${copies.toLocaleString('en-GB')}`,
    showOthers: (count: number) => `Show ${count.toLocaleString('en-GB')} more`,
    headingSkipped: (level: number, before: number, words: string) =>
      `A heading of level ${level} follows ${before === 0 ? 'none' : `one of level ${before}`}: “${words}”`,
    referenceWithoutTarget: (words: string) => `A cross-reference has no target any more: “${words}”`,
    claimUnconfirmed: (statement: string) =>
      `A cited claim rests on a newer wording than it was made with and is to be confirmed: “${statement}”`,
    summaryOutdated: 'The statement that you keep was written when the library said something else.',
    wordsInEnglish: (language: string) =>
      `What the program itself writes in the file (“Page 1 of 2”, headings, annex, statement) is in English: it has no words in ${language}.`,
  },
  preview: 'Preview',
  previewHint: 'Made of the file’s own bytes. Approximate: Word breaks pages and sets lines by itself.',
  previewing: 'Making the file…',
  bytes: (size: string) => `${size}, sound`,
  footnotes: 'Footnotes',
  endnotes: 'Endnotes',
  landscape: 'Landscape pages from here',
  imageWithoutWords: 'Image without alternative text',
  showRest: (blocks: number) => `Show the other ${blocks.toLocaleString('en-GB')} paragraphs and tables`,
  failed: 'No file could be made',
  tryAgain: 'Try again',
  save: 'Export…',
  saveTo: (name: string) => `Export to ${name}`,
  making: 'Making the Word file…',
  done: 'Word file saved',
  lookAt: (count: number) => `${count} to look at`,
  look: 'Look…',
  openElsewhere: 'The file is open in another program',
  openElsewhereHint: (name: string, beside: string) =>
    `${name} could not be replaced. The new file stands beside it as ${beside}. Close the other and export again to replace it.`,
  above: {
    title: (banner: string | null) =>
      banner === null
        ? 'This goes out in a file without a marking'
        : `This is marked above ${banner}, the marking of the file`,
    hint: 'Export it only where whoever gets the file may have it. That it was confirmed goes on record with the export.',
    part: (marking: string, words: string) => `${marking}: “${words}”`,
    source: (marking: string, title: string) => `${marking}, source: “${title}”`,
    confirm: (marking: string) => `Export with ${marking} material`,
  },
  changed: {
    title: 'The file there is not the one this library last exported',
    hint: (name: string, moment: string) =>
      `${name} was last written ${moment}: by another program, or by an export that this library does not know of, as after a backup was restored. Nothing was replaced.`,
    replace: 'Replace it',
    elsewhere: 'Save elsewhere…',
  },
} as const;
