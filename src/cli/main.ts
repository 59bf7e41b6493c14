import { BriefingError } from '../core/errors.ts';
import type { ExitCode } from './command.ts';
import { commands } from './commands.ts';
import { parseCommandLine } from './parseCommandLine.ts';
import { outliveReaders, printError } from './print.ts';
import { formatUsage } from './usage.ts';

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
  if (verb === undefined || verb === 'help' || verb === '--help' || verb === '-h') {
    process.stdout.write(formatUsage(commands));
    return verb === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.verb === verb);
  if (!command) throw new BriefingError('input-invalid', `There is no command “${verb}”.\n\n${formatUsage(commands)}`);
  const parsed = parseCommandLine(command, rest);
  if (parsed === 'help') {
    process.stdout.write(formatUsage([command]));
    return 0;
  }
  return command.run(parsed);
}
