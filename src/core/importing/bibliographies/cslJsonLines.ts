/**
 * The lines on which the works of a bibliography begin, from 1: of the objects in the outermost list of a JSON text, which is
 * known to be JSON.
 */
export function entryLines(json: string): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let listDepth: number | undefined;
  for (const { 0: token } of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}\n]/g)) {
    if (token === '\n') line++;
    if (token === '[' || token === '{') {
      if (depth === listDepth) lines.push(line);
      depth++;
      if (token === '[') listDepth ??= depth;
    }
    if (token === ']' || token === '}') depth--;
  }
  return lines;
}
