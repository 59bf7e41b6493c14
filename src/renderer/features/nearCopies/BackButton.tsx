import { ArrowLeft } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { nearCopyWords } from '../../words/nearCopyWords.ts';
import styles from './FamilyDialog.module.css';
import { goBack, useNearCopyViews } from './nearCopyViews.ts';

/** The way back to the view that this one was opened from, if there is one. */
export function BackButton() {
  const depth = useNearCopyViews((views) => views.length);
  if (depth < 2) return null;
  return (
    <Button variant="quiet" className={styles.back ?? ''} icon={<ArrowLeft size={14} aria-hidden />} onPress={goBack}>
      {nearCopyWords.back}
    </Button>
  );
}
