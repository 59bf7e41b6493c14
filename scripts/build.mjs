import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprintInputs, forgetBuild, isBuilt, stampPath } from './buildStamp.mjs';
import { withLock } from './runtime/lock.mjs';
import { packageProgram } from './runtime/packageProgram.mjs';
import { prepare, ROOT } from './runtime/prepare.mjs';
import { collectProgram } from './runtime/runProgram.mjs';
import { say, sayStep } from './runtime/say.mjs';
import { runCommand, SetupError } from './runtime/setupError.mjs';

/**
 * Builds the application into `out/` unless that was already built from the present inputs. The build's own output goes
 * to stderr. Commands started at the same time wait for one build.
 * @param {string} [root]
 * @returns {Promise<boolean>} whether a build was run
 * @throws {SetupError} when it failed; then `out/` counts as not built
 */
export async function ensureBuilt(root = ROOT) {
  if (isBuilt(root, fingerprintInputs(root))) return false;
  return withLock(join(root, '.runtime', 'build.lock'), async () => {
    // Taken before the build, so that a change during the build leads to another one.
    const fingerprint = fingerprintInputs(root);
    if (isBuilt(root, fingerprint)) return false;
    forgetBuild(root);
    await sayStep('building the application', () => build(root));
    mkdirSync(dirname(stampPath(root)), { recursive: true });
    writeFileSync(stampPath(root), fingerprint);
    return true;
  });
}

/** @param {string} root */
async function build(root) {
  const [node, script] = packageProgram(root, 'electron-vite');
  const { code } = await collectProgram(node, [script, 'build'], { cwd: root, echo: true });
  if (code === 0) return;
  throw new SetupError('The build failed.', 'Its messages are above.', 'Correct what they name and run it again.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    await prepare();
    if (!(await ensureBuilt())) say('out/ is up to date');
    return 0;
  });
}
