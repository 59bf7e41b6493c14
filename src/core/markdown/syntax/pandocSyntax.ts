import type { Literal } from 'mdast';
import type { CompileContext, Token, Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, State, SyntaxExtension } from './micromark.ts';

/** The key of a cited work where it stands in the text: `@cohen2026`, `-@cohen2026`, `@{any key}`. */
interface CitationKey extends Literal {
  type: 'citationKey';
  value: string;
  /** Written with a minus: the author's name is left out. */
  suppressAuthor: boolean;
}

/** A character that was escaped or written as an entity: it stands for itself and begins or ends nothing. */
interface LiteralText extends Literal {
  type: 'literalText';
}

/** A formula between dollar signs, as it is written. */
interface Formula extends Literal {
  type: 'formula';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citationKey: CitationKey;
    literalText: LiteralText;
    formula: Formula;
  }
  interface RootContentMap {
    citationKey: CitationKey;
    literalText: LiteralText;
    formula: Formula;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citationKey: 'citationKey';
    citationKeyMark: 'citationKeyMark';
    citationKeyMinus: 'citationKeyMinus';
    citationKeyName: 'citationKeyName';
    formula: 'formula';
  }
}

const MINUS = 45;
const AT = 64;
const DOLLAR = 36;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const BACKSLASH = 92;

const isWordCode = (code: Code): boolean =>
  code !== null && code > 0 && /[\p{L}\p{N}_]/u.test(String.fromCharCode(code));
const isInnerMark = (code: Code): boolean =>
  code !== null && code > 0 && ':.#$%&-+?<>~/'.includes(String.fromCharCode(code));
/** Line endings have negative codes, and so have tabs. */
const isLineEnd = (code: Code): boolean => code === null || (code < 0 && code > -6 && code !== -1 && code !== -2);
const isSpace = (code: Code): boolean => isLineEnd(code) || code === 32 || code === -1 || code === -2;

/** One mark within a key counts only when the key goes on behind it: the full stop of a sentence is not its end. */
const keyGoesOn: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (mark) => {
      effects.enter('citationKeyName');
      effects.consume(mark);
      return (code) => {
        effects.exit('citationKeyName');
        // An address as a key: `@https://example.org/a`.
        const isAddress = (mark === 58 || mark === 47) && code === 47;
        return isWordCode(code) || isAddress ? ok(code) : nok(code);
      };
    };
  },
};

const citationKey: Construct = {
  name: 'citationKey',
  previous: (code) => !isWordCode(code),
  tokenize(effects, ok, nok) {
    return start;

    function start(code: Code) {
      effects.enter('citationKey');
      if (code !== MINUS) return mark(code);
      effects.enter('citationKeyMinus');
      effects.consume(code);
      effects.exit('citationKeyMinus');
      return mark;
    }
    function mark(code: Code) {
      if (code !== AT) return nok(code);
      effects.enter('citationKeyMark');
      effects.consume(code);
      effects.exit('citationKeyMark');
      return afterMark;
    }
    function afterMark(code: Code) {
      if (code === OPEN_BRACE) {
        effects.enter('citationKeyMark');
        effects.consume(code);
        effects.exit('citationKeyMark');
        return firstInBraces;
      }
      if (!isWordCode(code)) return nok(code);
      effects.enter('citationKeyName');
      return name(code);
    }
    function name(code: Code): State | undefined {
      if (isWordCode(code)) {
        effects.consume(code);
        return name;
      }
      return isInnerMark(code) ? effects.check(keyGoesOn, innerMark, end)(code) : end(code);
    }
    function innerMark(code: Code) {
      effects.consume(code);
      return name;
    }
    function end(code: Code) {
      effects.exit('citationKeyName');
      effects.exit('citationKey');
      return ok(code);
    }
    function firstInBraces(code: Code) {
      if (isLineEnd(code) || code === CLOSE_BRACE) return nok(code);
      effects.enter('citationKeyName');
      return inBraces(code);
    }
    function inBraces(code: Code): State | undefined {
      if (isLineEnd(code)) return nok(code);
      if (code !== CLOSE_BRACE) {
        effects.consume(code);
        return inBraces;
      }
      effects.exit('citationKeyName');
      effects.enter('citationKeyMark');
      effects.consume(code);
      effects.exit('citationKeyMark');
      effects.exit('citationKey');
      return ok;
    }
  },
};

/** As pandoc reads it: no blank behind the first dollar sign or before the last, no digit behind that. */
const formula: Construct = {
  name: 'formula',
  tokenize(effects, ok, nok) {
    let size = 0;
    let afterSpace = false;
    return start;

    function start(code: Code) {
      effects.enter('formula');
      return open(code);
    }
    function open(code: Code): State | undefined {
      if (code === DOLLAR && size < 2) {
        size++;
        effects.consume(code);
        return open;
      }
      return isLineEnd(code) || code === DOLLAR || (size === 1 && isSpace(code)) ? nok(code) : inside(code);
    }
    function inside(code: Code): State | undefined {
      if (isLineEnd(code)) return nok(code);
      if (code === DOLLAR && (size === 2 || !afterSpace)) return close(code);
      afterSpace = isSpace(code);
      effects.consume(code);
      return code === BACKSLASH ? escaped : inside;
    }
    function escaped(code: Code) {
      if (isLineEnd(code)) return nok(code);
      effects.consume(code);
      return inside;
    }
    function close(code: Code) {
      effects.consume(code);
      return size === 2 ? secondClose : afterClose;
    }
    function secondClose(code: Code) {
      if (code !== DOLLAR) return nok(code);
      effects.consume(code);
      return afterClose;
    }
    function afterClose(code: Code) {
      if (code !== null && code >= 48 && code <= 57) return nok(code);
      effects.exit('formula');
      return ok(code);
    }
  },
};

/** What pandoc's Markdown has within a line beyond CommonMark, as far as it must be known before brackets are looked at. */
export const pandocSyntax: SyntaxExtension = {
  text: { [AT]: citationKey, [MINUS]: citationKey, [DOLLAR]: formula },
};

/** The nodes for it, and for characters that stand for themselves. */
export const pandocTree: TreeExtension = {
  enter: {
    citationKey(token) {
      this.enter({ type: 'citationKey', value: '', suppressAuthor: false }, token);
    },
    citationKeyMinus() {
      citationKeyIn(this).suppressAuthor = true;
    },
    formula(token) {
      this.enter({ type: 'formula', value: this.sliceSerialize(token) }, token);
    },
    characterEscape: enterLiteral,
    characterReference: enterLiteral,
  },
  exit: {
    citationKeyName(token) {
      citationKeyIn(this).value = this.sliceSerialize(token);
    },
    citationKey(token) {
      this.exit(token);
    },
    formula(token) {
      this.exit(token);
    },
  },
};

function citationKeyIn(context: CompileContext): CitationKey {
  const node = context.stack.at(-1);
  if (node?.type !== 'citationKey') throw new Error('A part of a citation key stands outside of one.');
  return node;
}

/** The parser's own handlers fill the node and leave it, as they do with the text node that they would have made. */
function enterLiteral(this: CompileContext, { start, end }: Token): undefined {
  const parent = this.stack.at(-1);
  if (parent === undefined || !('children' in parent))
    throw new Error('An escaped character stands outside of a text.');
  const node: LiteralText = { type: 'literalText', value: '', position: { start: pointOf(start), end: pointOf(end) } };
  (parent.children as unknown[]).push(node);
  this.stack.push(node);
}

const pointOf = ({ line, column, offset }: Token['start']) => ({ line, column, offset });
