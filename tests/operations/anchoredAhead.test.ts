import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Excerpt } from '../../src/core/excerpt/excerpt.ts';
import { runLibraryTask } from '../../src/library/libraryTasks.ts';
import { addSource, buildSource, takeExcerpt } from '../support/builders.ts';
import { buildExtraction } from '../support/builtExtraction.ts';
import { seededNumbers } from '../support/seeded.ts';
import { temporaryHost } from '../support/temporaryHost.ts';
import { temporaryFolder, temporaryLibrary } from '../support/temporaryLibrary.ts';

let entry: string;
beforeAll(async () => {
  entry = await buildExtraction();
});

const url = 'https://www.courier.example/long';
/** Sentences no two of which are alike. */
function sentences(count: number): readonly string[] {
  const draw = seededNumbers(7);
  return Array.from({ length: count }, (_, index) => {
    const drawn = Array.from({ length: 12 }, () => Math.floor(draw() * 36 ** 5).toString(36));
    return `Report ${index + 100}: ${drawn.join(' ')}.`;
  });
}

/** Every fifth has another figure, every seventh is gone, and all stand farther on. */
const edited = (lines: readonly string[]): readonly string[] => [
  'This page was corrected.',
  ...lines.flatMap((line, index) => {
    if (index % 7 === 0) return [];
    return [index % 5 === 0 ? line.replace(/\d+/, (number) => `9${number}`) : line];
  }),
];

const page = (lines: readonly string[]): string =>
  `<!doctype html><title>Long</title><link rel="canonical" href="${url}"><article><h1>Long</h1>${lines.map((line) => `<p>${line}</p>`).join('\n')}</article>`;

describe('a long source with many excerpts', () => {
  test('has them found outside of the transaction when a newer version of it is imported, as they would be within', async () => {
    const tasks: string[] = [];
    const host = temporaryHost(entry, {
      runLibraryTask: (name, input, context) => {
        tasks.push(name);
        return runLibraryTask(name, input, context);
      },
    });
    await host.call('library.create', { folder: join(temporaryFolder(), 'library') });
    const path = join(temporaryFolder(), 'long.html');
    const importPage = async (lines: readonly string[]) => {
      writeFileSync(path, page(lines));
      return host.call('sources.import', { jobId: `${lines.length}`, paths: [path] });
    };
    const lines = sentences(700);
    const sourceId = (await importPage(lines)).imported[0]?.id ?? expect.fail('nothing was imported');
    const { text, textId } = await host.call('sourceTexts.whole', { sourceId });
    const taken = lines.filter((_, index) => index % 6 === 0);
    for (const exact of taken) {
      const start = text.indexOf(exact);
      await host.call('excerpts.create', { sourceId, textId, exact, position: { start, end: start + exact.length } });
    }
    expect(tasks).toEqual([]);
    expect((await importPage(edited(lines))).imported).toMatchObject([{ version: 2 }]);
    expect(tasks).toEqual(['anchor-excerpts']);

    // The same in a library where nothing was looked for before.
    const other = temporaryLibrary();
    const otherId = addSource(other, { url }, text);
    for (const exact of taken) takeExcerpt(other, otherId, exact);
    other.call('sources.add', buildSource({ url }, (await host.call('sourceTexts.whole', { sourceId })).text));
    const told = ({ quote, drift, found }: Excerpt) => [quote.exact, drift, found && [found.start, found.end]];
    const found = (await host.call('excerpts.list', { sourceId })).map(told);
    expect(found).toEqual(other.call('excerpts.list', { sourceId: otherId }).map(told));
    expect(found.map(([, drift]) => drift)).toEqual(expect.arrayContaining(['moved', 'changed', 'lost']));
  }, 60_000);
});

describe('what was found before the transaction', () => {
  const first = 'Mediators met in Cairo on Thursday.\nTwenty hostages are held in the north, an official said.';
  const second = `News of the day.\n${first}`;
  const exact = 'Twenty hostages are held in the north';

  function withAhead(change: (ahead: ReturnType<typeof aheadOf>) => unknown) {
    const library = temporaryLibrary();
    const id = addSource(library, { url }, first);
    const excerpt = takeExcerpt(library, id, exact);
    const anchored = change(aheadOf(excerpt)) as ReturnType<typeof aheadOf>;
    library.call('sources.add', { ...buildSource({ url }, second), anchored });
    return library.call('excerpts.get', { id: excerpt.id });
  }

  function aheadOf({ id, textId }: Excerpt) {
    const start = second.indexOf(exact);
    return {
      before: textId,
      anchors: [{ id, textId, was: null, drift: 'moved' as const, range: { start, end: start + exact.length } }],
    };
  }
  const withAnchor = (ahead: ReturnType<typeof aheadOf>, anchor: object) => ({
    ...ahead,
    anchors: ahead.anchors.map((one) => ({ ...one, ...anchor })),
  });
  const right = { drift: 'moved', found: { start: second.indexOf(exact) } };

  test('is taken where it still holds', () => {
    expect(withAhead((ahead) => ahead)).toMatchObject(right);
    // Nothing but what was found says that it is gone: so it was not looked for again.
    expect(withAhead((ahead) => withAnchor(ahead, { drift: 'lost', range: null }))).toMatchObject({ drift: 'lost' });
  });

  test('is not taken where other words stand, the source has another text by now, or the excerpt was moved', () => {
    expect(withAhead((ahead) => withAnchor(ahead, { range: { start: 0, end: exact.length } }))).toMatchObject(right);
    expect(withAhead((ahead) => withAnchor(ahead, { range: { start: 90, end: 9000 } }))).toMatchObject(right);
    const lost = { drift: 'lost', range: null };
    const otherText = 'txt_0000000000000000';
    expect(withAhead((ahead) => ({ ...withAnchor(ahead, lost), before: otherText }))).toMatchObject(right);
    const was = { textId: otherText, start: 1, end: 5 };
    expect(withAhead((ahead) => withAnchor(ahead, { ...lost, was }))).toMatchObject(right);
  });
});
