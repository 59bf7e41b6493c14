import { citationStyleIds } from '../core/briefing/briefing.ts';
import type { Command } from './command.ts';
import { runBriefings } from './runBriefings.ts';
import { runConvert } from './runConvert.ts';
import { runExport } from './runExport.ts';
import { runImport } from './runImport.ts';
import { runSearch } from './runSearch.ts';
import { runSources } from './runSources.ts';
import { runText } from './runText.ts';

const none = { min: 0, max: 0, missing: '' };
const one = (missing: string) => ({ min: 1, max: 1, missing });

export const commands: readonly Command[] = [
  {
    verb: 'import',
    worksOn: 'library',
    synopsis: '--library DIR FILE|FOLDER… [--json]',
    summary: 'Import files and folders; makes the library when DIR holds none.',
    options: ['json'],
    operands: { min: 1, max: Number.POSITIVE_INFINITY, missing: 'Name the files or folders to import.' },
    run: runImport,
  },
  {
    verb: 'sources',
    worksOn: 'library',
    synopsis: '--library DIR [--json]',
    summary: 'List the sources, newest first.',
    options: ['json'],
    operands: none,
    run: runSources,
  },
  {
    verb: 'search',
    worksOn: 'library',
    synopsis: '--library DIR QUERY [--json]',
    summary: 'Search the full text; the last word also matches as a beginning.',
    options: ['json'],
    operands: { min: 1, max: Number.POSITIVE_INFINITY, missing: 'Say what to search for.' },
    run: runSearch,
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
    synopsis: '--library DIR ID --out FILE [--style ID]',
    summary: `Export a briefing to Word. Styles: ${citationStyleIds.join(', ')}.`,
    options: ['out', 'style'],
    operands: one('Name the briefing by the id that `briefings` lists.'),
    run: runExport,
  },
  {
    verb: 'convert',
    worksOn: 'files',
    synopsis: 'BRIEF.md --out FILE [--bibliography REFS.json]… [--style ID]',
    summary: 'Convert a Markdown brief and its CSL-JSON bibliography to Word. Needs no library.',
    options: ['out', 'style', 'bibliography'],
    operands: one('Name the Markdown file to convert.'),
    run: runConvert,
  },
];
