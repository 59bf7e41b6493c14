import { describe, expect, test } from 'vitest';
import { buildSource } from '../../support/builders.ts';
import { type TemporaryHost, temporaryHost } from '../../support/temporaryHost.ts';

const TEXT =
  'The mill on the Brenna grinds again after twelve years. Its wheel was turned by hand for the first time on Saturday, and the miller of the next valley lent a stone.';

/** Nothing is extracted here. */
async function libraryWith(count: number): Promise<TemporaryHost> {
  const host = temporaryHost('no extraction process');
  await host.call('library.create', { folder: `${host.context.host.homeFolder}/library` });
  for (let index = 0; index < count; index += 1) {
    await host.call(
      'sources.add',
      buildSource({ title: `${index}`, url: '', outlet: `${index}` }, `Report ${index}. ${TEXT}`),
    );
  }
  return host;
}

describe('comparing what waits for it, in the background', () => {
  test('compares everything once, says how far it is, and has nothing to do the next time', async () => {
    const host = await libraryWith(3);
    expect(await host.call('nearCopies.findPending', { jobId: 'one' })).toEqual({ compared: 3, found: 3 });
    expect(host.progress.at(-1)).toEqual({ jobId: 'one', done: 3, total: 3, current: '' });
    expect(await host.call('nearCopies.findPending', { jobId: 'two' })).toEqual({ compared: 0, found: 0 });
    expect(await host.call('nearCopies.progress', {})).toEqual({ compared: 3, waiting: 0 });
  });

  test('stops when it is cancelled, and what was compared stays compared', async () => {
    const host = await libraryWith(300);
    const job = host.call('nearCopies.findPending', { jobId: 'long' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await host.call('jobs.cancel', { jobId: 'long' });
    const { compared } = await job;
    expect(compared).toBeGreaterThan(0);
    expect(await host.call('nearCopies.progress', {})).toEqual({ compared, waiting: 300 - compared });
  });

  test('ends without an error when the library is closed meanwhile', async () => {
    const host = await libraryWith(300);
    const job = host.call('nearCopies.findPending', { jobId: 'long' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await host.call('library.create', { folder: `${host.context.host.homeFolder}/another` });
    expect((await job).compared).toBeGreaterThan(0);
  });
});
