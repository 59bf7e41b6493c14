/**
 * Every command of the application, once: the menu, the palette and the keyboard are made from this table. `mod` is Ctrl,
 * on macOS Command. `mac` replaces `key` there, where the system has taken the usual one. A command without a key is
 * found in menu and palette.
 */
interface Command {
  readonly menu: 'file' | 'edit' | 'view' | 'insert' | 'evidence' | 'help';
  readonly label: string;
  readonly key?: string;
  readonly mac?: string;
}

const table = {
  'library.create': { menu: 'file', label: 'New library…', key: 'mod+shift+n' },
  'library.open': { menu: 'file', label: 'Open library…', key: 'mod+o' },
  'sources.import': { menu: 'file', label: 'Import files…', key: 'mod+shift+i' },
  'sources.importFolder': { menu: 'file', label: 'Import a folder…' },
  'sources.paste': { menu: 'file', label: 'New source from pasted text…', key: 'mod+shift+v' },
  'briefings.create': { menu: 'file', label: 'New briefing', key: 'mod+n' },
  'briefings.list': { menu: 'file', label: 'All briefings', key: 'mod+shift+b' },
  'briefings.duplicate': { menu: 'file', label: 'Duplicate briefing' },
  'briefings.remove': { menu: 'file', label: 'Delete briefing' },
  'export.word': { menu: 'file', label: 'Export to Word…', key: 'mod+shift+e' },
  'export.again': { menu: 'file', label: 'Export again', key: 'mod+e', mac: 'mod+alt+e' },
  undo: { menu: 'edit', label: 'Undo', key: 'mod+z' },
  redo: { menu: 'edit', label: 'Redo', key: 'mod+shift+z' },
  'search.focus': { menu: 'edit', label: 'Search the library', key: 'mod+shift+f' },
  'insert.citation': { menu: 'insert', label: 'Citation…', key: 'mod+shift+c' },
  'insert.link': { menu: 'insert', label: 'Link…', key: 'mod+shift+k' },
  'format.bold': { menu: 'insert', label: 'Bold', key: 'mod+b' },
  'format.italic': { menu: 'insert', label: 'Italic', key: 'mod+i' },
  'format.paragraph': { menu: 'insert', label: 'Paragraph', key: 'mod+alt+0' },
  'format.heading1': { menu: 'insert', label: 'Heading 1', key: 'mod+alt+1' },
  'format.heading2': { menu: 'insert', label: 'Heading 2', key: 'mod+alt+2' },
  'format.heading3': { menu: 'insert', label: 'Heading 3', key: 'mod+alt+3' },
  'format.bulletList': { menu: 'insert', label: 'Bulleted list', key: 'mod+shift+8' },
  'format.numberedList': { menu: 'insert', label: 'Numbered list', key: 'mod+shift+7' },
  'format.quote': { menu: 'insert', label: 'Block quote', key: 'mod+shift+9' },
  'evidence.excerpt': { menu: 'evidence', label: 'Excerpt from selection', key: 'mod+alt+e', mac: 'mod+alt+x' },
  'evidence.claim': { menu: 'evidence', label: 'Claim from excerpt', key: 'mod+alt+c' },
  'evidence.cite': { menu: 'evidence', label: 'Cite at the caret', key: 'mod+alt+enter' },
  'source.editMetadata': { menu: 'evidence', label: 'Edit source details…', key: 'mod+alt+d' },
  'source.remove': { menu: 'evidence', label: 'Remove source' },
  'view.palette': { menu: 'view', label: 'Command palette…', key: 'mod+k' },
  'view.libraryPane': { menu: 'view', label: 'Library pane', key: 'mod+1' },
  'view.briefingPane': { menu: 'view', label: 'Briefing pane', key: 'mod+2' },
  'view.evidencePane': { menu: 'view', label: 'Evidence pane', key: 'mod+3' },
  'view.theme': { menu: 'view', label: 'Switch light and dark' },
  'help.keys': { menu: 'help', label: 'Keyboard shortcuts', key: 'mod+/' },
  'help.about': { menu: 'help', label: 'About Briefdesk' },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof table;
export const commandIds = Object.keys(table) as [CommandId, ...CommandId[]];
export const commands: Readonly<Record<CommandId, Command>> = table;
