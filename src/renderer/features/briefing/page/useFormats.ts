import { $isTableSelection } from '@lexical/table';
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { $getBlockDirection, type DirectionChoice } from '../../../editor/blocks/blockDirection.ts';
import { $getBlockKind, type BlockKind } from '../../../editor/blocks/blockKind.ts';
import { $getLinkUrl } from '../../../editor/blocks/linksExtension.ts';
import { $getAlignment, $hasHeaderRow, type Alignment } from '../../../editor/tables/tableNodes.ts';
import { $directionOfTable, $getTablePlace, cellAt } from '../../../editor/tables/tablePlace.ts';

export interface Formats {
  readonly kind: BlockKind | 'table';
  readonly direction: DirectionChoice;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isLink: boolean;
  /** Of the table that the selection is in. */
  readonly hasHeaderRow: boolean;
  readonly isRightToLeft: boolean;
  readonly alignment: Alignment | null;
}

const plain: Formats = {
  kind: 'paragraph',
  direction: 'auto',
  isBold: false,
  isItalic: false,
  isLink: false,
  hasHeaderRow: false,
  isRightToLeft: false,
  alignment: null,
};

/** The formats at the selection. A key that changes none of them renders nothing. */
export function useFormats(editor: LexicalEditor): Formats {
  const [formats, setFormats] = useState(plain);
  useEffect(() => {
    const update = () => {
      const next = editor.getEditorState().read(() => $readFormats());
      if (next !== null) setFormats((last) => (isSame(last, next) ? last : next));
    };
    update();
    return editor.registerUpdateListener(update);
  }, [editor]);
  return formats;
}

function isSame(a: Formats, b: Formats): boolean {
  return (Object.keys(plain) as (keyof Formats)[]).every((key) => a[key] === b[key]);
}

function $readFormats(): Formats | null {
  const selection = $getSelection();
  const kind = $getBlockKind();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null;
  const place = $getTablePlace();
  const cell = place && cellAt(place.grid, place.fromRow, place.fromColumn);
  return {
    kind: place ? 'table' : (kind ?? 'paragraph'),
    direction: $getBlockDirection(),
    isBold: selection.hasFormat('bold'),
    isItalic: selection.hasFormat('italic'),
    isLink: $getLinkUrl() !== null,
    hasHeaderRow: place !== null && $hasHeaderRow(place.table),
    isRightToLeft: place !== null && $directionOfTable(place.table) === 'rtl',
    alignment: cell ? $getAlignment(cell) : null,
  };
}
