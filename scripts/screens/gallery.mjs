/** The screens of the gallery: the names that tests/e2e/screens.spec.ts gives them, and what is to be seen. */
const screens = [
  { name: '1-start', title: 'Start', text: 'The sample library first; a library of one’s own one step away.' },
  {
    name: '2-desk',
    title: 'The desk',
    text: 'Library and reader, the briefing as a page, and the claims it rests on. The lit passage is the one cited.',
  },
  { name: '3-claim', title: 'From passage to claim', text: 'E makes an excerpt of the selection, C a claim of it.' },
  { name: '4-citing', title: 'Citing', text: 'After @ sources, excerpts and claims are found in one list.' },
  { name: '5-search', title: 'Search', text: 'As one types, in every language; a hit opens on its passage.' },
  { name: '6-palette', title: 'Command palette', text: 'Every command with its key, every briefing and source.' },
];

const SIZES = ['1440x900', '1024x700'];
const THEMES = ['light', 'dark'];

/**
 * The files of the gallery.
 * @returns {string[]}
 */
export function galleryFiles() {
  return screens.flatMap(({ name }) => SIZES.flatMap((size) => THEMES.map((theme) => fileOf(name, size, theme))));
}

/**
 * The gallery's page.
 * @returns {string} Markdown
 */
export function renderGallery() {
  const sections = screens.map(({ name, title, text }) => {
    const rows = SIZES.map((size) => THEMES.map((theme) => imageOf(name, title, size, theme)).join('\n'));
    return `## ${title}\n\n${text}\n\n${rows.join('\n\n')}\n`;
  });
  return `# Screens\n\nMade from the sample library by \`npm run screens\`, in 1440×900 and 1024×700, light and dark.\n\n${sections.join('\n')}`;
}

/**
 * @param {string} name
 * @param {string} title
 * @param {string} size
 * @param {string} theme
 */
function imageOf(name, title, size, theme) {
  return `![${title}, ${size.replace('x', '×')}, ${theme}](${fileOf(name, size, theme)})`;
}

/**
 * @param {string} name
 * @param {string} size
 * @param {string} theme
 */
function fileOf(name, size, theme) {
  return `${name}-${size}-${theme}.png`;
}
