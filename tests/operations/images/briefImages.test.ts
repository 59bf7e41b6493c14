import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BriefingId } from '../../../src/core/ids.ts';
import { readBriefImage } from '../../../src/operations/images/briefImages.ts';
import {
  buildJpeg,
  buildPng,
  exif,
  join as joinBytes,
  jpegSegment,
  latin,
  pngChunk,
} from '../../support/buildImage.ts';
import { temporaryHost } from '../../support/temporaryHost.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';

const BRIEF = `---
title: Ports
---

![The strait](pictures/map%20one.png){#fig:map width=40% alt="A map"}

See [Figure 1](#fig:map).

![](photo.jpg){.decorative}

![Gone](gone.png)

![Turned](turned.jpg)

![Far](https://a.example/x.png)

![Out](../secret.png)
`;

async function setUp() {
  const folder = temporaryFolder();
  const below = join(folder, 'brief');
  mkdirSync(join(below, 'pictures'), { recursive: true });
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'secret.png': buildPng({ rgb: [1, 1, 1] }),
    'brief/brief.md': BRIEF,
    'brief/pictures/map one.png': buildPng({ extra: [pngChunk('tEXt', latin('Author\0Jane Roe'))] }),
    'brief/photo.jpg': buildJpeg(),
    'brief/turned.jpg': buildJpeg({ extra: [jpegSegment(0xe1, joinBytes(latin('Exif\0\0'), exif(6)))] }),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const picks = [join(below, 'brief.md')];
  const pick = async () => picks.shift() ?? null;
  const host = temporaryHost('', { pickFile: pick, pickSavePath: pick });
  await host.call('library.create', { folder: join(temporaryFolder(), 'library') });
  return { host, folder, below, picks };
}

test('a brief brings its images with it; those that are refused are named with line and reason, and their words stay', async () => {
  const { host } = await setUp();
  const outcome = await host.call('briefings.import', {});
  if (outcome?.kind !== 'imported') throw new Error(JSON.stringify(outcome));
  expect(outcome.problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    '11: The image “gone.png” is not there; its words stay: “Gone”.',
    '13: The image “turned.jpg” is stored turned, which Word does not heed; insert it in the window, or save it as PNG; its words stay: “Turned”.',
    '15: The image “https://a.example/x.png” lies elsewhere and is not fetched; save it beside the brief and name it there; its words stay: “Far”.',
    '17: The image “../secret.png” is not read, since it lies outside of the folder of the brief; put it beside the brief; its words stay: “Out”.',
  ]);
  const { document } = await host.call('briefings.get', { id: outcome.briefingId });
  expect(document.blocks.map(({ kind }) => kind)).toEqual([
    'image',
    'paragraph',
    'image',
    ...Array(4).fill('paragraph'),
  ]);
  const images = document.blocks.flatMap((block) => (block.kind === 'image' ? block.image : []));
  const read = await host.call('images.read', { images });
  expect(read.map(({ fileName }) => fileName)).toEqual(['map one.png', 'photo.jpg']);
  expect(Buffer.from(read[0]?.bytes ?? []).equals(buildPng())).toBe(true);
});

test('a briefing is written with its images beside it, and comes back the same', async () => {
  const { host, below, picks } = await setUp();
  const outcome = await host.call('briefings.import', {});
  if (outcome?.kind !== 'imported') throw new Error(JSON.stringify(outcome));
  const out = join(below, 'out.md');
  picks.push(out);
  const written = await host.call('exports.saveMarkdown', { briefingId: outcome.briefingId, suggestedName: 'out.md' });
  expect(written?.losses).toEqual([]);
  expect(readdirSync(join(below, 'out-images'))).toEqual([
    expect.stringMatching(/^map-one-[0-9a-f]{8}\.png$/),
    expect.stringMatching(/^photo-[0-9a-f]{8}\.jpg$/),
  ]);
  expect(readFileSync(out, 'utf8')).toMatch(
    /!\[The strait\]\(out-images\/map-one-[0-9a-f]{8}\.png\)\{#fig:1 width=40% alt="A map"\}/,
  );
  picks.push(out);
  const again = await host.call('briefings.import', {});
  if (again?.kind !== 'imported') throw new Error(JSON.stringify(again));
  expect(again.problems).toEqual([]);
  const plainOf = async (id: BriefingId) =>
    JSON.stringify((await host.call('briefings.get', { id })).document).replace(/blk_\w{16}/g, 'blk');
  expect(await plainOf(again.briefingId)).toBe(await plainOf(outcome.briefingId));
});

test('a link does not lead out of the folder of a brief', async ({ skip }) => {
  skip(process.platform === 'win32', 'needs symbolic links');
  const { folder, below } = await setUp();
  symlinkSync(join(folder, 'secret.png'), join(below, 'inside.png'));
  const brief = join(below, 'brief.md');
  const outside = { fault: expect.stringContaining('lies outside of the folder') };
  expect(await readBriefImage(brief, 'inside.png')).toEqual(outside);
  expect(await readBriefImage(brief, join(folder, 'secret.png'))).toEqual(outside);
  expect(await readBriefImage(brief, 'pictures/../../secret.png')).toEqual(outside);
  expect(await readBriefImage(brief, '%2e%2e/secret.png')).toEqual(outside);
  expect(await readBriefImage(brief, 'pictures')).toEqual({ fault: 'is not a file' });
  expect(await readBriefImage(brief, 'a\0b.png')).toEqual({ fault: 'is not there' });
});
