import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runLibraryTask } from '../../../src/library/libraryTasks.ts';
import { originalPath } from '../../../src/library/originals.ts';
import { findImage } from '../../../src/library/tables/images.ts';
import { serveImage } from '../../../src/main/serveImage.ts';
import type { OpenedLibrary } from '../../../src/operations/host.ts';
import { keepImage } from '../../../src/operations/images/keepImage.ts';
import { readKeptImages } from '../../../src/operations/images/readImages.ts';
import {
  buildJpeg,
  buildPng,
  exif,
  join as joinBytes,
  jpegSegment,
  latin,
  pngChunk,
} from '../../support/buildImage.ts';
import { temporaryFolder, temporaryLibraryIn } from '../../support/temporaryLibrary.ts';

const quiet = { signal: new AbortController().signal, report: () => undefined };
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function openImages() {
  const library = temporaryLibraryIn(join(temporaryFolder(), 'library'));
  const opened: OpenedLibrary = {
    folder: library.folder,
    warning: null,
    dispatch: async (name, input) => library.dispatch(name, input),
    close: async () => library.close(),
  };
  return { library, opened };
}

const verify = (folder: string) => runLibraryTask('verify', { folder }, quiet);

test('an image is kept without what is not the picture, and the log says what came and what was left out', async () => {
  const { library, opened } = openImages();
  const dirty = buildPng({ extra: [pngChunk('tEXt', latin('Author\0Jane Roe'))] });
  const added = await keepImage(opened, { fileName: 'map.png', bytes: dirty });
  const image = sha256(buildPng());
  expect(added).toEqual({ kind: 'added', image, type: 'image/png', size: { width: 3, height: 2 } });
  expect(readFileSync(originalPath(library.folder, image)).equals(buildPng())).toBe(true);
  const entry = library.reader.find<{ details: string }>({
    text: "SELECT details FROM custody WHERE action = 'image-added'",
    values: [],
  });
  expect(JSON.parse(entry?.details ?? '')).toMatchObject({
    fileName: 'map.png',
    sha256: sha256(dirty),
    removed: ['text'],
  });
  expect(await readKeptImages(opened, [image, image])).toMatchObject([
    { image, type: 'image/png', fileName: 'map.png' },
  ]);
  library.close();
});

test('the same picture twice is one image, on record once', async () => {
  const { library, opened } = openImages();
  const first = await keepImage(opened, { fileName: 'a.png', bytes: buildPng() });
  const second = await keepImage(opened, {
    fileName: 'b.png',
    bytes: buildPng({ behind: latin('more') }),
  });
  expect(second).toEqual(first);
  const count = library.reader.find<{ count: number }>({
    text: "SELECT count(*) AS count FROM custody WHERE action = 'image-added'",
    values: [],
  });
  expect(count?.count).toBe(1);
  library.close();
});

test('a picture that is stored turned asks to be drawn anew; what was drawn names what it came from', async () => {
  const { library, opened } = openImages();
  const turned = buildJpeg({ extra: [jpegSegment(0xe1, joinBytes(latin('Exif\0\0'), exif(6)))] });
  const answer = await keepImage(opened, { fileName: 'photo.jpg', bytes: turned });
  expect(answer).toMatchObject({ kind: 'toBeRedrawn', format: 'JPEG', sha256: sha256(turned) });
  if (answer.kind !== 'toBeRedrawn') throw new Error('It was taken as it is.');
  const { format, sha256: from } = answer;
  const added = await keepImage(opened, {
    fileName: 'photo.jpg',
    bytes: buildJpeg(),
    redrawnFrom: { format, sha256: from },
  });
  expect(added.kind).toBe('added');
  library.close();
});

test('a refused image leaves nothing behind and is named with the reason', async () => {
  const { library, opened } = openImages();
  await expect(keepImage(opened, { fileName: 'notes.txt', bytes: latin('hello') })).rejects.toMatchObject({
    code: 'image-refused',
    message: 'notes.txt is no image that can be read; PNG, JPEG and GIF are. No image was added.',
  });
  expect((await verify(library.folder)).findings).toEqual([]);
  library.close();
});

test('verifying looks at every image: one that was altered, is missing, or whose row was changed is named', async () => {
  const { library, opened } = openImages();
  const one = await keepImage(opened, { fileName: 'one.png', bytes: buildPng() });
  const two = await keepImage(opened, { fileName: 'two.png', bytes: buildPng({ width: 4 }) });
  if (one.kind !== 'added' || two.kind !== 'added') throw new Error('Not added.');
  expect((await verify(library.folder)).findings).toEqual([]);
  writeFileSync(originalPath(library.folder, one.image), buildPng({ rgb: [0, 0, 0] }));
  rmSync(originalPath(library.folder, two.image));
  library.writer.run({ text: 'UPDATE image SET width = 9 WHERE sha256 = ?', values: [two.image] });
  const { findings } = await verify(library.folder);
  const problems = findings.map(({ problem }) => problem);
  expect(problems).toContainEqual(expect.stringContaining('The original of “Image one.png” was altered.'));
  expect(problems).toContainEqual('The original of “Image two.png” is missing.');
  expect(findings.some(({ subject }) => subject.startsWith('Image “two.png”'))).toBe(true);
  await expect(readKeptImages(opened, [one.image])).rejects.toMatchObject({ code: 'image-missing' });
  await expect(readKeptImages(opened, [two.image])).rejects.toMatchObject({ code: 'image-missing' });
  library.close();
});

test('a backup in another folder has the images with it, and restoring brings them back', async () => {
  const { library, opened } = openImages();
  const added = await keepImage(opened, { fileName: 'one.png', bytes: buildPng() });
  if (added.kind !== 'added') throw new Error('Not added.');
  const elsewhere = temporaryFolder();
  const now = '2026-11-22T09:00:00.000Z';
  const made = await runLibraryTask(
    'back-up',
    { folder: library.folder, elsewhere, reason: 'by-hand', now, token: 'one' },
    quiet,
  );
  library.close();
  rmSync(originalPath(library.folder, added.image));
  await runLibraryTask('restore-backup', { folder: library.folder, path: made.path, now, token: 'two' }, quiet);
  expect(readFileSync(originalPath(library.folder, added.image)).equals(buildPng())).toBe(true);
  const again = temporaryLibraryIn(library.folder, 'open');
  expect(findImage(again.reader, added.image)?.fileName).toBe('one.png');
  again.close();
});

test('the window is given an image as an image, and nothing else that lies among the originals', async () => {
  const folder = temporaryFolder();
  const files = {
    'a.png': buildPng(),
    'a.html': latin('<html>'),
    'a.svg': latin('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const served = await serveImage(join(folder, 'a.png'));
  expect([served.status, served.headers.get('Content-Type'), served.headers.get('X-Content-Type-Options')]).toEqual([
    200,
    'image/png',
    'nosniff',
  ]);
  expect(new Uint8Array(await served.arrayBuffer())).toEqual(buildPng());
  for (const path of [join(folder, 'a.html'), join(folder, 'a.svg'), join(folder, 'none'), folder, undefined])
    expect((await serveImage(path)).status).toBe(404);
});
