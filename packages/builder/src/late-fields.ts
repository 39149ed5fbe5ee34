import { once } from './once.ts';

/** Functions that make the fields of an object. */
type Makers = Readonly<Record<string, () => unknown>>;

/** The object of which they make the fields. */
type Made<Fields extends Makers> = { readonly [Name in keyof Fields]: ReturnType<Fields[Name]> };

/** Makes an object whose fields are worked out once, when they are first read. */
export function lateFields<Fields extends Makers>(makers: Fields): Made<Fields> {
  const made = {};
  for (const [name, make] of Object.entries(makers)) {
    Object.defineProperty(made, name, { enumerable: true, get: once(make) });
  }
  return made as Made<Fields>;
}
