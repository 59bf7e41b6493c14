/** The file and the folder it lies in, with the entry of it: enough to tell two files of one name apart. Paths of either platform. */
export function shortName(path: string, within?: string): string {
  const name = path.split(/[\\/]/).slice(-2).join('/');
  return within === undefined ? name : `${name} › ${within}`;
}
