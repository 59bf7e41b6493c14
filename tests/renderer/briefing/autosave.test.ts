import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BriefingHeader } from '../../../src/core/briefing/briefing.ts';
import type { Block } from '../../../src/core/briefing/document.ts';
import { BriefingError } from '../../../src/core/errors.ts';
import { createAutosave } from '../../../src/renderer/features/briefing/draft/autosave.ts';
import { blockId, paragraph, text } from '../../support/draft.ts';

const header: BriefingHeader = {
  title: 'Talks',
  audience: '',
  author: '',
  date: null,
  informationCutOff: null,
  marking: null,
  language: 'en',
  citationStyle: 'chicago-fullnote-bibliography',
};

/** A draft, and a library that answers when told to. */
function open() {
  let blocks: readonly Block[] = [paragraph('a', text('one')), paragraph('b', text('two'))];
  const saveBlocks = vi.fn(async (_changes, revision: number) => ({
    revision: revision + 1,
    updatedAt: `t${revision + 1}`,
  }));
  const saveHeader = vi.fn(async (_header, revision: number) => ({
    revision: revision + 1,
    updatedAt: `t${revision + 1}`,
  }));
  const autosave = createAutosave({
    revision: 4,
    updatedAt: 't4',
    header,
    blocks: () => blocks,
    saveBlocks,
    saveHeader,
  });
  return {
    autosave,
    saveBlocks,
    saveHeader,
    write(index: number, value: string) {
      const id = blocks[index]?.id.slice(4, 5) ?? '';
      blocks = blocks.map((block, at) => (at === index ? paragraph(id, text(value)) : block));
      autosave.touch();
    },
    move() {
      blocks = [...blocks].reverse();
    },
    removeLast() {
      blocks = blocks.slice(0, -1);
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('autosave', () => {
  it('sends nothing for a draft that was only opened', async () => {
    const { autosave, saveBlocks, saveHeader } = open();
    autosave.touch();
    expect(autosave.state()).toEqual({ status: 'saved', at: 't4' });
    expect(await autosave.flush()).toBe(true);
    expect(saveBlocks).not.toHaveBeenCalled();
    expect(saveHeader).not.toHaveBeenCalled();
    expect(autosave.state()).toEqual({ status: 'saved', at: 't4' });
  });

  it('sends only the block that changed, with the order of all, one second after the last key at most', async () => {
    const { autosave, saveBlocks, write } = open();
    write(1, 'two!');
    // Nothing says that it is saved before it is.
    expect(autosave.state().status).toBe('saving');
    await vi.advanceTimersByTimeAsync(1000);
    expect(saveBlocks.mock.calls).toEqual([
      [{ changedBlocks: [paragraph('b', text('two!'))], order: [blockId('a'), blockId('b')] }, 4],
    ]);
    expect(autosave.state()).toEqual({ status: 'saved', at: 't5' });
  });

  it('saves within two seconds while typing does not pause', async () => {
    const { saveBlocks, write } = open();
    for (let key = 0; key < 20; key += 1) {
      write(0, `one${key}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saveBlocks).toHaveBeenCalledTimes(1);
  });

  it('has one save under way at a time and builds the next on its revision', async () => {
    const { autosave, saveBlocks, write } = open();
    const answers: ((saved: { revision: number; updatedAt: string }) => void)[] = [];
    saveBlocks.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    write(0, 'first');
    await vi.advanceTimersByTimeAsync(1000);
    write(0, 'second');
    await vi.advanceTimersByTimeAsync(5000);
    expect(saveBlocks).toHaveBeenCalledTimes(1);
    expect(autosave.state().status).toBe('saving');
    answers[0]?.({ revision: 9, updatedAt: 't9' });
    await vi.advanceTimersByTimeAsync(0);
    expect(saveBlocks).toHaveBeenCalledTimes(2);
    expect(saveBlocks.mock.calls[1]).toMatchObject([{ changedBlocks: [paragraph('a', text('second'))] }, 9]);
  });

  it('sends the new order alone when blocks were only moved or removed', async () => {
    const { autosave, saveBlocks, move, removeLast } = open();
    move();
    await autosave.flush();
    expect(saveBlocks.mock.calls[0]).toEqual([{ changedBlocks: [], order: [blockId('b'), blockId('a')] }, 4]);
    removeLast();
    await autosave.flush();
    expect(saveBlocks.mock.calls[1]).toEqual([{ changedBlocks: [], order: [blockId('b')] }, 5]);
  });

  it('shows a failure, keeps what was not saved and tries again', async () => {
    const { autosave, saveBlocks, write } = open();
    saveBlocks.mockRejectedValueOnce(new BriefingError('library-locked', 'locked'));
    write(0, 'kept');
    await vi.advanceTimersByTimeAsync(1000);
    expect(autosave.state()).toMatchObject({ status: 'failed', error: { code: 'library-locked' } });
    await vi.advanceTimersByTimeAsync(2500);
    expect(saveBlocks).toHaveBeenCalledTimes(2);
    expect(saveBlocks.mock.calls[1]).toMatchObject([{ changedBlocks: [paragraph('a', text('kept'))] }, 4]);
    expect(autosave.state()).toEqual({ status: 'saved', at: 't5' });
  });

  it('stops when the library holds a newer revision, and never writes over it', async () => {
    const { autosave, saveBlocks, write } = open();
    saveBlocks.mockRejectedValue(new BriefingError('briefing-stale-revision', 'newer'));
    write(0, 'mine');
    await vi.advanceTimersByTimeAsync(1000);
    write(0, 'mine!');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saveBlocks).toHaveBeenCalledTimes(1);
    expect(autosave.state()).toEqual({ status: 'stale' });
    expect(await autosave.flush()).toBe(false);
  });

  it('saves header and text one after the other, so that they do not make each other stale', async () => {
    const { autosave, saveBlocks, saveHeader, write } = open();
    write(0, 'text');
    autosave.setHeader({ ...header, title: 'New' });
    expect(await autosave.flush()).toBe(true);
    expect(saveBlocks.mock.calls[0]?.[1]).toBe(4);
    expect(saveHeader.mock.calls).toEqual([[{ ...header, title: 'New' }, 5]]);
  });
});
