// From a click on a citation in the draft to its passage lit on the screen, in the built application. interface.md asks for
// less than 150 ms. Usage: [xvfb-run -a] node bench/jump.mjs [clicks per row]
import { createWriteStream, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, release, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { _electron as electron } from '@playwright/test';
import PDFDocument from 'pdfkit';

const CLICKS = Number(process.argv[2] ?? 40);
const EXCERPTS = 20;
const PAGES = 300;
/** Texts of 1 MB that are opened once each. */
const UNREAD = 12;

const home = await mkdtemp(join(tmpdir(), 'briefdesk-jump-'));
try {
  const report = join(home, 'report.pdf');
  const transcript = join(home, 'transcript.txt');
  await writePdf(report);
  writeFileSync(transcript, textOf(1_000_000, 0));
  const unread = Array.from({ length: UNREAD }, (_, index) => join(home, `unread-${index}.txt`));
  for (const [index, path] of unread.entries()) writeFileSync(path, textOf(1_000_000, (index + 1) * 5000));
  const app = await start(home);
  try {
    const window = await app.firstWindow();
    await window.waitForLoadState('domcontentloaded');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
    await measure(window, await prepare(window, home, [report, transcript, ...unread]));
  } finally {
    await app.close();
  }
} finally {
  await rm(home, { recursive: true, force: true });
}

/** @param {string} folder */
function start(folder) {
  const executablePath = process.env['BRIEFDESK_ELECTRON'];
  if (!executablePath) throw new Error('BRIEFDESK_ELECTRON names no Electron.');
  /** @type {Record<string, string>} */
  const env = { HOME: folder, XDG_CONFIG_HOME: join(folder, '.config') };
  for (const [name, value] of Object.entries(process.env)) env[name] ??= value ?? '';
  return electron.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--user-data-dir=${join(folder, 'user-data')}`,
      resolve(import.meta.dirname, '..'),
    ],
    env,
  });
}

/**
 * A library with the files, excerpts spread over each, and an open briefing that cites them all.
 * @param {import('@playwright/test').Page} window
 * @param {string} folder
 * @param {readonly string[]} paths
 * @returns {Promise<string[][]>} the citations of each source
 */
async function prepare(window, folder, paths) {
  const prepared = await window.evaluate(
    async ({ library, files, excerpts }) => {
      /** @type {(name: string, input: object) => Promise<any>} */
      const call = async (name, input) => {
        const result = await /** @type {any} */ (globalThis).briefdesk.call(name, input);
        if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
        return result.value;
      };
      await call('library.create', { folder: library });
      const { imported } = await call('sources.import', { jobId: 'bench', paths: files });
      const id = (/** @type {string} */ prefix, /** @type {number} */ n) => `${prefix}_${String(n).padStart(16, '0')}`;
      const cited = [];
      /** @type {{ readonly id: string, readonly [part: string]: unknown }[]} */
      const blocks = [];
      for (const source of imported) {
        const { text, textId } = await call('sourceTexts.whole', { sourceId: source.id });
        const ids = [];
        for (let index = 0; index < excerpts; index += 1) {
          const start = text.indexOf('The ministry', Math.floor((text.length * index) / excerpts));
          const position = { start, end: text.indexOf('.', start) };
          const exact = text.slice(position.start, position.end);
          const excerpt = await call('excerpts.create', { sourceId: source.id, textId, position, exact });
          const number = blocks.length;
          blocks.push({
            kind: 'paragraph',
            id: id('blk', number),
            inlines: [
              { kind: 'text', text: 'What the passage says, in a line ' },
              { kind: 'citation', id: id('cit', number), items: [{ sourceId: source.id, excerptId: excerpt.id }] },
            ],
          });
          ids.push(id('cit', number));
        }
        cited.push(ids);
      }
      const briefing = await call('briefings.create', { header: { title: 'Jumps' } });
      const order = blocks.map((block) => block.id);
      const { id: briefingId, revision } = briefing;
      await call('briefings.saveBlocks', { id: briefingId, revision, changedBlocks: blocks, order });
      return cited;
    },
    { library: join(folder, 'library'), files: [...paths], excerpts: EXCERPTS },
  );
  await window.reload();
  await window.getByText('Jumps').first().click();
  await window
    .getByRole('link', { name: /^Citation/ })
    .last()
    .waitFor();
  return prepared;
}

/**
 * @param {import('@playwright/test').Page} window
 * @param {readonly (readonly string[])[]} cited
 */
async function measure(window, [pdf = [], text = [], ...unread]) {
  await window.evaluate(watchClicks);
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, ${process.platform} ${release()}, ${(loadavg()[0] ?? 0).toFixed(1)} programs waiting for a processor`,
  );
  console.log('| jump | clicks | least ms | p50 ms | p95 ms | most ms |\n|---|---|---|---|---|---|');
  // First: the citations stand at the top of the draft, and no jump has warmed anything yet.
  await row('into a text not opened before', (index) => unread[index]?.[7], undefined, unread.length);
  await row('into the PDF, from another source', (index) => (index % 2 ? text[0] : pdf[(index * 7) % pdf.length]), 0);
  await row('within the PDF', (index) => pdf[(index * 7) % pdf.length]);
  await row('into the text, from another source', (index) => (index % 2 ? pdf[0] : text[(index * 7) % text.length]), 0);
  await row('within the text', (index) => text[(index * 7) % text.length]);

  /** @type {(name: string, citation: (index: number) => string | undefined, counted?: number, clicks?: number) => Promise<void>} */
  async function row(name, citation, counted, clicks = CLICKS) {
    /** @type {number[]} */
    const times = [];
    for (let index = 0; times.length < clicks; index += 1) {
      const time = await jump(citation(index) ?? '');
      if (counted === undefined || index % 2 === counted) times.push(time);
    }
    times.sort((a, b) => a - b);
    const at = (/** @type {number} */ share) =>
      Math.round(times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? 0);
    console.log(`| ${name} | ${clicks} | ${at(0)} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`);
  }

  /** @param {string} citation */
  async function jump(citation) {
    const chip = window.locator(`[data-citation-id="${citation}"]`);
    await chip.scrollIntoViewIfNeeded();
    await chip.click({ position: { x: 4, y: 6 } });
    const time = await window.evaluate(() => /** @type {any} */ (globalThis).jumped);
    // Hands rest; what a jump left behind must not be counted to the next one.
    await window.waitForTimeout(300);
    return time;
  }
}

