import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderSampleFiles, sampleFilesFolder } from '../../scripts/sample/make.mjs';
import { meridianArticle } from '../../scripts/sample/sources/meridianPost.mjs';
import { northgateArticle } from '../../scripts/sample/sources/northgateLedger.mjs';
import type { Part } from '../../scripts/sample/webPage.mjs';

test('the files of the sample library are, byte for byte, what the script makes', async () => {
  const files = await renderSampleFiles();
  expect([...files.keys()].sort()).toEqual(readdirSync(sampleFilesFolder).sort());
  for (const [name, bytes] of files) {
    expect([name, readFileSync(join(sampleFilesFolder, name)).equals(bytes)]).toEqual([name, true]);
  }
});

test('the sample’s desk names every file once', () => {
  const { sources } = JSON.parse(readFileSync(join(sampleFilesFolder, '../desk.json'), 'utf8')) as {
    sources: readonly { file: string }[];
  };
  expect(sources.map(({ file }) => file).sort()).toEqual(readdirSync(sampleFilesFolder).sort());
});

test('the near copy has some seventy in a hundred of its words from the article it copies', () => {
  const original = fiveWordRuns(meridianArticle.parts);
  const copy = fiveWordRuns(northgateArticle.parts);
  const taken = [...copy].filter((run) => original.has(run)).length / copy.size;
  expect(taken).toBeGreaterThan(0.65);
  expect(taken).toBeLessThan(0.85);
});

test('nothing in the sample loads anything or leads anywhere real', async () => {
  for (const [name, bytes] of await renderSampleFiles()) {
    if (!/\.(?:html|md)$/.test(name)) continue;
    const text = new TextDecoder().decode(bytes);
    const hosts = [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host ?? '');
    expect(hosts.filter((host) => !host.endsWith('.example') && host !== 'schema.org')).toEqual([]);
    expect(text).not.toMatch(/<(?:img|iframe|link rel="stylesheet"|script src)/);
  }
});

function fiveWordRuns(parts: readonly Part[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const part of parts) {
    const words = typeof part === 'string' ? (part.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? []) : [];
    for (let index = 0; index + 5 <= words.length; index += 1) runs.add(words.slice(index, index + 5).join(' '));
  }
  return runs;
}
