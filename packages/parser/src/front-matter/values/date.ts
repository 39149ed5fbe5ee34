import { right, type Wrong, written, wrong } from './described-value.ts';

const calendarDate = /^\d{4}-\d{2}-\d{2}$/;
const dateTime =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|z|[+-]\d{2}(?::?\d{2})?)?$/;
const expectedDate = 'a date like `2026-11-24`, or with a time, `2026-11-24T18:30`, and a zone, `+01:00`';

/** A date, or a date with a time and perhaps a zone (ISO 8601), kept as text; it must exist in the calendar. */
export const date = written(expectedDate, readDate, {
  pattern: '^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)? ?(Z|[+-]\\d{2}:?\\d{2})?)?$',
});

/** A year, a month or a date: how precisely one remembers when a tool came and went. */
export const period = written(
  'a year, a month or a date like `2016`, `2016-05` or `2016-05-24`',
  readPeriod,
  {
    type: ['string', 'integer'],
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
  },
);

function readDate(text: string) {
  if (isCalendarDate(text)) return right(text);
  const [, day = '', time = '', zone = ''] = dateTime.exec(text) ?? [];
  if (isCalendarDate(day) && isTime(time) && isZone(zone))
    return { value: `${day}T${time}${writeZone(zone)}` };
  return suggestDate(text);
}

function readPeriod(text: string) {
  const exists = isCalendarDate(
    /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text,
  );
  return exists ? right(text) : suggestDate(text);
}

/** `2026-1-5`, `2026/01/05` and `2026.1.5` leave no doubt; `01/05/2026` does. */
function suggestDate(text: string): Wrong {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  const suggestion = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(suggestion) && suggestion !== text ? wrong({ suggestion }) : wrong();
}

function isCalendarDate(text: string): boolean {
  if (!calendarDate.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isTime(text: string): boolean {
  const [hours = 99, minutes = 99, seconds = 0] = text.split(':').map(Number);
  return hours < 24 && minutes < 60 && seconds < 60;
}

function isZone(text: string): boolean {
  const [, hours, minutes = '00'] = /^[+-](\d{2}):?(\d{2})?$/.exec(text) ?? [];
  return hours === undefined ? true : Number(hours) <= 14 && Number(minutes) < 60;
}

function writeZone(text: string): string {
  if (text === '') return '';
  if (text.toUpperCase() === 'Z') return 'Z';
  const digits = text.slice(1).replace(':', '').padEnd(4, '0');
  return `${text.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
