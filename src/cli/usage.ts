import type { Command } from './command.ts';

/** How to use these commands. */
export function formatUsage(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ verb, synopsis, summary }) => [`  ${verb} ${synopsis}`, `      ${summary}`]);
  return `Usage: npm run --silent cli -- <command>\n\n${lines.join('\n')}\n\nExit codes: 0 fine, 1 done in part, 2 wrong use or failure.\n`;
}
