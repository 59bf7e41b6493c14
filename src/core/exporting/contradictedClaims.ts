import type { Block } from '../briefing/document.ts';
import { citationsInBlock } from '../citation/citationsInDocument.ts';
import type { Claim } from '../claim/claim.ts';
import type { BlockId, ClaimId, ExcerptId } from '../ids.ts';
import type { ExportMaterial } from './exportMaterial.ts';

/** A cited claim that passages of the library contradict. */
export interface ContradictedClaim {
  readonly claimId: ClaimId;
  readonly statement: string;
  /** How many contradict it. */
  readonly passages: number;
  /** Where it is cited first. */
  readonly blockId: BlockId;
}

/** In the order in which they are cited, each once. */
export function contradictedClaims(
  blocks: readonly Block[],
  material: Pick<ExportMaterial, 'claims' | 'excerpts'>,
): readonly ContradictedClaim[] {
  return claimsWhereCited(blocks, material.claims)
    .map(({ claim: { id, statement, evidence }, block }) => ({
      claimId: id,
      statement,
      passages: contradictingPassages([{ evidence }], material).size,
      blockId: block.id,
    }))
    .filter(({ passages }) => passages > 0);
}

/** The passages that contradict one of these claims at least: one that contradicts two of them is one passage. */
export function contradictingPassages(
  claims: readonly Pick<Claim, 'evidence'>[],
  { excerpts }: Pick<ExportMaterial, 'excerpts'>,
): ReadonlySet<ExcerptId> {
  const links = claims.flatMap(({ evidence }) => evidence.filter(({ relation }) => relation === 'contradicts'));
  const contradicting = new Set<string>(links.map(({ excerptId }) => excerptId));
  return new Set(excerpts.map(({ id }) => id).filter((id) => contradicting.has(id)));
}

/** Each of these claims that is cited, once, with the block that cites it first; in the order of the text. */
export function claimsWhereCited(
  blocks: readonly Block[],
  claims: readonly Claim[],
): readonly { readonly claim: Claim; readonly block: Block }[] {
  if (claims.length === 0) return [];
  const left = new Map(claims.map((claim) => [claim.id, claim]));
  return blocks.flatMap((block) =>
    citationsInBlock(block)
      .flatMap(({ items }) => items)
      .flatMap(({ claimId }) => {
        const claim = claimId === undefined ? undefined : left.get(claimId);
        if (claim === undefined) return [];
        left.delete(claim.id);
        return [{ claim, block }];
      }),
  );
}
