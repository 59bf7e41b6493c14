// The smoke suite: the bundled output, run by the Electron at hand. Unit tests run on a newer Node, which hides what that Electron
// lacks; this loads and uses every library of the main side where it will run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const electron = process.env['BRIEFDESK_ELECTRON'];
const fixtures = join(checkout, 'tests/fixtures/import');
const folder = mkdtempSync(join(tmpdir(), 'briefdesk-smoke-'));
const library = join(folder, 'library');

/** @type {readonly { file: string, holds: string }[]} */
const samples = [
  { file: 'html/harbour-post.html', holds: '48 people were still being held' },
  { file: 'html/hof-news-he.html', holds: '48' },
  { file: 'pdf/ngo-report.pdf', holds: 'Findings by district' },
  { file: 'pdf/notice-zh.pdf', holds: '谈判' },
  { file: 'docx/libreoffice.docx', holds: 'forty-eight containers¹' },
  { file: 'markdown/field-note.md', holds: '3. Count again' },
  { file: 'mhtml/hof-news-he.mhtml', holds: 'משרד החוץ מסר' },
];

let passed = 0;
let failed = 0;

/**
 * @param {string} name a sentence
 * @param {() => boolean} holds
 */
function check(name, holds) {
  let held = false;
  let reason = '';
  try {
    held = holds();
  } catch (error) {
    reason = `: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (held) passed += 1;
  else failed += 1;
  process.stdout.write(`  ${held ? 'ok' : 'FAILED'}  ${name}${reason}\n`);
}

try {
  if (!electron) throw new Error('BRIEFDESK_ELECTRON names no Electron: run this by `npm test`.');
  const text = join(folder, 'legacy.txt');
  // Windows-1251, as an old program would have saved it.
  writeFileSync(
    text,
    Buffer.from('cff0e8e2e5f22c20fdf2ee20f1eeeee1f9e5ede8e520ee20f5eee4e520efe5f0e5e3eee2eef0eee22e', 'hex'),
  );
  const files = [...samples.map(({ file }) => join(fixtures, file)), text];
  checkThreadsAndExtraction(electron, files);
  checkCommandLine(electron);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * @param {string} program
 * @param {readonly string[]} files
 */
function checkThreadsAndExtraction(program, files) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const script = join(checkout, 'tests/smoke/inElectron.cjs');
  const args = [...asRoot, '--disable-gpu', `--user-data-dir=${join(folder, 'user-data')}`, script];
  const run = spawnSync(program, [...args, '--smoke', join(checkout, 'out/main'), library, ...files], {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  const line = run.stdout.split('\n').find((candidate) => candidate.startsWith('{"extracted"'));
  if (!line) process.stdout.write(run.stdout + run.stderr);
  const found = JSON.parse(line ?? '{"extracted":[],"added":[]}');
  for (const { file, holds } of samples) {
    check(`the extraction process reads ${file}`, () =>
      found.extracted
        .find((/** @type {{ name: string }} */ { name }) => name.endsWith(file))
        .outcome.extracted.text.includes(holds),
    );
  }
  check('the extraction process reads an old encoding', () =>
    found.extracted.at(-1).outcome.extracted.text.includes('переговоров'),
  );
  check(
    'the writing thread stores every source',
    () => found.added.length === files.length && found.added.every((/** @type {{ ok: boolean }} */ { ok }) => ok),
  );
  check('the reading thread finds what the writing one stored', () => found.found.value.total >= 1);
  check('a briefing is created', () => found.briefing.ok);
}

/** @param {string} program */
function checkCommandLine(program) {
  const cli = (/** @type {readonly string[]} */ ...args) =>
    spawnSync(program, [join(checkout, 'out/main/cli.js'), ...args], {
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
  check('the command line imports on this runtime too', () => {
    const run = cli('import', '--library', library, join(fixtures, 'html/city-ledger.html'), '--json');
    return JSON.parse(run.stdout).imported.length === 1;
  });
  check('the command line exports a Word file on this runtime too', () => {
    const [briefing] = JSON.parse(cli('briefings', '--library', library, '--json').stdout);
    const out = join(folder, 'smoke.docx');
    cli('export', '--library', library, briefing.id, '--out', out);
    return readFileSync(out).subarray(0, 2).toString() === 'PK';
  });
}
