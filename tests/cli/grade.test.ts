import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { addSource } from '../support/builders.ts';
import { type BuiltCli, buildCli } from '../support/builtCli.ts';
import { temporaryFolder, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

let cli: BuiltCli;

beforeAll(async () => {
  cli = await buildCli();
});

function libraryWithSource() {
  const folder = join(temporaryFolder(), 'library');
  const library = temporaryLibraryIn(folder);
  const id = addSource(library, { title: 'Lists' });
  library.close();
  return { folder, id };
}

test('a source is graded with a reason, and its grades are listed, the last first', async () => {
  const { folder, id } = libraryWithSource();
  expect(await cli.json('grade', '--library', folder, id)).toMatchObject({
    code: 0,
    value: [],
    err: 'The source has not been graded.\n',
  });
  await cli.json('grade', '--library', folder, id, 'B', '--reason', 'Confirmed twice.');
  const { code, value } = await cli.json('grade', '--library', folder, id, 'f');
  expect(code).toBe(0);
  expect(value).toMatchObject([
    { reliability: 'F', reason: '' },
    { reliability: 'B', reason: 'Confirmed twice.' },
  ]);
  const listed = (await cli.json('sources', '--library', folder)).value;
  expect(listed).toMatchObject([{ id, reliability: 'F', metadata: { title: 'Lists' }, origins: {} }]);
});

test('what is no grade is refused with the grades that there are', async () => {
  const { folder, id } = libraryWithSource();
  const { code, err } = await cli.run('grade', '--library', folder, id, 'G');
  expect(code).toBe(2);
  expect(err).toContain('“G” is no grade');
  expect(err).toContain('F (reliability cannot be judged)');
});
