/** What the tradition of a style calls the list of works. */
export type WorksListKind = 'bibliography' | 'references' | 'worksCited';

/**
 * @param styleId of the citation style
 * @param citesInNotes whether it has notes: Chicago and OSCOLA print a bibliography, author-date and numeric styles their references, the
 * MLA Handbook (9th edition, 5.1) the works cited
 */
export function worksListKind(styleId: string, citesInNotes: boolean): WorksListKind {
  if (citesInNotes) return 'bibliography';
  return MLA.test(styleId) ? 'worksCited' : 'references';
}

/** The edition stands behind it. */
const MLA = /^modern-language-association(?:-|$)/;
