import { right, written, wrong } from './described-value.ts';

const minutesInDay = 1_440;
const expectedMinutes = 'minutes as a whole number or as in `45m`, `1h` or `1h30m`, at most a day';

/** Minutes, as a number or with units: `45`, `45m`, `1h30m`, `1 h`. Whole, at least 0, at most a day. */
export const minutes = written(expectedMinutes, readMinutes, {
  type: ['integer', 'string'],
  minimum: 0,
  maximum: minutesInDay,
});

function readMinutes(text: string) {
  const [, whole, hours, rest] =
    /^(?:(\d{1,5})(?:\.0+)?|(?:(\d{1,3}) ?h)? ?(?:(\d{1,5}) ?m(?:in)?)?)$/i.exec(text) ?? [];
  if (whole === undefined && hours === undefined && rest === undefined) return wrong();
  const value = whole === undefined ? Number(hours ?? 0) * 60 + Number(rest ?? 0) : Number(whole);
  return value <= minutesInDay ? right(value) : wrong();
}