/** In the window: after each click, `jumped` promises the milliseconds until the frame that shows the lit passage has been drawn. */
function watchClicks() {
  addEventListener(
    'click',
    (event) => {
      const before = document.querySelector('mark[data-lit="true"]');
      const text = before?.textContent;
      Object.assign(globalThis, {
        jumped: new Promise((done) => {
          const look = () => {
            const mark = document.querySelector('mark[data-lit="true"]');
            const scroller = mark?.closest('[role="document"]');
            const isNew = mark && (mark !== before || mark.textContent !== text);
            if (isNew && scroller && isWithin(mark.getBoundingClientRect(), scroller.getBoundingClientRect())) {
              requestAnimationFrame(() => done(performance.now() - event.timeStamp));
            } else requestAnimationFrame(look);
          };
          look();
        }),
      });
    },
    true,
  );
  /** @type {(inner: DOMRect, outer: DOMRect) => boolean} */
  const isWithin = (inner, outer) => inner.height > 0 && inner.top >= outer.top && inner.bottom <= outer.bottom;
}

/**
 * @param {number} length of the text in characters
 * @param {number} seed
 */
function textOf(length, seed) {
  const paragraphs = [];
  for (let index = seed, total = 0; total < length; index += 1) {
    const paragraph = paragraphOf(index);
    paragraphs.push(paragraph);
    total += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

/** @param {number} seed */
function paragraphOf(seed) {
  const words = 'talks held district council report number families list coast river count week border'.split(' ');
  const filler = Array.from({ length: 60 }, (_, index) => words[(seed * 7 + index * ((seed % 5) + 1)) % words.length]);
  return `The ministry counted ${1000 + seed} people in week ${seed}. ${filler.join(' ')}.`;
}

/** @param {string} path */
async function writePdf(path) {
  const document = new PDFDocument({ size: 'A4', bufferPages: false });
  const file = createWriteStream(path);
  document.pipe(file);
  for (let page = 0; page < PAGES; page += 1) {
    if (page > 0) document.addPage();
    for (let part = 0; part < 6; part += 1) document.text(paragraphOf(page * 6 + part)).moveDown();
  }
  document.end();
  await finished(file);
}
