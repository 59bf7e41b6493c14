import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

export type FolderWarning = 'synchronised-folder' | 'network-folder';

/** What can be known of a folder from outside; passed in so that tests can bring a machine of their own. */
export interface FolderSurroundings {
  readonly platform: NodeJS.Platform;
  /** The text of /proc/mounts on Linux, else empty. */
  readonly mounts: string;
  readonly exists: (path: string) => boolean;
}

/**
 * Whether a folder looks synchronised with a cloud or remote. Both can leave a database torn: a synchroniser copies files
 * that belong together one by one, and network file systems do not keep the locks SQLite rests on.
 */
export function findFolderWarning(
  folder: string,
  surroundings: FolderSurroundings = thisMachine(),
): FolderWarning | null {
  if (isOnNetwork(folder, surroundings)) return 'network-folder';
  if (isSynchronised(folder, surroundings)) return 'synchronised-folder';
  return null;
}

/** Names that the synchronisers give their folders: `OneDrive - Ministry`, `Dropbox (Personal)`, `My Drive`. */
const SYNCHRONISED_NAME =
  /^(?:dropbox|onedrive|google ?drive|googledrive|my drive|nextcloud|owncloud|icloud ?drive|com~apple~clouddocs|mobile documents|cloudstorage|syncthing|pcloud ?drive|box sync|mega ?sync|seafile|proton ?drive|tresorit)(?:$|[ (_-])/i;

/** Files that the synchronisers keep at the top of theirs. */
const SYNCHRONISED_MARKERS = [
  '.dropbox',
  '.dropbox.cache',
  '.stfolder',
  '.owncloudsync.log',
  '.nextcloudsync.log',
  '.sync_journal.db',
  '.tmp.driveupload',
  '.tmp.drivedownload',
  '.849C9593-D756-4E56-8D6E-42412F2A707B',
];

function isSynchronised(folder: string, { exists }: FolderSurroundings): boolean {
  return ancestorsOf(folder).some(
    (ancestor) =>
      SYNCHRONISED_NAME.test(lastName(ancestor)) ||
      SYNCHRONISED_MARKERS.some((marker) => exists(join(ancestor, marker))),
  );
}

const NETWORK_TYPES =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|afs|ncpfs|9p|davfs2?|ceph|glusterfs|fuse\.(?:sshfs|rclone|davfs2?|gvfsd-fuse|s3fs|glusterfs))$/;

function isOnNetwork(folder: string, { platform, mounts }: FolderSurroundings): boolean {
  if (platform === 'win32') return /^(?:\\\\|\/\/)(?![?.][\\/](?!UNC))/i.test(folder);
  const mount = mountOf(folder, mounts);
  return mount !== undefined && NETWORK_TYPES.test(mount.type);
}

/** The mount that a folder lies on: the one with the longest path above it; of two at the same path, the later. */
function mountOf(folder: string, mounts: string): { readonly path: string; readonly type: string } | undefined {
  return mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, path = '', type = '']) => ({ path: unescapeMountPath(path), type }))
    .filter(({ path }) => path !== '' && (path === '/' || folder === path || folder.startsWith(`${path}/`)))
    .reduce<{ path: string; type: string } | undefined>(
      (longest, mount) => (longest === undefined || mount.path.length >= longest.path.length ? mount : longest),
      undefined,
    );
}

/** /proc/mounts writes a space as `\040`. */
function unescapeMountPath(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

function ancestorsOf(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestorsOf(parent)];
}

function lastName(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? sep;
}

function thisMachine(): FolderSurroundings {
  return { platform: process.platform, mounts: readMounts(), exists: existsSync };
}

function readMounts(): string {
  if (process.platform !== 'linux') return '';
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    // Not to be had in every container; then nothing is known and nothing is warned of.
    return '';
  }
}
