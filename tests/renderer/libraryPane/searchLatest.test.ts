// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../src/core/organising/sourceFilter.ts';
import { searchLatest } from '../../../src/renderer/features/libraryPane/search/searchLatest.ts';
import { installBridge } from '../../support/windowBridge.ts';

describe('searching as one types', () => {
  it('makes the search in hand and then only the newest of those asked for meanwhile', async () => {
    const finish: (() => void)[] = [];
    const { calls } = installBridge(null, {
      'sources.search': () => new Promise((resolve) => finish.push(() => resolve({ hits: [], total: 0 }))),
    });
    const turn = () => new Promise((resolve) => setTimeout(resolve));
    const ask = (query: string) => {
      const abort = new AbortController();
      const result = searchLatest({ query, filter: noFilter }, abort.signal);
      result.catch(() => {});
      return { abort, result };
    };
    const first = ask('l');
    await turn();
    const second = ask('li');
    second.abort.abort();
    const third = ask('lis');
    await turn();
    finish.shift()?.();
    await first.result;
    await turn();
    finish.shift()?.();
    await third.result;
    await expect(second.result).rejects.toThrow();
    expect(calls.map(([, input]) => (input as { query: string }).query)).toEqual(['l', 'lis']);
  });
});
