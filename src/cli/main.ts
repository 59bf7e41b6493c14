import { setFlagsFromString } from 'node:v8';
import { BriefingError } from '../core/errors.ts';
import type { ExitCode } from './command.ts';
import { commands } from './commands.ts';
import { parseCommandLine } from './parseCommandLine.ts';
import { outliveReaders, printError, printResult } from './print.ts';
import { formatUsage } from './usage.ts';

// A command is over before most of what the engine compiles ahead for a long run has paid: it waits until code has run four times as long.
setFlagsFromString('--interrupt-budget=540000');
outliveReaders();

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    printError(error);
    process.exitCode = 2;
  },
);

async function run(args: readonly string[]): Promise<ExitCode> {
  const [verb, ...rest] = args;
  if (verb === undefined) throw new BriefingError('input-invalid', `Name a command.\n\n${formatUsage(commands)}`);
  if (verb === 'help' || verb === '--help' || verb === '-h') {
    printResult(formatUsage(commands));
    return 0;
  }
  const command = commands.find((candidate) => candidate.verb === verb);
  if (!command) throw new BriefingError('input-invalid', `There is no command “${verb}”.\n\n${formatUsage(commands)}`);
  const parsed = parseCommandLine(command, rest);
  if (parsed === 'help') {
    printResult(formatUsage([command]));
    return 0;
  }
  return parsed();
}
