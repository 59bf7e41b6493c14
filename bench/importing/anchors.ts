import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import mammoth from 'mammoth';

/** Another program that gives the text of a file. */
export interface Anchor {
  readonly name: string;
  readonly format: string;
  /** How many times as fast ours is to be at least. */
  readonly bar?: number;
  readonly read: (path: string) => Promise<string> | string;
}

const quiet = new VirtualConsole();

/** A process for each file, as a person would run it. */
function run(program: string, args: readonly string[]): string {
  const { status, stdout, error } = spawnSync(program, args, { maxBuffer: 1 << 28, encoding: 'utf8' });
  if (error || status !== 0) throw error ?? new Error(`${program} ended with ${status}`);
  return stdout;
}

/** Those of performance.md §3. */
export const anchors: readonly Anchor[] = [
  {
    name: 'pdftotext (a process a file)',
    format: 'pdf',
    bar: 0.5,
    read: (path) => run('pdftotext', ['-enc', 'UTF-8', path, '-']),
  },
  {
    name: 'mammoth, raw text',
    format: 'docx',
    bar: 5,
    read: async (path) => (await mammoth.extractRawText({ buffer: readFileSync(path) })).value,
  },
  { name: 'pandoc', format: 'docx', bar: 50, read: (path) => run('pandoc', [path, '-t', 'plain', '--wrap=none']) },
  {
    name: 'jsdom + Readability',
    format: 'html',
    bar: 3,
    read: (path) => {
      const dom = new JSDOM(readFileSync(path, 'utf8'), { virtualConsole: quiet, url: 'https://example.org/' });
      const text = new Readability(dom.window.document).parse()?.textContent ?? '';
      dom.window.close();
      return text;
    },
  },
  ...(['odt', 'rtf', 'epub', 'md', 'html'] as const).map(
    (format): Anchor => ({
      name: 'pandoc',
      format,
      read: (path) => run('pandoc', ['-f', format === 'md' ? 'markdown' : format, '-t', 'plain', '--wrap=none', path]),
    }),
  ),
];
