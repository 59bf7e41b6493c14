import { parseArgs } from 'node:util';
import { BriefingError } from '../core/errors.ts';
import type { Command, CommandLine, ExitCode } from './command.ts';
import { formatUsage } from './usage.ts';

/** Understands the arguments of a command, or throws `input-invalid` with its usage. `help` when that was asked for. */
export function parseCommandLine(command: Command, args: readonly string[]): (() => Promise<ExitCode>) | 'help' {
  const { values, positionals } = parseOrExplain(command, args);
  if (values.help) return 'help';
  // Such as an unset variable: an empty path would mean the working folder.
  if ([...Object.values(values), ...(values.bibliography ?? []), ...(values.tag ?? []), ...positionals].includes('')) {
    throw wrongUse(command, 'An argument is empty.');
  }
  const { library } = values;
  if (command.worksOn === 'library' && library === undefined) {
    throw wrongUse(command, 'Name the library with --library DIR.');
  }
  if (positionals.length < command.operands.min) throw wrongUse(command, command.operands.missing);
  if (positionals.length > command.operands.max) {
    throw wrongUse(command, `“${positionals[command.operands.max]}” is too much.`);
  }
  const line: CommandLine = {
    json: values.json ?? false,
    resume: values.resume ?? false,
    yes: values.yes ?? false,
    to: values.to,
    from: values.from,
    reason: values.reason,
    tag: values.tag ?? [],
    out: values.out,
    style: values.style,
    bibliography: values.bibliography ?? [],
    operands: positionals,
  };
  return () => (command.worksOn === 'library' ? command.run({ ...line, library: library ?? '' }) : command.run(line));
}

function parseOrExplain(command: Command, args: readonly string[]) {
  const allowed = new Set(['help', ...(command.worksOn === 'library' ? ['library'] : []), ...command.options]);
  try {
    const parsed = parseArgs({
      args: [...args],
      options: {
        library: { type: 'string' },
        json: { type: 'boolean' },
        resume: { type: 'boolean' },
        yes: { type: 'boolean' },
        to: { type: 'string' },
        from: { type: 'string' },
        reason: { type: 'string' },
        tag: { type: 'string', multiple: true },
        out: { type: 'string' },
        style: { type: 'string' },
        bibliography: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
    const foreign = Object.keys(parsed.values).find((name) => !allowed.has(name));
    if (foreign === undefined) return parsed;
    throw wrongUse(command, `--${foreign} means nothing to ${command.verb}.`);
  } catch (error) {
    if (error instanceof BriefingError) throw error;
    throw wrongUse(command, error instanceof Error ? error.message : String(error));
  }
}

function wrongUse(command: Command, what: string): BriefingError {
  return new BriefingError('input-invalid', `${what}\n\n${formatUsage([command])}`);
}
