import type { Command } from './command.ts';
import { runBackup, runBackups } from './runBackups.ts';
import { runBriefings } from './runBriefings.ts';
import { runConvert } from './runConvert.ts';
import { runCopies } from './runCopies.ts';
import { runDiff } from './runDiff.ts';
import { runExport } from './runExport.ts';
import { runGrade } from './runGrade.ts';
import { runImport } from './runImport.ts';
import { runCollections, runTags } from './runOrganised.ts';
import { runRestore } from './runRestore.ts';
import { runSearch } from './runSearch.ts';
import { runSources } from './runSources.ts';
import { runStyles } from './runStyles.ts';
import { runText } from './runText.ts';
import { runValidate } from './runValidate.ts';
import { runVerify } from './runVerify.ts';
import { runVersions } from './runVersions.ts';

const none = { min: 0, max: 0, missing: '' };
const one = (missing: string) => ({ min: 1, max: 1, missing });

export const commands: readonly Command[] = [
  {
    verb: 'import',
    worksOn: 'library',
    synopsis: '--library DIR FILE|FOLDER… | --resume [--json]',
    summary:
      'Import files, folders, ZIP archives and bibliographies; makes the library when DIR holds none. --resume goes on with imports that were cut short.',
    options: ['json', 'resume'],
    operands: { min: 0, max: Number.POSITIVE_INFINITY, missing: '' },
    run: runImport,
  },
  {
    verb: 'sources',
    worksOn: 'library',
    synopsis: '--library DIR [--tag TAG]… [--json]',
    summary: 'List the sources, newest first; with --tag those that have any of the tags.',
    options: ['json', 'tag'],
    operands: none,
    run: runSources,
  },
  {
    verb: 'search',
    worksOn: 'library',
    synopsis: '--library DIR QUERY [--json]',
    summary:
      'Search by words, “phrases”, beginn* and fields such as outlet:, lang: or published:; the best matches first.',
    options: ['json'],
    operands: { min: 1, max: Number.POSITIVE_INFINITY, missing: 'Say what to search for.' },
    run: runSearch,
  },
  {
    verb: 'copies',
    worksOn: 'library',
    synopsis: '--library DIR [ID] [--json]',
    summary: 'List the families of near copies, or the one that a source belongs to, with how much they share.',
    options: ['json'],
    operands: { min: 0, max: 1, missing: '' },
    run: runCopies,
  },
  {
    verb: 'text',
    worksOn: 'library',
    synopsis: '--library DIR ID',
    summary: 'Print the text of a source.',
    options: [],
    operands: one('Name the source by the id that `sources` lists.'),
    run: runText,
  },
  {
    verb: 'tags',
    worksOn: 'library',
    synopsis: '--library DIR [--json]',
    summary: 'List the tags and how many sources have each.',
    options: ['json'],
    operands: none,
    run: runTags,
  },
  {
    verb: 'collections',
    worksOn: 'library',
    synopsis: '--library DIR [--json]',
    summary: 'List the collections and how many sources lie in each.',
    options: ['json'],
    operands: none,
    run: runCollections,
  },
  {
    verb: 'versions',
    worksOn: 'library',
    synopsis: '--library DIR ID [--json]',
    summary: 'List the versions of a source.',
    options: ['json'],
    operands: one('Name the source by the id that `sources` lists.'),
    run: runVersions,
  },
  {
    verb: 'diff',
    worksOn: 'library',
    synopsis: '--library DIR ID [FROM [TO]] [--json]',
    summary: 'Print what differs between two versions of a source, by default the last two.',
    options: ['json'],
    operands: { min: 1, max: 3, missing: 'Name the source by the id that `sources` lists.' },
    run: runDiff,
  },
  {
    verb: 'briefings',
    worksOn: 'library',
    synopsis: '--library DIR [--json]',
    summary: 'List the briefings.',
    options: ['json'],
    operands: none,
    run: runBriefings,
  },
  {
    verb: 'export',
    worksOn: 'library',
    synopsis:
      '--library DIR ID --out FILE [--style ID|FILE.csl] [--notes footnotes|endnotes] [--contents none|headings|pages] [--split none|type|language] [--[no-]consulted [--collection NAME]… [--tag TAG]…] [--[no-]annex] [--[no-]summary] [--[no-]marks] [--json]',
    summary:
      'Export a briefing to Word, with what its last export in the window had where nothing else is said. `styles` lists the citation styles.',
    options: [
      'out',
      'style',
      'notes',
      'contents',
      'split',
      'consulted',
      'collection',
      'tag',
      'annex',
      'summary',
      'marks',
      'json',
    ],
    operands: one('Name the briefing by the id that `briefings` lists.'),
    run: runExport,
  },
  {
    verb: 'validate',
    worksOn: 'files',
    synopsis: 'FILE.docx [--json]',
    summary: 'Check a Word file for what makes Word call it damaged or ask a question; prints one line for each fault.',
    options: ['json'],
    operands: one('Name the Word file to check.'),
    run: runValidate,
  },
  {
    verb: 'verify',
    worksOn: 'library',
    synopsis: '--library DIR [--json]',
    summary: 'Check every original, row and custody entry; names whatever was changed outside Briefdesk.',
    options: ['json'],
    operands: none,
    run: runVerify,
  },
  {
    verb: 'backup',
    worksOn: 'library',
    synopsis: '--library DIR [--to FOLDER] [--json]',
    summary: 'Make a backup beside the library, or with its originals in another folder.',
    options: ['json', 'to'],
    operands: none,
    run: runBackup,
  },
  {
    verb: 'backups',
    worksOn: 'library',
    synopsis: '--library DIR [--from FOLDER] [--json]',
    summary: 'List the backups, newest first.',
    options: ['json', 'from'],
    operands: none,
    run: runBackups,
  },
  {
    verb: 'restore',
    worksOn: 'library',
    synopsis: '--library DIR BACKUP [--yes] [--json]',
    summary: 'Say what restoring a backup would change; with --yes restore it. The library is backed up first.',
    options: ['json', 'yes'],
    operands: one('Name the backup as `backups` lists it, or by its folder.'),
    run: runRestore,
  },
  {
    verb: 'grade',
    worksOn: 'library',
    synopsis: '--library DIR ID [A|B|C|D|E|F|none] [--reason TEXT] [--json]',
    summary: 'Grade the reliability of a source; prints the grades it was given, the last first.',
    options: ['reason', 'json'],
    operands: { min: 1, max: 2, missing: 'Name the source by the id that `sources` lists.' },
    run: runGrade,
  },
  {
    verb: 'styles',
    worksOn: 'files',
    synopsis: '[QUERY] [--library DIR [--add FILE.csl | --remove ID]] [--json]',
    summary:
      'List citation styles: the short list, or with QUERY those that have it in title, id or field. --add checks a CSL file and adds it to the library.',
    options: ['library', 'add', 'remove', 'json'],
    operands: { min: 0, max: Number.POSITIVE_INFINITY, missing: '' },
    run: runStyles,
  },
  {
    verb: 'convert',
    worksOn: 'files',
    synopsis:
      'BRIEF.md --out FILE [--bibliography REFS.json]… [--style ID|FILE.csl] [--notes footnotes|endnotes] [--contents none|headings|pages] [--split none|type|language] [--[no-]marks]',
    summary: 'Convert a Markdown brief and its CSL-JSON bibliography to Word. Needs no library.',
    options: ['out', 'style', 'bibliography', 'notes', 'contents', 'split', 'marks'],
    operands: one('Name the Markdown file to convert.'),
    run: runConvert,
  },
];
