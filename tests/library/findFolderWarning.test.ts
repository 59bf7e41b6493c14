import { describe, expect, test } from 'vitest';
import { findFolderWarning } from '../../src/library/folder/findFolderWarning.ts';

const warningFor = (
  folder: string,
  given: { platform?: NodeJS.Platform; mounts?: string; files?: readonly string[] } = {},
) =>
  findFolderWarning(folder, {
    platform: given.platform ?? 'linux',
    mounts: given.mounts ?? '/dev/sda1 / ext4 rw 0 0\n',
    exists: (path) => (given.files ?? []).includes(path),
  });

describe('a folder in the reach of a synchroniser is warned of', () => {
  test.each([
    '/home/ana/Dropbox/Library',
    '/home/ana/Dropbox (Personal)/Library',
    '/home/ana/OneDrive - Ministry of Affairs/Briefdesk',
    '/home/ana/Nextcloud/work/deep/library',
    '/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/Briefdesk',
    '/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.org/My Drive/Briefdesk',
    '/home/ana/Google Drive/Briefdesk',
  ])('%s', (folder) => {
    expect(warningFor(folder)).toBe('synchronised-folder');
  });

  test('by a file that the synchroniser keeps there', () => {
    expect(warningFor('/home/ana/sync/library', { files: ['/home/ana/sync/.stfolder'] })).toBe('synchronised-folder');
  });
});

describe('a folder on another machine is warned of', () => {
  test.each(['nfs', 'nfs4', 'cifs', 'smb3', 'fuse.sshfs', 'fuse.rclone'])('mounted as %s', (type) => {
    const mounts = `/dev/sda1 / ext4 rw 0 0\nserver:/share /mnt/share ${type} rw 0 0\n`;
    expect(warningFor('/mnt/share/library', { mounts })).toBe('network-folder');
    expect(warningFor('/mnt/shareholders/library', { mounts })).toBeNull();
    expect(warningFor('/home/ana/library', { mounts })).toBeNull();
  });

  test('also where the mount has a space in its path', () => {
    const mounts = '/dev/sda1 / ext4 rw 0 0\n//server/x /mnt/team\\040share cifs rw 0 0\n';
    expect(warningFor('/mnt/team share/library', { mounts })).toBe('network-folder');
  });

  test('not where a local disk is mounted below the remote one', () => {
    const mounts = 'server:/ /mnt nfs rw 0 0\n/dev/sdb1 /mnt/local ext4 rw 0 0\n';
    expect(warningFor('/mnt/local/library', { mounts })).toBeNull();
  });

  test('by its name on Windows', () => {
    const windows = { platform: 'win32', mounts: '' } as const;
    expect(warningFor('\\\\server\\share\\library', windows)).toBe('network-folder');
    expect(warningFor('\\\\?\\UNC\\server\\share', windows)).toBe('network-folder');
    expect(warningFor('\\\\?\\C:\\Users\\ana', windows)).toBeNull();
    expect(warningFor('C:\\Users\\ana\\Documents', windows)).toBeNull();
  });
});

test('an ordinary folder is not warned of', () => {
  expect(warningFor('/home/ana/Documents/Briefdesk')).toBeNull();
  expect(warningFor('/home/ana/Dropboxes of the world/library')).toBeNull();
});

test('this machine can be asked', () => {
  expect([null, 'synchronised-folder', 'network-folder']).toContain(findFolderWarning(process.cwd()));
});
