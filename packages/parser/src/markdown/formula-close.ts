import type { Construct } from 'micromark-util-types';

const DOLLAR_SIGN = 36;

/** The `$$` that closes a formula. */
export const closeMarker: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('formulaMarker');
      effects.consume(code);
      return (next) => {
        if (next !== DOLLAR_SIGN) return nok(next);
        effects.consume(next);
        effects.exit('formulaMarker');
        return ok;
      };
    };
  },
};
