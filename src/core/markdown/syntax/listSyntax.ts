import type { CompileContext, Token, Extension as TreeExtension } from 'mdast-util-from-markdown';
import { isLikeInitial, type ListMark, parseListMark } from './listMark.ts';
import type { Code, Construct, State, SyntaxExtension } from './micromark.ts';

declare module 'mdast' {
  interface List {
    /** Of a list that is not numbered `1.` or `1)`. */
    mark?: ListMark;
  }
  interface ListItem {
    /** What a numbered item is marked with: `4.`, `(iv)`. */
    label?: string;
  }
}

type Tokenize = Construct['tokenize'];
type Effects = Parameters<Tokenize>[0];
type Context = ThisParameterType<Tokenize>;
type TokenName = Parameters<Effects['enter']>[0];

/** What is known of the list that a line may go on, beside what the parser itself keeps there. */
interface ListState {
  type?: 'listOrdered';
  size?: number;
  firstMark?: ListMark;
  initialBlankLine?: boolean | undefined;
  furtherBlankLines?: boolean | undefined;
  _closeFlow?: boolean | undefined;
}

const isBlank = (code: Code): boolean => code === 32 || code === -1 || code === -2;
const isLineEnd = (code: Code): boolean => code === null || (code < -2 && code > -6);
const stateOf = (context: Context): ListState => {
  context.containerState ??= {};
  return context.containerState as ListState;
};
const widthOf = (context: Context, token: Token): number => context.sliceSerialize(token, true).length;

/** Consumes blanks, as many as there are or as are wanted; with none there is no token. */
function blanks(effects: Effects, then: State, name: TokenName, most = Number.POSITIVE_INFINITY): State {
  let count = 0;
  return (code) => {
    if (!isBlank(code) || most < 1) return then(code);
    effects.enter(name);
    return inside(code);
  };
  function inside(code: Code): State | undefined {
    if (isBlank(code) && count < most) {
      count++;
      effects.consume(code);
      return inside;
    }
    effects.exit(name);
    return then(code);
  }
}

const partial = (tokenize: Tokenize): Construct => ({ partial: true, tokenize });

const blankLine = partial((effects, ok, nok) =>
  blanks(effects, (code) => (isLineEnd(code) ? ok(code) : nok(code)), 'linePrefix'),
);

/** Behind what may be the first letter of a name. */
const twoBlanks = partial((effects, ok, nok) => {
  let count = 0;
  return function next(code): State | undefined {
    if (count === 2 || isLineEnd(code)) return ok(code);
    if (!isBlank(code)) return nok(code);
    if (count++ === 0) effects.enter('whitespace');
    effects.consume(code);
    return (following) => {
      if (count === 2 || !isBlank(following)) effects.exit('whitespace');
      return next(following);
    };
  };
});

/** ` 12` behind `p.`: a page, not an item. */
const pageNumber = partial((effects, ok, nok) =>
  blanks(effects, (code) => (code !== null && code >= 48 && code <= 57 ? ok(code) : nok(code)), 'whitespace', 1),
);

const prefixBlanks = partial(function (effects, ok, nok) {
  const end: State = (code) =>
    !isBlank(code) && this.events.at(-1)?.[1].type === 'listItemPrefixWhitespace' ? ok(code) : nok(code);
  return blanks(effects, end, 'listItemPrefixWhitespace', 4);
});

const itemIndent = partial(function (effects, ok, nok) {
  const { size = 0 } = stateOf(this);
  const end: State = (code) => {
    const tail = this.events.at(-1)?.[1];
    return tail?.type === 'listItemIndent' && widthOf(this, tail) === size ? ok(code) : nok(code);
  };
  return blanks(effects, end, 'listItemIndent', size);
});

/** Whether the line that is read goes on an item: its indent has been taken. */
function isInItem(context: Context): boolean {
  const { events } = context;
  const { line } = context.now();
  for (let index = events.length - 1; events[index]?.[1].start.line === line; index--) {
    if (events[index]?.[1].type === 'listItemIndent') return true;
  }
  return false;
}

