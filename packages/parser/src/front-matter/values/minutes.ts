import { right, written, wrong } from './expectation.ts';

const expectedMinutes = 'minutes as a whole number or as in `45m`, `1h` or `1h30m`, at most a day';
const minutesInDay = 1_440;

/** Minutes, as a number or with units: `45`, `45m`, `1h30m`, `1 h`. Whole, at least 0, at most a day. */
export const minutes = written(expectedMinutes, readMinutes, {
  pattern: '^(\\d+|(\\d+ ?h)? ?(\\d+ ?m(in)?)?)$',
});

function readMinutes(text: string) {
  const [, whole, hours, rest] =
    /^(?:(\d{1,5})(?:\.0+)?|(?:(\d{1,3}) ?h)? ?(?:(\d{1,5}) ?m(?:in)?)?)$/i.exec(text) ?? [];
  if (whole === undefined && hours === undefined && rest === undefined) return wrong();
  const value = whole === undefined ? Number(hours ?? 0) * 60 + Number(rest ?? 0) : Number(whole);
  return value <= minutesInDay ? right(value) : wrong();
}
