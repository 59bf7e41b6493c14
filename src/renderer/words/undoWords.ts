export const undoWords = {
  undone: (description: string) => `Undone: ${description}`,
  nothing: 'Nothing to undo',
} as const;