/** `a.`, `(iv)`, `#)`, `(@)`: built as the parser's own lists are, so that they nest in each other. */
const listConstruct: Construct = {
  name: 'pandocList',
  tokenize(effects, ok, nok) {
    const state = stateOf(this);
    const tail = this.events.at(-1)?.[1];
    let before = tail?.type === 'linePrefix' ? widthOf(this, tail) : 0;
    let written = '';
    const isText = (): boolean => this.interrupt === true && !isInItem(this);
    const endOfPrefix: State = (code) => {
      state.size = before + widthOf(this, effects.exit('listItemPrefix'));
      return ok(code);
    };
    return start;

    function start(code: Code): State | undefined {
      if (state.type === undefined) {
        state.type = 'listOrdered';
        effects.enter('listOrdered', { _container: true });
      }
      effects.enter('listItemPrefix');
      effects.enter('listItemValue');
      return inMark(code);
    }
    function inMark(code: Code): State | undefined {
      if (code === null || code < 33 || written.length > 16) return nok(code);
      const character = String.fromCharCode(code);
      if (!/[A-Za-z\d#@().]/.test(character)) return nok(code);
      written += character;
      effects.consume(code);
      return character === '.' || character === ')' ? afterMark : inMark;
    }
    function afterMark(code: Code): State | undefined {
      const mark = parseListMark(written, state.firstMark);
      if (mark === undefined || !(isBlank(code) || isLineEnd(code))) return nok(code);
      // As in pandoc, a paragraph goes on with such a line, but for one in a list: `plan B\nc. 1920` is text.
      if (isText()) return nok(code);
      effects.exit('listItemValue');
      state.firstMark ??= mark;
      if (isLikeInitial(mark)) return effects.check(twoBlanks, content, nok)(code);
      return written === 'p.' ? effects.check(pageNumber, nok, content)(code) : content(code);
    }
    function content(code: Code): State | undefined {
      return effects.check(blankLine, onBlank, effects.attempt(prefixBlanks, endOfPrefix, oneBlank))(code);
    }
    function onBlank(code: Code): State | undefined {
      state.initialBlankLine = true;
      before++;
      return endOfPrefix(code);
    }
    /** Behind more blanks than a prefix has, the content begins with some of them. */
    function oneBlank(code: Code): State {
      effects.enter('listItemPrefixWhitespace');
      effects.consume(code);
      effects.exit('listItemPrefixWhitespace');
      return endOfPrefix;
    }
  },
  continuation: {
    tokenize(effects, ok, nok) {
      const state = stateOf(this);
      const { size = 0, initialBlankLine } = state;
      delete state._closeFlow;
      /** The flow of the item ends; another item of the list may begin. */
      const otherItem: State = (code) => {
        state._closeFlow = true;
        this.interrupt = false;
        return blanks(effects, effects.attempt(listConstruct, ok, nok), 'linePrefix', 3)(code);
      };
      const onBlank: State = (code) => {
        state.furtherBlankLines ||= initialBlankLine;
        return blanks(effects, ok, 'listItemIndent', size)(code);
      };
      const onText: State = (code) => {
        const isEnded = state.furtherBlankLines === true || !isBlank(code);
        delete state.furtherBlankLines;
        delete state.initialBlankLine;
        return isEnded ? otherItem(code) : effects.attempt(itemIndent, ok, otherItem)(code);
      };
      return effects.check(blankLine, onBlank, onText);
    },
  },
  exit(effects) {
    effects.exit('listOrdered');
  },
};

const FIRST_CHARACTERS = Array.from('(#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Pandoc's lists with letters, Roman figures, brackets, numbers of themselves and examples. */
export const listSyntax: SyntaxExtension = {
  document: Object.fromEntries(FIRST_CHARACTERS.map((character) => [character.charCodeAt(0), listConstruct])),
};

/** What the first item of a list is marked with says where its numbers begin. */
export const listTree: TreeExtension = {
  enter: {
    listItemValue(this: CompileContext, token: Token): undefined {
      const [list, item] = this.stack.slice(-2);
      const written = this.sliceSerialize(token);
      if (item?.type === 'listItem') item.label = /^\d+$/.test(written) ? `${written}.` : written;
      if (!this.data.expectingFirstListItemValue || list?.type !== 'list') return;
      const mark = parseListMark(written);
      list.start = mark?.number ?? Number(written);
      if (mark !== undefined) list.mark = mark;
      delete this.data.expectingFirstListItemValue;
    },
  },
};
