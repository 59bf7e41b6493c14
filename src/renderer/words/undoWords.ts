export const undoWords = {
  undone: (description: string) => `Undone: ${description}`,
  nothing: 'Nothing to undo',
  noRedo: 'Nothing to redo here',
  noRedoWhy: 'What was taken back in the library is done again by hand. In the text and in fields, redo works.',
} as const;
