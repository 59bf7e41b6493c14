import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensureCslPack } from '../../scripts/cslPack.mjs';
import { unsaidHeader } from '../../src/core/briefing/unsaidHeader.ts';
import { cslLocales } from '../../src/core/citation/cslLocale.ts';
import { curatedStyleIds } from '../../src/core/citation/curatedStyles.ts';
import { openCslPack } from '../../src/operations/styles/cslPack.ts';
import { loadStyle } from '../../src/operations/styles/loadStyle.ts';
import { temporaryHost } from '../support/temporaryHost.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

const note = (
  id: string,
  title: string,
  citation = '<text variable="title"/>',
) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>${title}</title><id>https://desk.example/styles/${id}</id></info>
<citation><layout suffix=".">${citation}</layout></citation>
</style>`;
const dependent = (id: string, parent: string) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="fr-FR">
<info>
<title>Journal ${id}</title><id>https://desk.example/styles/${id}</id>
<link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/>
</info>
</style>`;

async function desk() {
  const { call, context } = temporaryHost('');
  const folder = temporaryFolder();
  await call('library.create', { folder: join(folder, 'library') });
  const add = (name: string, xml: string) => {
    writeFileSync(join(folder, name), xml);
    return call('styles.add', { path: join(folder, name) });
  };
  return { call, context, add };
}

describe('the styles that ship', () => {
  test('are listed with the short list first, and found by title, id and field', async () => {
    const { call } = await desk();
    const all = await call('styles.list', { limit: 5000 });
    expect(all.total).toBeGreaterThan(2600);
    expect(all.styles.slice(0, curatedStyleIds.length).map(({ id }) => id)).toEqual(curatedStyleIds);
    const found = async (query: string) => (await call('styles.list', { query })).styles.map(({ id }) => id);
    expect(await found('vancouver')).toContain('elsevier-vancouver');
    expect(await found('bluebook')).toContain('bluebook-law-review');
    expect((await found('political science')).length).toBeGreaterThan(20);
    expect(await found('FRANCAIS chicago notes')).toEqual([]);
    expect(await found('francais chicago full note')).toContain('chicago-fullnote-bibliography-fr');
    expect(await found('no such style at all')).toEqual([]);
    expect((await found('nature')).length).toBeGreaterThan(1);
    expect((await found('nature'))[0]).toBe('nature');
    expect((await found(' Nature '))[0]).toBe('nature');
  });

  test('are loaded one by one, with the locales of a language', async () => {
    const { call } = await desk();
    const { style, locales } = await call('styles.load', { styleId: 'nature', language: 'de-AT' });
    expect(style).toMatchObject({ name: 'style', attrs: { class: 'in-text' } });
    expect(Object.keys(locales).sort()).toEqual(['de-AT', 'de-DE', 'en-US']);
    await expect(call('styles.load', { styleId: 'no-such-style', language: 'en' })).rejects.toMatchObject({
      code: 'style-not-found',
      details: { styleId: 'no-such-style' },
    });
  });

  test('can all be read, and every locale', async () => {
    const pack = await openCslPack(ensureCslPack());
    for (const id of [...pack.styles.keys()].filter((_id, index) => index % 40 === 0 || index < 5))
      expect((await pack.readStyle(id))?.name, id).toBe('style');
    for (const tag of cslLocales) expect((await pack.readLocale(tag))?.name, tag).toBe('locale');
    expect(await pack.readStyle('toString')).toBeUndefined();
    expect(await pack.readLocale('toString')).toBeUndefined();
  });
});

