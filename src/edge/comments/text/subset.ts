import type { Options } from 'micromark';

export type Extension = NonNullable<Options['extensions']>[number];
type Construct = Exclude<NonNullable<NonNullable<Extension['text']>[string]>, readonly unknown[]>;
type State = ReturnType<Construct['tokenize']>;
type Code = Parameters<State>[0];
type Next = ReturnType<State>;

const LOWER_H = 104;
const UPPER_H = 72;

/** Ends a quote or a list where its marks end: what stands below a quotation without a mark is the answer to it. */
const unmarkedLine: Construct = {
  tokenize(_effects, ok, nok) {
    return (code) => (this.interrupt && this.parser.lazy[this.now().line] ? ok(code) : nok(code));
  },
};

/** An address of the web that stands in the text bare. It is read as one in `<` and `>` is. */
const bareAddress: Construct = {
  name: 'bareAddress',
  previous: (code) => code === null || code < 0 || !/[\p{L}\p{N}]/u.test(String.fromCharCode(code)) || isBeyond(code),
  tokenize(effects, ok, nok) {
    let scheme = '';
    let depth = 0;
    return (code) => {
      effects.enter('autolink');
      effects.enter('autolinkProtocol');
      return inScheme(code);
    };

    function inScheme(code: Code): Next {
      if (code === null || code < 0) return nok(code);
      scheme += String.fromCharCode(code).toLowerCase();
      if (!'https://'.startsWith(scheme) && !'http://'.startsWith(scheme)) return nok(code);
      effects.consume(code);
      return scheme.endsWith('//') ? atHost : inScheme;
    }

    function atHost(code: Code): Next {
      return code !== null && /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) && !isBeyond(code)
        ? inAddress(code)
        : nok(code);
    }

    function inAddress(code: Code): Next {
      if (isEnd(code) || (code === CLOSING && depth === 0)) {
        effects.exit('autolinkProtocol');
        effects.exit('autolink');
        return ok(code);
      }
      if (code === OPENING) depth += 1;
      if (code === CLOSING) depth -= 1;
      effects.consume(code);
      return inAddress;
    }
  },
};

const [OPENING, CLOSING] = [40, 41];

/** Signs that no address needs and that stand around addresses: quotation marks, brackets, the marks of this subset. */
const ENDS = new Set(Array.from('<>"`*[]\\|^{}', (sign) => sign.charCodeAt(0)));

function isEnd(code: Code): boolean {
  return code === null || code <= 32 || code === 0xa0 || ENDS.has(code) || isBeyond(code);
}

/** Typographic marks, and the scripts of East Asia, in which no space stands between an address and what follows it. */
function isBeyond(code: number): boolean {
  return (code >= 0x2000 && code <= 0x206f) || code >= 0x2e80;
}

/**
 * What of Markdown is read: what is missing here stays the text that was typed. Pictures and rules are read, so that
 * they can be put back whole.
 */
export const subset: Extension = {
  disable: {
    null: [
      'characterReference',
      'codeIndented',
      'definition',
      'hardBreakEscape',
      'headingAtx',
      'htmlFlow',
      'htmlText',
      'setextUnderline',
    ],
  },
  flow: { null: unmarkedLine },
  text: { [LOWER_H]: bareAddress, [UPPER_H]: bareAddress },
};
