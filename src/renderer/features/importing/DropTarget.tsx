import { FileDown } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { importWords } from '../../words/importWords.ts';
import styles from './DropTarget.module.css';

interface DropTargetProps {
  readonly onDrop: (paths: string[]) => void;
  readonly children: ReactNode;
}

/** Takes files and folders that are dropped anywhere on it; text that is dragged within the window is left alone. */
export function DropTarget({ onDrop, children }: DropTargetProps) {
  // Every child sends its own enter and leave, so only their count tells whether the pointer is still over the window.
  const [depth, setDepth] = useState(0);
  const whenFiles = (act: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    act(event);
  };
  return (
    <div
      className={styles.target}
      onDragEnterCapture={whenFiles(() => setDepth((count) => count + 1))}
      onDragLeaveCapture={whenFiles(() => setDepth((count) => Math.max(0, count - 1)))}
      onDragOverCapture={whenFiles((event) => {
        event.dataTransfer.dropEffect = 'copy';
      })}
      onDropCapture={whenFiles((event) => {
        event.stopPropagation();
        setDepth(0);
        const paths = [...event.dataTransfer.files].map((file) => window.briefdesk.pathForFile(file)).filter(Boolean);
        if (paths.length > 0) onDrop(paths);
      })}
    >
      {children}
      {depth > 0 && (
        <div className={styles.overlay}>
          <div className={styles.card}>
            <FileDown size={28} aria-hidden />
            <p className={styles.title}>{importWords.drop}</p>
            <p>{importWords.dropHint}</p>
          </div>
        </div>
      )}
    </div>
  );
}
