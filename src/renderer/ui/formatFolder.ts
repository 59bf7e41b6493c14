/** A folder as a person reads it: one's own is `~`, as in file managers and terminals. */
export function formatFolder(folder: string, homeFolder: string): string {
  const isBelow = folder.startsWith(homeFolder) && /^[/\\]/.test(folder.slice(homeFolder.length));
  return isBelow ? `~${folder.slice(homeFolder.length)}` : folder;
}
