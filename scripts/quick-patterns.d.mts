/** A bundle whose patterns V8 compiles sooner. */
export declare function withQuickPatterns(code: string): string;
/** A bundle without characters beyond ASCII; throws where an escape would mean something else. */
export declare function inAscii(code: string): string;
/** One such pattern: `/…/flags`. */
export declare function quickPattern(literal: string): string;
