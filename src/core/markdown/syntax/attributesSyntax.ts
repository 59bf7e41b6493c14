import type { Literal, PhrasingContent } from 'mdast';
import type { CompileContext, Token, Extension as TreeExtension } from 'mdast-util-from-markdown';
import { areAttributes } from './attributes.ts';
import type { Code, Construct, State, SyntaxExtension } from './micromark.ts';

/** Attributes in braces, as they are written. */
interface AttributesNode extends Literal {
  type: 'attributes';
}

/** A line of three or more colons, which begins or ends a div. */
export interface DivFence extends Literal {
  type: 'divFence';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    attributes: AttributesNode;
  }
  interface RootContentMap {
    attributes: AttributesNode;
    divFence: DivFence;
  }
  interface BlockContentMap {
    divFence: DivFence;
  }
  /** What stands in an image's brackets, of which `alt` has the text alone. */
  interface Image {
    words?: PhrasingContent[];
  }
  interface ImageReference {
    words?: PhrasingContent[];
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    attributes: 'attributes';
    divFence: 'divFence';
  }
}

const COLON = 58;
const OPEN_BRACE = 123;

/** The end of the file, or of a line: codes below zero that are no tab and none of the blanks that a tab stands for. */
const isLineEnd = (code: Code): boolean => code === null || (code < -2 && code > -6);
const textOf = (code: Code): string =>
  code === null || code < -2 || code === -1 ? '' : code === -2 ? '\t' : String.fromCharCode(code);

/** Braces are attributes when all that is in them are: whatever else, they are text. */
const attributes: Construct = {
  name: 'attributes',
  tokenize(effects, ok, nok) {
    let text = '';
    let quote = '';
    return start;

    function start(code: Code) {
      effects.enter('attributes');
      return inside(code);
    }
    function inside(code: Code): State | undefined {
      if (isLineEnd(code)) return nok(code);
      const character = textOf(code);
      if (character === '\\' && quote !== '') {
        consume(code);
        return escaped;
      }
      if (quote === '' && (character === '"' || character === "'")) quote = character;
      else if (character === quote) quote = '';
      const isEnd = character === '}' && quote === '';
      consume(code);
      return isEnd ? end : inside;
    }
    function escaped(code: Code): State | undefined {
      if (isLineEnd(code)) return nok(code);
      consume(code);
      return inside;
    }
    function end(code: Code): State | undefined {
      effects.exit('attributes');
      return areAttributes(text) ? ok(code) : nok(code);
    }
    function consume(code: Code) {
      text += textOf(code);
      effects.consume(code);
    }
  },
};

const FENCE = /^:{3,}[ \t]*(?:\{[^{}]*\}[ \t]*:*|[^\s{}:]+[ \t]*:*)?[ \t]*$/;

const divFence: Construct = {
  name: 'divFence',
  tokenize(effects, ok, nok) {
    let text = '';
    return start;

    function start(code: Code) {
      effects.enter('divFence');
      return inside(code);
    }
    function inside(code: Code): State | undefined {
      if (isLineEnd(code)) {
        effects.exit('divFence');
        return FENCE.test(text) ? ok(code) : nok(code);
      }
      text += textOf(code);
      effects.consume(code);
      return inside;
    }
  },
};

/** Attributes and divs of pandoc's Markdown. */
export const attributesSyntax: SyntaxExtension = { text: { [OPEN_BRACE]: attributes }, flow: { [COLON]: divFence } };

/** The nodes for them; and what stands in the brackets of an image, as it does for links. */
export const attributesTree: TreeExtension = {
  enter: {
    attributes(token) {
      this.enter({ type: 'attributes', value: this.sliceSerialize(token) }, token);
    },
    divFence(token) {
      this.enter({ type: 'divFence', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: { attributes: leave, divFence: leave, label: exitLabel },
};

function leave(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

/** As the parser's own handler does, which keeps no more of an image than its text. */
function exitLabel(this: CompileContext): undefined {
  const fragment = this.stack.at(-1);
  const children = fragment && 'children' in fragment ? (fragment.children as PhrasingContent[]) : [];
  const text = this.resume();
  const node = this.stack.at(-1);
  this.data.inReference = true;
  if (node?.type === 'link') node.children = children as typeof node.children;
  else if (node?.type === 'image' || node?.type === 'imageReference') {
    node.alt = text;
    node.words = children;
  }
}
