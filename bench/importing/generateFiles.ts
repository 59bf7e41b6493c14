import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewsDocument } from '../corpus/newsCorpus.ts';
import { englishCorpus } from './englishCorpus.ts';
import { newsPage } from './newsPage.ts';

/** Files of one format, each with its path; none where the program that makes them is not there. */
export interface FileSet {
  readonly format: string;
  readonly paths: readonly string[];
  /** Bytes. */
  readonly size: number;
}

const isThere = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * How many articles, of some one and a half pages each, make one document. As in the set that the figures of performance.md §3 were taken on:
 * half of the documents have one or two pages, a tenth has fifty.
 */
const LENGTHS = [1, 3, 1, 6, 1, 13, 1, 3, 1, 32, 6];

/**
 * Writes `count` files of every format that is imported, or of one only, the same for the same count: news pages with all that surrounds an article,
 * documents with footnotes by pandoc, PDFs by LibreOffice.
 */
export function generateFiles(folder: string, count: number, only: string): readonly FileSet[] {
  const isWanted = (format: string) => only === '' || format === only;
  const articles = englishCorpus(count * 8);
  // Every format has articles of its own: the same text in two formats would be one source.
  const article = (series: number, index: number) => articles[series * count + index] as NewsDocument;
  const written: Record<string, (index: number) => string> = {
    txt: (index) => textOf(article(0, index)),
    md: (index) => markdownOf(articles, index),
    html: (index) => newsPage(article(1, index)),
    mhtml: (index) => mhtmlOf(newsPage(article(2, index)), index),
    eml: (index) => mailOf(article(3, index)),
  };
  for (const [format, write] of Object.entries(written)) {
    if (!isWanted(format)) continue;
    mkdirSync(join(folder, format), { recursive: true });
    for (let index = 0; index < count; index += 1) writeFileSync(nameOf(folder, format, index), write(index));
  }
  if (isThere('pandoc')) {
    for (const [series, format] of ['docx', 'odt', 'rtf', 'epub'].entries()) {
      if (!isWanted(format)) continue;
      convertMarkdown(folder, format, count, (index) => markdownOf(articles, index + (series + 1) * count));
    }
  }
  if (isWanted('pdf') && isThere('pandoc') && isThere('soffice')) makePdfs(folder, count, articles);
  return readdirSync(folder)
    .filter((format) => !format.startsWith('.'))
    .map((format) => {
      const paths = readdirSync(join(folder, format)).map((name) => join(folder, format, name));
      for (const path of paths) utimesSync(path, 1_750_000_000, 1_750_000_000);
      return { format, paths, size: paths.reduce((sum, path) => sum + statSync(path).size, 0) };
    });
}

function convertMarkdown(folder: string, format: string, count: number, write: (index: number) => string): void {
  mkdirSync(join(folder, format), { recursive: true });
  for (let index = 0; index < count; index += 1) {
    execFileSync('pandoc', ['-s', '-f', 'markdown', '-o', nameOf(folder, format, index)], { input: write(index) });
  }
}

/** From Word files that are not measured themselves. */
function makePdfs(folder: string, count: number, articles: readonly NewsDocument[]): void {
  const work = join(folder, '.pdf');
  convertMarkdown(work, 'docx', count, (index) => markdownOf(articles, index + 6 * count));
  mkdirSync(join(folder, 'pdf'), { recursive: true });
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  const from = Array.from({ length: count }, (_, index) => nameOf(work, 'docx', index));
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf'), ...from], {
    stdio: 'ignore',
  });
}

const nameOf = (folder: string, format: string, index: number): string =>
  join(folder, format, `${format}-${String(index).padStart(4, '0')}.${format}`);

const textOf = ({ title, outlet, published, body }: NewsDocument): string =>
  `${title}\n\n${outlet}, ${published}\n\n${body}\n`;

/** With a footnote for every other paragraph, and a table. */
function markdownOf(articles: readonly NewsDocument[], index: number): string {
  const length = LENGTHS[index % LENGTHS.length] ?? 1;
  const parts = Array.from({ length }, (_, part) => {
    const { title, body, outlet, published } = articles[(index * 3 + part) % articles.length] as NewsDocument;
    const paragraphs = body.split('\n').filter((line) => line.trim() !== '');
    const noted = paragraphs.map((line, at) =>
      at % 2 === 0 ? `${plain(line)}^[${plain(outlet)}, ${published}, p. ${at + 1}.]` : plain(line),
    );
    const table = `| Outlet | Date |\n| --- | --- |\n| ${plain(outlet)} | ${published} |`;
    return `# ${plain(title)}\n\n${noted.join('\n\n')}\n\n${table}`;
  });
  return `---\ntitle: Collection ${index}\nauthor: A. Writer\nlang: en\n---\n\n${parts.join('\n\n')}\n`;
}

/** Nothing of a generated word is markup. */
const plain = (line: string): string => line.replace(/[*_`#|[\]<>^~$\\]/g, ' ');

function mhtmlOf(page: string, index: number): string {
  const boundary = '----MultipartBoundary--bench';
  return [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: https://example.org/news/${index}`,
    'Subject: News',
    'Date: Sun, 22 Nov 2026 08:00:00 -0000',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    `Content-Location: https://example.org/news/${index}`,
    '',
    ...(Buffer.from(page, 'utf8')
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function mailOf({ title, body, outlet, published }: NewsDocument): string {
  return [
    `From: =?utf-8?B?${Buffer.from(outlet).toString('base64')}?= <desk@example.org>`,
    'To: analysts@example.org',
    `Subject: =?utf-8?B?${Buffer.from(title).toString('base64')}?=`,
    `Date: ${new Date(`${published}T08:00:00Z`).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(body, 'utf8')
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');
}
