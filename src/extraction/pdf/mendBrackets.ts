/**
 * In text that runs from right to left a bracket is drawn mirrored, and many files name the sign that was drawn instead of
 * the one that was meant. Turned round where that, and only that, makes the brackets of a text match.
 */
export function mendBrackets(text: string): string {
  if (areMatched(text)) return text;
  const turned = text.replace(/[()[\]{}«»]/g, (bracket) => MIRRORED[bracket] ?? bracket);
  return areMatched(turned) ? turned : text;
}

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
};

function areMatched(text: string): boolean {
  const open: string[] = [];
  for (const [bracket] of text.matchAll(/[()[\]{}«»]/g)) {
    if ('([{«'.includes(bracket)) open.push(bracket);
    else if (open.pop() !== MIRRORED[bracket]) return false;
  }
  return open.length === 0;
}
