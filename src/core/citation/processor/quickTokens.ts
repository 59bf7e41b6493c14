import CSL from 'citeproc';

/**
 * A style is a list of tokens that is walked for every cite, a few hundred of them each time. Importing this file puts in place of the
 * processor's step, and of the piece of output that it makes at every other one, functions that do the same without making a function or
 * going through properties one by one.
 */
CSL.tokenExec = function quickTokenExec(this: CSL.State, token, work, cite) {
  let next = token.next;
  if (token.test) {
    const isMet = Boolean(token.test(work, cite));
    this.tmp.jump.replace(isMet ? 'succeed' : 'fail');
    next = isMet ? token.succeed : token.fail;
  }
  const { execs } = token;
  for (let index = 0, { length } = execs; index < length; index++) {
    const jump = execs[index]?.call(token, this, work, cite);
    if (jump) next = jump;
  }
  return next;
};

const original = CSL.Blob;

/** Output with what is put around it. The fields are set in the order of the original. */
function QuickBlob(this: CSL.Blob, content: unknown, token: CSL.FormatToken | undefined | null, levelName: unknown) {
  this.levelname = levelName;
  this.strings = token
    ? Object.assign({ prefix: '', suffix: '' }, token.strings)
    : { prefix: '', suffix: '', delimiter: '' };
  this.decorations = token?.decorations?.map((decoration) => decoration.slice()) ?? [];
  if (typeof content === 'string') this.blobs = content;
  else this.blobs = content ? [content] : [];
  this.alldecor = [this.decorations];
}

QuickBlob.prototype = original.prototype;
CSL.Blob = QuickBlob as unknown as typeof CSL.Blob;
