import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { CitableWork } from '../../../src/core/citation/cslItem.ts';
import type { CslTree } from '../../../src/core/citation/cslSource.ts';
import { countedBytes } from '../../../src/core/countedBytes.ts';
import { escapeXml } from '../../../src/core/docx/write/escapeXml.ts';
import { readMarkdown } from '../../../src/core/markdown/readMarkdown.ts';
import type { Source } from '../../../src/core/source/source.ts';
import { buildBriefing, exportBytes } from '../../support/buildBriefing.ts';
import { buildSource, sourceId } from '../../support/buildSource.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';
import { hasPandoc, nodesOf, readWithPandoc, textOf } from '../../support/pandoc.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'briefdesk-author-'));
afterAll(() => rmSync(folder, { recursive: true }));

const book = (number: number, family: string, title: string, publisher: string, year: number): CitableWork & Source => {
  const source = buildSource(number, {});
  return {
    ...source,
    cslItem: {
      id: source.id,
      type: 'book',
      title,
      publisher,
      author: [{ family, given: 'Ann' }],
      issued: { 'date-parts': [[year]] },
    },
  };
};
const keys = ['doe', 'roe'];
const works = [
  book(0, 'Doe', 'A History of Talks', 'Northern Press', 2020),
  book(1, 'Roe', 'Exchange', 'Southern Press', 2021),
];

/** What pandoc finds in our Word file of a brief: its words, and its notes. */
async function inOurFile(markdown: string, citationStyle: string) {
  const { blocks } = readMarkdown(markdown, {
    randomBytes: countedBytes(),
    findWork: (key) => (keys.includes(key) ? sourceId(keys.indexOf(key)) : undefined),
  });
  const briefing = buildBriefing(blocks, { citationStyle, language: 'en-US' });
  const file = path.join(folder, 'ours.docx');
  writeFileSync(file, await exportBytes(briefing, works));
  return wordsAndNotes(readWithPandoc('docx', { file }));
}

/** What pandoc itself makes of the brief. */
function inPandocs(markdown: string, style: string) {
  const csl = path.join(folder, 'style.csl');
  const bibliography = path.join(folder, 'works.json');
  writeFileSync(csl, `<?xml version="1.0" encoding="utf-8"?>${written(bundledCsl.findStyle(style) as CslTree)}`);
  writeFileSync(bibliography, JSON.stringify(works.map(({ cslItem }, index) => ({ ...cslItem, id: keys[index] }))));
  const { stdout, stderr } = spawnSync(
    'pandoc',
    ['-f', 'markdown', '-t', 'json', '--citeproc', '--csl', csl, '--bibliography', bibliography, '-M', 'lang=en-US'],
    { input: markdown, encoding: 'utf8' },
  );
  if (stdout === '') throw new Error(stderr);
  return wordsAndNotes((JSON.parse(stdout) as { blocks: ReturnType<typeof readWithPandoc> }).blocks);
}

function wordsAndNotes([first]: ReturnType<typeof readWithPandoc>) {
  return { words: textOf([first]), notes: nodesOf(first, 'Note').map(({ c }) => textOf(c)) };
}

function written(tree: CslTree): string {
  const attributes = Object.entries({
    ...tree.attrs,
    ...(tree.name === 'style' ? { xmlns: 'http://purl.org/net/xbiblio/csl' } : {}),
  });
  const inside = tree.children.map((child) => (typeof child === 'string' ? escapeXml(child) : written(child)));
  return `<${tree.name}${attributes.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('')}>${inside.join('')}</${tree.name}>`;
}

const SENTENCES = [
  '@doe says so',
  'As @doe [33] says, it was so',
  '@doe [p. 4; see @roe, p. 5] denies it, as @roe does and (so @doe [7])',
  'It is said [@roe]; as @doe [chap. 2] and *others* say',
];

describe('the Word file has what pandoc makes of the same brief', () => {
  test.for(SENTENCES)('with author and date: %s', async (sentence, { skip }) => {
    skip(!hasPandoc, 'needs pandoc');
    const ours = await inOurFile(sentence, 'chicago-author-date');
    expect(ours).toEqual(inPandocs(sentence, 'chicago-author-date'));
    expect(ours.notes).toEqual([]);
  });

  test.for(SENTENCES)('with notes: %s', async (sentence, { skip }) => {
    skip(!hasPandoc, 'needs pandoc');
    expect(await inOurFile(sentence, 'chicago-fullnote-bibliography')).toEqual(
      inPandocs(sentence, 'chicago-fullnote-bibliography'),
    );
  });
});

test('the name stands in the sentence as any word, and the mark of its note behind it', async ({ skip }) => {
  skip(!hasPandoc, 'needs pandoc');
  expect(await inOurFile('Long ago. @doe told it; and then @doe.', 'chicago-fullnote-bibliography')).toEqual({
    words: 'Long ago. Ann Doe told it; and then Doe.',
    // The second note would be empty without the name: it is the same work at the same place.
    notes: ['A History of Talks (Northern Press, 2020).', 'Doe.'],
  });
  expect((await inOurFile('Long ago. @doe [3] Told it.', 'chicago-author-date')).words).toBe(
    'Long ago. Doe (2020, 3) Told it.',
  );
});
