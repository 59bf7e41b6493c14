import type { NoteKind, NoteNumbering } from './noteMarks.ts';
import type { StoryAct, StoryActs } from './storyAct.ts';
import { isOn } from './wordValues.ts';

/** A note in the part with all notes. The lines that part notes from the text are notes too, of other types. */
const note: StoryAct = {
  open(story, attributes) {
    if ((attributes['w:type'] ?? 'normal') !== 'normal') {
      story.skip();
      return;
    }
    story.noteId = attributes['w:id'] ?? '';
    story.beginFlow();
  },
  close(story) {
    if (story.noteId === undefined) return;
    story.notes.set(story.noteId, story.endFlow());
    story.noteId = undefined;
  },
};

/** Foot- and endnotes, where the text refers to them and where they are, and how sections number them. */
export const noteActs: StoryActs = [
  ['w:footnoteReference', noteReference('footnote')],
  ['w:endnoteReference', noteReference('endnote')],
  ['w:footnote', note],
  ['w:endnote', note],
  [
    'w:sectPr',
    {
      open(story) {
        story.section = {};
      },
      close(story) {
        story.context.marks.endSection(story.section ?? {});
        story.section = undefined;
      },
    },
  ],
  ['w:footnotePr', notesOfSection('footnote')],
  ['w:endnotePr', notesOfSection('endnote')],
  ['w:numFmt', numberingProperty((value) => ({ format: value }))],
  ['w:numStart', numberingProperty((value) => ({ start: Number(value) }))],
  ['w:numRestart', numberingProperty((value) => ({ restart: value }))],
];

function noteReference(kind: NoteKind): StoryAct {
  return {
    open(story, attributes) {
      const hasOwnMark = isOn(attributes['w:customMarkFollows'] ?? 'false');
      if (story.flow.run.isHidden) return;
      story.flow.append(story.context.marks.refer(kind, attributes['w:id'] ?? '', hasOwnMark));
    },
  };
}

function notesOfSection(kind: NoteKind): StoryAct {
  return {
    open(story) {
      story.numberedNotes = kind;
    },
    close(story) {
      story.numberedNotes = undefined;
    },
  };
}

function numberingProperty(read: (value: string) => NoteNumbering): StoryAct {
  return {
    open(story, attributes) {
      const { section, numberedNotes } = story;
      if (!section || !numberedNotes) return;
      section[numberedNotes] = { ...section[numberedNotes], ...read(attributes['w:val'] ?? '') };
    },
  };
}
