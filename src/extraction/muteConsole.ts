/**
 * Takes the console from this process: parsers write to it as if it were theirs, some while they are loaded, and a file made
 * for it could fill it. Nobody reads it here; what the host should know goes through the channel, faults to stderr.
 */
export function muteConsole(): void {
  for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const) console[name] = () => undefined;
}