describe('a style that is added', () => {
  test('is kept in the library, listed behind the short list, and formats', async () => {
    const { call, context, add } = await desk();
    expect(await add('house.csl', note('house-style', 'House style'))).toMatchObject({
      kind: 'added',
      style: { id: 'house-style', title: 'House style', added: true, curated: false },
    });
    const { styles } = await call('styles.list', {});
    expect(styles[curatedStyleIds.length]).toMatchObject({ id: 'house-style', added: true });
    await add('harvard.csl', note('harvard', 'Our Harvard'));
    const [named, next] = (await call('styles.list', { query: 'harvard' })).styles;
    expect([named?.id, next?.id]).toEqual(['harvard', 'harvard-cite-them-right']);
    const loaded = await loadStyle(context.host, context.session.library, 'house-style', 'en');
    expect(loaded.style.attrs['class']).toBe('note');
  });

  test('goes by undo, and comes back when its removal is undone', async () => {
    const { call, add } = await desk();
    const isThere = async () => (await call('styles.list', { limit: 5000 })).styles.some(({ added }) => added);
    await add('house.csl', note('house-style', 'House style'));
    await call('undo.undo', {});
    expect(await isThere()).toBe(false);
    await add('house.csl', note('house-style', 'House style'));
    await call('styles.remove', { id: 'house-style' });
    expect(await isThere()).toBe(false);
    await call('undo.undo', {});
    expect(await isThere()).toBe(true);
  });

  test('that is wrong is not kept, and its faults are told with their lines', async () => {
    const { call, add } = await desk();
    expect(await add('wrong.csl', note('wrong', 'Wrong', '<text macro="x"/>\n<label variable="locater"/>'))).toEqual({
      kind: 'refused',
      file: 'wrong.csl',
      faults: [
        { line: 4, column: 44, message: 'There is no macro “x”. Add it, or take the call out.' },
        {
          line: 5,
          column: 25,
          message: '“locater” in variable of <label> is not a number variable. Did you mean “locator”?',
        },
      ],
    });
    expect((await call('styles.list', { query: 'wrong' })).styles.filter(({ added }) => added)).toEqual([]);
    await expect(call('styles.store', { xml: '<style/>' })).rejects.toMatchObject({ code: 'style-broken' });
  });

  test('never takes the place of another', async () => {
    const { add } = await desk();
    await expect(add('apa.csl', note('apa', 'My APA'))).rejects.toMatchObject({
      code: 'style-exists',
      details: { styleId: 'apa' },
    });
    await add('house.csl', note('house-style', 'House style'));
    await expect(add('house.csl', note('house-style', 'House style 2'))).rejects.toMatchObject({
      code: 'style-exists',
    });
  });

  test('cannot be removed while a briefing is set in it', async () => {
    const { call, add } = await desk();
    await add('house.csl', note('house-style', 'House style'));
    await call('briefings.create', { header: { ...unsaidHeader, title: 'Weekly', citationStyle: 'house-style' } });
    await expect(call('styles.remove', { id: 'house-style' })).rejects.toMatchObject({
      code: 'style-in-use',
      message: expect.stringContaining('“Weekly”'),
    });
  });

  test('cannot be removed when it only ships', async () => {
    const { call } = await desk();
    await expect(call('styles.remove', { id: 'apa' })).rejects.toMatchObject({ code: 'style-not-found' });
  });
});

describe('a dependent style', () => {
  test('prints as the style that it depends on', async () => {
    const { call, add } = await desk();
    expect(await add('journal.csl', dependent('journal-of-talks', 'apa'))).toMatchObject({ kind: 'added' });
    const { style } = await call('styles.load', { styleId: 'journal-of-talks', language: 'en' });
    expect(style).toEqual((await call('styles.load', { styleId: 'apa', language: 'en' })).style);
  });

  test('is refused while its parent is not there, and keeps it from being removed afterwards', async () => {
    const { call, add } = await desk();
    expect(await add('journal.csl', dependent('journal-of-talks', 'house-style'))).toEqual({
      kind: 'refused',
      file: 'journal.csl',
      faults: [
        {
          line: 5,
          column: 1,
          message: 'The style depends on “house-style”, which neither ships nor was added. Add that style first.',
        },
      ],
    });
    await add('house.csl', note('house-style', 'House style'));
    await add('journal.csl', dependent('journal-of-talks', 'house-style'));
    await expect(call('styles.remove', { id: 'house-style' })).rejects.toMatchObject({ code: 'style-in-use' });
  });
});
