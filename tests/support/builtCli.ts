import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bundleEntries } from './bundleEntries.ts';

/** What a run of the command line left behind. */
interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface BuiltCli {
  /** The bundled entry, with the extraction process beside it. */
  readonly entry: string;
  run(...args: readonly string[]): Promise<CliRun>;
  /** The same, with what it printed read as JSON. */
  json(...args: readonly string[]): Promise<CliRun & { readonly value: unknown }>;
}

/** Bundles the command line as the application does; it is then run in processes of its own. */
export async function buildCli(): Promise<BuiltCli> {
  const folder = await bundleEntries({ cli: 'src/cli/main.ts', extraction: 'src/extraction/extraction.ts' });
  const entry = join(folder, 'cli.js');
  const run = (...args: readonly string[]) => runProgram([entry, ...args]);
  return {
    entry,
    run,
    json: async (...args) => {
      const done = await run(...args, '--json');
      return { ...done, value: JSON.parse(done.out) };
    },
  };
}

function runProgram(args: readonly string[]): Promise<CliRun> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}
