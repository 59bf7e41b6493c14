// Makes the pictures and the page of docs/screens from the sample library: `npm run screens`. Run it after every change of
// the window that can be seen, and look at what it made.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { packageProgram } from './runtime/packageProgram.mjs';
import { prepare } from './runtime/prepare.mjs';
import { runForeground } from './runtime/runProgram.mjs';
import { say } from './runtime/say.mjs';
import { runCommand, SetupError } from './runtime/setupError.mjs';
import { galleryFiles, renderGallery } from './screens/gallery.mjs';
import { shrinkPng } from './screens/shrinkPng.mjs';
import { wrapWindowCommand } from './testing/isolation.mjs';

/** All pictures together, in bytes: the repository keeps every version of them. */
const MOST = 3_000_000;

await runCommand(async () => {
  const { root, env, display } = await prepare({ tests: true });
  await ensureBuilt();
  const taken = mkdtempSync(join(tmpdir(), 'briefdesk-screens-'));
  try {
    const code = await takePictures(root, { ...process.env, ...env, BRIEFDESK_SCREENS: taken }, display);
    if (code !== 0) {
      throw new SetupError(
        'The pictures could not be made.',
        'The test that makes them failed.',
        'Mend what it names.',
      );
    }
    replaceGallery(taken, join(root, 'docs', 'screens'));
    return 0;
  } finally {
    rmSync(taken, { recursive: true, force: true });
  }
});

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} display
 */
function takePictures(root, env, display) {
  const playwright = packageProgram(root, '@playwright/test', 'playwright');
  /** @type {[string, ...string[]]} */
  const command = [...playwright, 'test', 'screens.spec', '--reporter=list'];
  const [program, ...args] = wrapWindowCommand(command, { display, isolated: false });
  return runForeground(program, args, { cwd: root, env, group: !display });
}

/**
 * @param {string} taken
 * @param {string} folder
 */
function replaceGallery(taken, folder) {
  const pictures = galleryFiles().map((name) => ({ name, bytes: shrinkPng(readFileSync(join(taken, name))) }));
  const total = pictures.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > MOST) {
    throw new SetupError(`The pictures have ${total} bytes.`, `At most ${MOST} are kept.`, 'Leave a screen out.');
  }
  for (const name of readdirSync(folder)) if (name.endsWith('.png')) rmSync(join(folder, name));
  for (const { name, bytes } of pictures) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'README.md'), renderGallery());
  say(`${pictures.length} pictures with ${Math.round(total / 1000)} kB are in docs/screens: look at them`);
}
