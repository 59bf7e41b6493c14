import { type CitableWork, type CslItem, toCslItem } from './cslItem.ts';
import type { VersionedWork } from './processor/registerWorks.ts';

/** Numbers works by what they say: the same work has the same version for as long as nothing in it is otherwise. */
export interface WorkVersions {
  of(source: CitableWork): VersionedWork;
}

/** @param describes whether the style prints what is said about a source: marking and descriptor */
export function createWorkVersions(describes: boolean): WorkVersions {
  const bySource = new WeakMap<CitableWork, VersionedWork>();
  const byId = new Map<string, { readonly json: string; readonly versioned: VersionedWork }>();
  let last = 0;
  const versionOf = (work: CslItem, isCslJson: boolean): VersionedWork => {
    const json = JSON.stringify(work);
    const known = byId.get(work.id);
    if (known?.json === json && known.versioned.isCslJson === isCslJson) return known.versioned;
    const versioned = { work, version: ++last, isCslJson };
    byId.set(work.id, { json, versioned });
    return versioned;
  };
  return {
    of(source) {
      const known = bySource.get(source) ?? versionOf(toCslItem(source, { describes }), source.cslItem !== undefined);
      bySource.set(source, known);
      return known;
    },
  };
}
