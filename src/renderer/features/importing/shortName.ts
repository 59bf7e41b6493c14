/** The file and the folder it lies in: enough to tell two files of one name apart. Paths of either platform. */
export function shortName(path: string): string {
  return path.split(/[\\/]/).slice(-2).join('/');
}
