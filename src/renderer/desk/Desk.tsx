import { useEffect, useRef } from 'react';
import type { LibraryInfo } from '../../shared/contract/libraryOperations.ts';
import { BriefingPane } from '../features/briefing/BriefingPane.tsx';
import { BriefingStatus } from '../features/briefing/BriefingStatus.tsx';
import { BriefingTitle } from '../features/briefing/BriefingTitle.tsx';
import { CitationStyles } from '../features/citationStyles/CitationStyles.tsx';
import { EvidencePane } from '../features/evidence/EvidencePane.tsx';
import { Exporting } from '../features/exporting/Exporting.tsx';
import { ImportLayer } from '../features/importing/ImportLayer.tsx';
import { LibraryPane } from '../features/libraryPane/LibraryPane.tsx';
import { ComparingStatus } from '../features/nearCopies/ComparingStatus.tsx';
import { NearCopies } from '../features/nearCopies/NearCopies.tsx';
import { ReaderPane } from '../features/reader/ReaderPane.tsx';
import { LibraryWarning } from '../features/shell/LibraryWarning.tsx';
import { StatusLine } from '../features/shell/StatusLine.tsx';
import { TitleBar } from '../features/shell/TitleBar.tsx';
import { SourceDetailsDialog } from '../features/sourceDetails/SourceDetailsDialog.tsx';
import { Versions } from '../features/versions/Versions.tsx';
import styles from './Desk.module.css';
import { DeskCommands } from './DeskCommands.tsx';
import { clearDesk } from './deskStore.ts';
import { keepLastOpen } from './lastOpen.ts';
import { PaneLayout } from './PaneLayout.tsx';

/** The desk of an open library: title bar, three panes, status line. Here, and only here, the features meet. */
export function Desk({ library }: { readonly library: LibraryInfo }) {
  const openedWith = useRef(library);
  useEffect(() => keepLastOpen(openedWith.current), []);
  // What was open belongs to this library and must not be looked for in the next one. Cleared after it has been noted.
  useEffect(() => clearDesk, []);
  return (
    <ImportLayer>
      <div className={styles.desk}>
        <TitleBar briefingTitle={<BriefingTitle />} />
        <LibraryWarning warning={library.warning} />
        <PaneLayout
          library={<LibraryPane />}
          reader={<ReaderPane />}
          briefing={<BriefingPane />}
          evidence={<EvidencePane />}
        />
        <StatusLine library={library} libraryStatus={<ComparingStatus />} briefingStatus={<BriefingStatus />} />
      </div>
      <SourceDetailsDialog />
      <NearCopies />
      <Versions />
      <Exporting />
      <CitationStyles />
      <DeskCommands />
    </ImportLayer>
  );
}
