/** A set-up step that failed, in the three parts a reader needs: what failed, why, and what to do next. */
export class SetupError extends Error {
  /**
   * @param {string} what one sentence: the step that failed
   * @param {string} why the cause, as far as it is known
   * @param {string} next what the reader can do about it
   */
  constructor(what, why, next) {
    super(what);
    this.name = 'SetupError';
    this.what = what;
    this.why = why;
    this.next = next;
  }
}

/**
 * The words printed for a failure. A SetupError gives its three parts; anything else is a bug and keeps its stack.
 * @param {unknown} error
 * @returns {string}
 */
export function formatFailure(error) {
  if (error instanceof SetupError) {
    return `\nbriefdesk: ${error.what}\n  why:  ${indent(error.why)}\n  next: ${indent(error.next)}\n`;
  }
  return `\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}

/**
 * Runs the body of a command: prints a failure to stderr and sets the exit code.
 * @param {() => Promise<number>} body gives the exit code
 */
export async function runCommand(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    process.stderr.write(formatFailure(error));
    process.exitCode = 1;
  }
}

/** @param {string} text */
function indent(text) {
  return text.trim().split('\n').join('\n        ');
}
