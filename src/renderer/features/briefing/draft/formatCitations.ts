import type { BriefingHeader } from '../../../../core/briefing/briefing.ts';
import type { Citation } from '../../../../core/citation/citation.ts';
import type { FormattedCitations } from '../../../../core/citation/formatBriefing.ts';
import type { Source } from '../../../../core/source/source.ts';

export async function formatCitations(_citations: readonly Citation[], _sources: readonly Source[], _style: Pick<BriefingHeader, 'citationStyle' | 'language'>): Promise<FormattedCitations> {
  return { citations: [], bibliography: [] };
}
