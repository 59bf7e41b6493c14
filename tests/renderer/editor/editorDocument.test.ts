import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BriefingDocument, DOCUMENT_VERSION } from '../../../src/core/briefing/document.ts';
import { arbitraryDocument } from '../../support/arbitraryDocument.ts';
import { openEditor, readDocument } from '../../support/briefingEditor.ts';
import { isLongRun } from '../../support/seeded.ts';

const runs = { numRuns: isLongRun ? 3000 : 300, seed: 7 };

describe('a document in the editor', () => {
  it('is read back exactly as it was written, whatever the document', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(readDocument(openEditor(document))).toEqual(document);
      }),
      runs,
    );
  });

  it('is read back exactly after every node was touched, so that no transform changes what is stored', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const editor = openEditor(document);
        editor.update(
          () => {
            for (const node of editor.getEditorState()._nodeMap.values()) node.markDirty();
          },
          { discrete: true },
        );
        expect(readDocument(editor)).toEqual(document);
      }),
      runs,
    );
  });

  it('has one empty paragraph to type in when it has no blocks', () => {
    const empty: BriefingDocument = { version: DOCUMENT_VERSION, blocks: [] };
    expect(readDocument(openEditor(empty)).blocks).toMatchObject([{ kind: 'paragraph', inlines: [] }]);
  });
});
