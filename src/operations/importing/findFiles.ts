import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BriefingError, ErrorCode } from '../../core/errors.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { comparePaths } from './comparePaths.ts';

interface FoundFile {
  readonly path: string;
  readonly name: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly rejected: readonly { readonly file: string; readonly code: ErrorCode; readonly message: string }[];
}

/** What an operating system leaves in folders by itself. Nobody's source, and nobody wants to be told. */
const LEFT_BY_SYSTEMS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * Every regular file among the paths, folders with all that is below them, in the order of their names, figures as numbers. What is neither
 * (a link, a device, a missing path, a folder that may not be read) is listed with its reason. Links are not followed:
 * they could lead out of what the person chose, or in circles.
 */
export async function findFiles(paths: readonly string[], signal: AbortSignal): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const rejected: FoundFiles['rejected'][number][] = [];

  const visit = async (path: string): Promise<void> => {
    signal.throwIfAborted();
    try {
      const found = await lstat(path);
      if (found.isDirectory()) {
        for (const name of (await readdir(path)).sort(comparePaths)) {
          if (!LEFT_BY_SYSTEMS.has(name)) await visit(join(path, name));
        }
      } else if (found.isFile()) {
        files.push({ path, name: basename(path) });
      } else {
        rejected.push(rejection(path, fileProblems.notRegular(path)));
      }
    } catch (error) {
      signal.throwIfAborted();
      rejected.push(rejection(path, problemOf(path, error)));
    }
  };

  for (const path of paths) await visit(path);
  return { files, rejected };
}

function rejection(file: string, { code, message }: BriefingError): FoundFiles['rejected'][number] {
  return { file, code, message };
}

function problemOf(path: string, error: unknown): BriefingError {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reason === 'ENOENT' ? fileProblems.notFound(path) : fileProblems.unreadable(path, reason);
}
