import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SourceId } from '../../src/core/ids.ts';
import { addSource } from '../support/builders.ts';
import { type BuiltCli, buildCli } from '../support/builtCli.ts';
import { temporaryFolder, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

const TEXT = [
  'The lighthouse of Skarv has been sold to a brewer from the capital for less than the price of a flat.',
  'He wants to keep the lamp burning and to let the keeper stay until he retires in two years.',
  'The islanders had collected half of the sum by selling postcards and a painted boat.',
].join('\n');

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
});

function libraryOfTwo(): { readonly folder: string; readonly ids: readonly SourceId[] } {
  const folder = join(temporaryFolder(), 'library');
  const library = temporaryLibraryIn(folder);
  const ids = [
    addSource(library, { title: 'Lighthouse sold', url: '', published: '2026-11-01' }, TEXT),
    addSource(library, { title: 'Beer and light', url: '', published: '2026-11-02' }, `A brewer's lamp\n${TEXT}`),
  ];
  library.close();
  return { folder, ids };
}

describe('briefdesk copies', () => {
  test('compares what waits for it and lists the families with their likely originals', async () => {
    const { folder, ids } = libraryOfTwo();
    const { code, out, err } = await cli.run('copies', '--library', folder);
    expect(code).toBe(0);
    expect(err).toContain('Compared 2 sources');
    expect(out.trim()).toBe(`2  ${ids[0]}  2026-11-01  The Levant Courier  Lighthouse sold`);
  });

  test('lists the family of one source with how much they share', async () => {
    const { folder, ids } = libraryOfTwo();
    const { out } = await cli.run('copies', '--library', folder, ids[1] ?? '');
    const [first, second] = out.trim().split('\n');
    expect(first).toMatch(new RegExp(`^${ids[0]}.*copy, original\\?.*100 %`));
    expect(second).toMatch(new RegExp(`^${ids[1]}.*this`));
  });

  test('says on stderr that a library has none, so that a pipe gets nothing', async () => {
    const folder = join(temporaryFolder(), 'library');
    temporaryLibraryIn(folder).close();
    const { code, out, err } = await cli.run('copies', '--library', folder);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('no near copies');
  });
});
