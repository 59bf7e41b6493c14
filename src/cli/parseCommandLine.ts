import { parseArgs } from 'node:util';
import { BriefingError } from '../core/errors.ts';
import type { Command, CommandLine, ExitCode } from './command.ts';
import { formatUsage } from './usage.ts';

/** Understands the arguments of a command, or throws `input-invalid` with its usage. `help` when that was asked for. */
export function parseCommandLine(command: Command, args: readonly string[]): (() => Promise<ExitCode>) | 'help' {
  const { values, positionals } = parseOrExplain(command, args);
  if (values.help) return 'help';
  // Such as an unset variable: an empty path would mean the working folder.
  if (
    [
      ...Object.values(values),
      ...(values.bibliography ?? []),
      ...(values.tag ?? []),
      ...(values.collection ?? []),
      ...positionals,
    ].includes('')
  ) {
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
    confirm: values.confirm,
    add: values.add,
    remove: values.remove,
    library,
    exported: {
      notes: values.notes,
      contents: values.contents,
      split: values.split,
      consulted: chosen(values.consulted, values['no-consulted']),
      annex: chosen(values.annex, values['no-annex']),
      summary: chosen(values.summary, values['no-summary']),
      marks: chosen(values.marks, values['no-marks']),
      collection: values.collection ?? [],
    },
    bibliography: values.bibliography ?? [],
    operands: positionals,
  };
  return () => (command.worksOn === 'library' ? command.run({ ...line, library: library ?? '' }) : command.run(line));
}

function parseOrExplain(command: Command, args: readonly string[]) {
  const allowed = new Set(['help', ...(command.worksOn === 'library' ? ['library'] : []), ...command.options]);
  try {
    const parsed = parseArgs({
      args: command.operands.mayBeginWithDash ? args.map(hideDash) : [...args],
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
        confirm: { type: 'string' },
        add: { type: 'string' },
        remove: { type: 'string' },
        bibliography: { type: 'string', multiple: true },
        notes: { type: 'string' },
        contents: { type: 'string' },
        split: { type: 'string' },
        consulted: { type: 'boolean' },
        'no-consulted': { type: 'boolean' },
        annex: { type: 'boolean' },
        'no-annex': { type: 'boolean' },
        summary: { type: 'boolean' },
        'no-summary': { type: 'boolean' },
        marks: { type: 'boolean' },
        'no-marks': { type: 'boolean' },
        collection: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
    const foreign = Object.keys(parsed.values).find((name) => !allowed.has(name.replace(/^no-/, '')));
    if (foreign === undefined) return { ...parsed, positionals: parsed.positionals.map(showDash) };
    throw wrongUse(command, `--${foreign} means nothing to ${command.verb}.`);
  } catch (error) {
    if (error instanceof BriefingError) throw error;
    throw wrongUse(command, error instanceof Error ? error.message : String(error));
  }
}

/** No argument can hold the character: before an operand's dash it keeps that from being read as options of one letter. */
const HIDING = '\0';
const hideDash = (arg: string): string => (/^-[^-]/.test(arg) && arg !== '-h' ? `${HIDING}${arg}` : arg);
const showDash = (arg: string): string => (arg.startsWith(HIDING) ? arg.slice(HIDING.length) : arg);

/** What is on without being named can be turned off by name; the last word is the refusal's. */
function chosen(on: boolean | undefined, off: boolean | undefined): boolean | undefined {
  return off === true ? false : on;
}

function wrongUse(command: Command, what: string): BriefingError {
  return new BriefingError('input-invalid', `${what}\n\n${formatUsage([command])}`);
}
