export const paletteWords = {
  title: 'Command palette',
  placeholder: 'Type a command',
  noHit: 'No command has these words',
  commands: 'Commands',
  menus: { file: 'File', edit: 'Edit', view: 'View', insert: 'Insert', evidence: 'Evidence', help: 'Help' },
} as const;
