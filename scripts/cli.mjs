import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { prepare } from './runtime/prepare.mjs';
import { runForeground } from './runtime/runProgram.mjs';
import { runCommand } from './runtime/setupError.mjs';

await runCommand(async () => {
  const { root } = await prepare();
  await ensureBuilt();
  return runForeground(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...process.argv.slice(2)]);
});
