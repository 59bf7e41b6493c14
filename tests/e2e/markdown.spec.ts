import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../src/shared/commands.ts';
import { expect, test } from './app.ts';
import { DeskPage } from './pages/deskPage.ts';

const BRIEF = `---
title: Harbour talks
marking: TLP:AMBER
audience: Duty officer
---

# Bottom line

Talks resume [@cohen2026, p. 4].[^1] Nobody else says so [@nobody].

- first
  - below it

| Port | Share |
|------|------:|
| North | 12 % |

![Map](map.png)

[^1]: According to @marsh2023 [p. 9].
`;

const REFS = [
  {
    id: 'cohen2026',
    type: 'article-newspaper',
    title: 'Talks resume in Cairo',
    author: [{ family: 'Cohen', given: 'Dana' }],
    issued: { 'date-parts': [[2026, 3, 3]] },
  },
  {
    id: 'marsh2023',
    type: 'book',
    title: 'Essays on Trade',
    editor: [{ family: 'Marsh', given: 'Ellen' }],
    issued: { 'date-parts': [[2023]] },
  },
];

test('a Markdown brief comes in with its sources, and goes out again', async ({ desk }) => {
  const { app, window, home } = desk;
  const page = new DeskPage(window);
  const folder = join(home, 'briefs');
  mkdirSync(folder);
  writeFileSync(join(folder, 'brief.md'), BRIEF);
  writeFileSync(join(folder, 'brief.json'), JSON.stringify(REFS));
  const out = join(folder, 'out.md');
  await app.evaluate(
    ({ dialog }, { brief, filePath }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [brief] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    { brief: join(folder, 'brief.md'), filePath: out },
  );
  const run = async (label: string) => {
    await window.keyboard.press('Control+k');
    await window.keyboard.type(label);
    await window.keyboard.press('Enter');
  };

  await test.step('the brief is picked, and what is not as in the file is listed by its line', async () => {
    await page.createLibrary();
    await run(commands['briefings.import'].label);
    const dialog = window.getByRole('dialog', { name: 'What became of the briefing' });
    await expect(dialog.getByText('@nobody is not in the bibliography')).toBeVisible();
    await expect(dialog.getByText('brief.md, line 9')).toBeVisible();
    await expect(dialog.getByText('The image “map.png” is not there; its words stay: “Map”.')).toBeVisible();
    await window.screenshot({ path: test.info().outputPath('import.png') });
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(page.text()).toBeFocused();
  });

  await test.step('it is open, with its citations, and its sources say that they are entries only', async () => {
    await expect(page.text().getByText('Bottom line')).toBeVisible();
    await expect(page.chips().first()).toContainText('Cohen 2026');
    await expect(page.text()).toContainText('[@nobody]');
    await expect(page.text().getByRole('table')).toContainText('North');
    await expect(page.library().getByText('2 sources')).toBeVisible();
    await expect(page.library().getByText('Bibliographic entry only')).toHaveCount(2);
    await page.openSource(/Essays on Trade/);
    await expect(page.reader().getByText('Only the bibliographic entry is here')).toBeVisible();
    await expect(page.reader().getByText('Editor: Ellen Marsh')).toBeVisible();
    await window.screenshot({ path: test.info().outputPath('briefing.png') });
  });

  await test.step('it is exported as Markdown with its bibliography beside it', async () => {
    await run(commands['export.markdown'].label);
    await page.expectToast('Exported as Markdown');
    const written = readFileSync(out, 'utf8');
    expect(written).toContain('marking: TLP:AMBER');
    expect(written).toContain('Talks resume [@cohen2026, p. 4].[^1]');
    expect(written).toContain('| North | 12 % |');
    const refs = JSON.parse(readFileSync(join(folder, 'out.refs.json'), 'utf8')) as { id: string }[];
    expect(refs.map(({ id }) => id)).toEqual(['cohen2026', 'marsh2023']);
  });

  await test.step('a brief with a broken header changes nothing and says which line to mend', async () => {
    writeFileSync(join(folder, 'brief.md'), '---\ntitle: Weekly\nmarking: TLP:ORANGE\n---\n');
    await run(commands['briefings.import'].label);
    const dialog = window.getByRole('dialog', { name: 'The briefing was not imported' });
    await expect(dialog.getByText('brief.md, line 3')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(page.text().getByText('Bottom line')).toBeVisible();
  });
});

test('a brief without a bibliography asks for one before anything is imported, and BibTeX will do', async ({
  desk,
}) => {
  const { app, window, home } = desk;
  const page = new DeskPage(window);
  const folder = join(home, 'briefs');
  mkdirSync(folder);
  writeFileSync(join(folder, 'weekly.md'), '# Weekly\n\nTalks resume [@roe2019, p. 4].\n');
  writeFileSync(
    join(folder, 'ours.bib'),
    '@phdthesis{roe2019, author={Roe, Jane}, title={Counting Captives}, school={Holm University}, date={2019-03-05/2019-03-07}}\n',
  );
  await app.evaluate(
    ({ dialog }, picks) => {
      const left = [...picks];
      dialog.showOpenDialog = () => {
        const filePath = left.shift() ?? '';
        return Promise.resolve({ canceled: filePath === '', filePaths: filePath === '' ? [] : [filePath] });
      };
    },
    [join(folder, 'weekly.md'), '', join(folder, 'weekly.md'), join(folder, 'ours.bib')],
  );
  await page.createLibrary();
  const question = window.getByRole('dialog', { name: 'Which bibliography lists its works?' });
  const begin = async () => {
    await window.keyboard.press('Control+k');
    await window.keyboard.type(commands['briefings.import'].label);
    await window.keyboard.press('Enter');
    await expect(question).toBeVisible();
  };

  await test.step('whoever closes the file dialog imports nothing', async () => {
    await begin();
    await window.screenshot({ path: test.info().outputPath('question.png') });
    await question.getByRole('button', { name: 'Choose bibliography…' }).click();
    await expect(question).toBeHidden();
    await expect(window.getByText('Counting Captives')).toHaveCount(0);
  });

  await test.step('the thesis comes with its kind and the days of its date', async () => {
    await begin();
    await question.getByRole('button', { name: 'Choose bibliography…' }).click();
    const outcome = window.getByRole('dialog', { name: 'What became of the briefing' });
    await expect(outcome.getByText('Counting Captives')).toBeVisible();
    await outcome.getByRole('button', { name: 'Close' }).last().click();
    await expect(window.getByText('5 Mar 2019 – 7 Mar 2019').first()).toBeVisible();
    await window.screenshot({ path: test.info().outputPath('imported.png') });
  });
});
