/**
 * The paths in a `file` field: `description:path:type`, as JabRef, Mendeley, Zotero and others write them, several divided by
 * semicolons, or a path alone. Colons and semicolons that belong to a name have a backslash before them.
 */
export function readBibtexFiles(field: string): readonly string[] {
  return splitUnescaped(field, ';').flatMap((one) => {
    const parts = splitUnescaped(one, ':').map(unescaped);
    // `C:\papers\a.pdf` has a colon that some programs leave as it is.
    const middle = parts.length >= 3 ? parts.slice(1, -1).join(':') : parts.join(':');
    return middle.trim() === '' ? [] : [middle.trim()];
  });
}

function splitUnescaped(text: string, mark: string): string[] {
  const parts = [''];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '\\' && index + 1 < text.length) {
      parts.push(`${parts.pop() ?? ''}${character}${text[index + 1]}`);
      index += 1;
    } else if (character === mark) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return parts;
}

const unescaped = (text: string): string => text.replace(/\\([:;\\_&%#$])/g, '$1').replaceAll('$\\backslash$', '\\');
