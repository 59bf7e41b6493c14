import { FilePlus2, RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import { useRead } from '../../bridge/useRead.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { openSourceAt } from '../../desk/deskStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { formatMoment } from '../../ui/formatMoment.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { versionWords } from '../../words/versionWords.ts';
import { DifferenceView } from './DifferenceView.tsx';
import styles from './VersionsDialog.module.css';

interface VersionsDialogProps {
  readonly sourceId: SourceId;
  readonly onImport: (sourceId: SourceId) => void;
  readonly onReadAgain: (sourceId: SourceId) => void;
  readonly onClose: () => void;
}

/** The versions of a source, and word by word what differs between two of them. */
export function VersionsDialog({ sourceId, onImport, onReadAgain, onClose }: VersionsDialogProps) {
  const source = useRead('sources.get', { id: sourceId }).data;
  const versions = useRead('versions.list', { sourceId }).data;
  const [chosen, setChosen] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const newest = versions?.length ?? 0;
  const { from, to } = chosen ?? { from: Math.max(1, newest - 1), to: newest };
  const read = (version: number) => {
    onClose();
    openSourceAt({ sourceId, version, takesFocus: true });
  };
  const leaveFor = (act: (sourceId: SourceId) => void) => () => {
    onClose();
    act(sourceId);
  };
  const choices = (versions ?? []).map(({ number }) => ({ id: String(number), label: versionWords.version(number) }));
  const proposals = versions?.at(-1)?.proposals.length ?? 0;
  return (
    <Dialog
      title={versionWords.title(source?.metadata.title || commonWords.untitled)}
      isOpen
      onClose={onClose}
      size="large"
      isText
      footer={
        <>
          <Button icon={<RotateCw size={14} aria-hidden />} onPress={leaveFor(onReadAgain)}>
            {versionWords.readAgain}
          </Button>
          <Button icon={<FilePlus2 size={14} aria-hidden />} onPress={leaveFor(onImport)}>
            {versionWords.importVersion}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {commonWords.close}
          </Button>
        </>
      }
    >
      {versions === undefined ? (
        <Spinner />
      ) : (
        <>
          <ul className={styles.versions}>
            {[...versions].reverse().map((version) => (
              <li key={version.number} className={styles.version}>
                <span className={styles.number}>{versionWords.version(version.number)}</span>
                <Facts
                  of={[
                    formatMoment(version.importedAt),
                    versionWords.origins[version.origin],
                    version.fileName,
                    version.excerptCount > 0 ? versionWords.excerptsTaken(version.excerptCount) : '',
                  ]}
                  className={styles.facts}
                />
                <Button
                  size="small"
                  onPress={() => read(version.number)}
                  aria-label={versionWords.readVersion(version.number)}
                >
                  {versionWords.read}
                </Button>
              </li>
            ))}
          </ul>
          {versions.length > 1 && <p className={styles.searched}>{versionWords.searched}</p>}
          {proposals > 0 && (
            <Notice
              title={versionWords.proposals(proposals)}
              actions={
                <Button size="small" onPress={leaveFor(() => runCommand('source.editMetadata'))}>
                  {versionWords.openDetails}
                </Button>
              }
            >
              {versionWords.proposalsHint}
            </Notice>
          )}
          {versions.length < 2 ? (
            <Notice title={versionWords.single}>{versionWords.singleHint}</Notice>
          ) : (
            <>
              <div className={styles.choice}>
                <SelectField
                  label={versionWords.older}
                  choices={choices}
                  value={String(from)}
                  onChange={(value) => setChosen({ from: Number(value), to })}
                />
                <SelectField
                  label={versionWords.newer}
                  choices={choices}
                  value={String(to)}
                  onChange={(value) => setChosen({ from, to: Number(value) })}
                />
              </div>
              <DifferenceView key={`${from} ${to}`} sourceId={sourceId} from={from} to={to} />
            </>
          )}
        </>
      )}
    </Dialog>
  );
}
