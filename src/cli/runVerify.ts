import { resolve } from 'node:path';
import type { Finding } from '../library/safety/finding.ts';
import type { Verification } from '../library/safety/verifyLibrary.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { printJson, printMessage, printResult } from './print.ts';
import { runTask } from './runTask.ts';

/** Checks a library and lists what is not as it was left: 0 where nothing is, else 1. Works beside a window that has it open. */
export async function runVerify({ library, json }: LibraryCommandLine): Promise<ExitCode> {
  const verification = await runTask('verify', { folder: resolve(library) });
  const { findings } = verification;
  if (json) printJson(verification);
  else {
    if (findings.length > 0) printResult(findings.map(formatFinding).join('\n\n'));
    printMessage(summarise(verification));
  }
  return findings.length === 0 ? 0 : 1;
}

function formatFinding({ subject, problem, advice, change }: Finding): string {
  const lines = [`${subject}: ${problem}`];
  if (change) lines.push(`  ${change.field}: on record ${change.from}`, `  ${change.field}: found     ${change.to}`);
  return [...lines, `  ${advice}`].join('\n');
}

function summarise({ findings, checked, head }: Verification): string {
  const { originals, bytes, rows, entries, heads, backups } = checked;
  const outcome = findings.length === 0 ? 'Everything is as it was left.' : `${findings.length} found.`;
  return `${outcome} Checked: ${originals} originals (${bytes} bytes), ${rows} rows, ${entries} custody entries, ${heads} noted heads, ${backups} backups.\nThe custody log ends at entry ${head.seq}: ${head.hash}`;
}
