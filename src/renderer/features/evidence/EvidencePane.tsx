import { type EvidenceTab, showEvidenceTab, useDesk } from '../../desk/deskStore.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { claimWords } from '../../words/claimWords.ts';
import { ClaimList } from './ClaimList.tsx';
import { EvidenceSources } from './EvidenceSources.tsx';

/** What the briefing rests on: the claims with their passages, and the sources behind them. */
export function EvidencePane() {
  const selected = useDesk((state) => state.evidenceTab);
  return (
    <Tabs<EvidenceTab>
      label={claimWords.tabs}
      selected={selected}
      onSelect={showEvidenceTab}
      tabs={[
        { id: 'claims', title: claimWords.claims, content: <ClaimList /> },
        { id: 'sources', title: claimWords.sources, content: <EvidenceSources /> },
      ]}
    />
  );
}
