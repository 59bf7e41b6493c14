import { forgetBuild } from './buildStamp.mjs';
import { underVirtualDisplay } from './runtime/display.mjs';
import { packageProgram } from './runtime/packageProgram.mjs';
import { prepare } from './runtime/prepare.mjs';
import { runForeground } from './runtime/runProgram.mjs';
import { say } from './runtime/say.mjs';
import { runCommand } from './runtime/setupError.mjs';
import { isRoot } from './runtime/systemLibraries.mjs';

await runCommand(async () => {
  const { root, env, display } = await prepare({ electron: true });
  // The development build goes to out/ too.
  forgetBuild(root);
  /** @type {[string, ...string[]]} */
  const command = [...packageProgram(root, 'electron-vite'), 'dev', ...process.argv.slice(2)];
  if (!display) say('there is no screen here (DISPLAY is not set): running on a virtual one with xvfb-run');
  const [program, ...args] = display ? command : underVirtualDisplay(command);
  const sandbox = isRoot() ? { NO_SANDBOX: '1' } : {};
  return runForeground(program, args, { cwd: root, env: { ...process.env, ...env, ...sandbox }, group: !display });
});
