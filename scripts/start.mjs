import { ensureBuilt } from './build.mjs';
import { launchCommand } from './runtime/display.mjs';
import { prepare } from './runtime/prepare.mjs';
import { runForeground } from './runtime/runProgram.mjs';
import { say } from './runtime/say.mjs';
import { runCommand, SetupError } from './runtime/setupError.mjs';
import { isRoot } from './runtime/systemLibraries.mjs';

const { yes, args } = splitArguments(process.argv.slice(2));

await runCommand(async () => {
  const { root, electron, env, display } = await prepare({ electron: true, yes });
  if (!electron) throw new SetupError('No Electron was found.', 'Set-up gave none.', 'Please report this.');
  await ensureBuilt();
  if (!display) say('there is no screen here (DISPLAY is not set): running on a virtual one with xvfb-run');
  const [program, ...rest] = launchCommand({
    executable: electron.executable,
    appFolder: root,
    args,
    root: isRoot(),
    display,
  });
  return runForeground(program, rest, { cwd: root, env: { ...process.env, ...env }, group: !display });
});

/**
 * Takes out `--yes`, which is set-up's; all others are the application's.
 * @param {readonly string[]} given
 */
function splitArguments(given) {
  return { yes: given.includes('--yes'), args: given.filter((argument) => argument !== '--yes') };
}
