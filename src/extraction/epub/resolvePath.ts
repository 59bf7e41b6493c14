/** The path of a part that another one in `folder` names; none leads out of the file. */
export function resolvePath(folder: string, href: string): string {
  const plain = decoded(href.replace(/[#?].*$/s, ''));
  const path: string[] = [];
  for (const step of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
