import type { OriginKind } from '../../source/metadataOrigins.ts';
import type { PersonName } from '../../source/personName.ts';
import { type Finding, finding } from '../metadata/chooseMetadata.ts';
import { valuesAgree } from '../metadata/valuesAgree.ts';
import { agencyNamed } from './newsAgencies.ts';
import type { ReadByline } from './readByline.ts';

/** A byline that was found, and where. */
export interface Credit extends ReadByline {
  readonly kind: OriginKind;
  readonly detail: string;
}

/** The people of a byline as authors, its agencies as agency; an agency that publishes the text itself is its author. */
export function creditFindings(
  { names, agencies, kind, detail }: Credit,
  outlet: string | undefined,
): readonly Finding[] {
  const isSelf = (name: string) => outlet !== undefined && agencyNamed(outlet) === name;
  const foreign = agencies.filter((agency) => !isSelf(agency));
  const own = agencies.filter(isSelf).map((literal) => ({ literal }));
  const people = names.length > 0 ? withoutOutlet(names, outlet) : own;
  return [...finding('authors', people, kind, detail), ...finding('agency', foreign.join(', '), kind, detail)];
}

/** `Jane Roe, The Harbour Post` names who she writes for. */
function withoutOutlet(names: readonly PersonName[], outlet: string | undefined): readonly PersonName[] {
  const others = names.filter((name) => outlet === undefined || !valuesAgree('authors', [name], [{ literal: outlet }]));
  return others.length === 0 ? names : others;
}
