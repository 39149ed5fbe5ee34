/**
 * Makes a function that turns instants into days of one time zone.
 *
 * @param timeZone IANA name.
 * @returns From seconds since 1970 to `YYYY-MM-DD`.
 */
export function createDayOf(timeZone: string): (time: number) => string {
  // The calendar of another zone takes longer to set up than many journals to read: not before it is needed.
  if (timeZone === 'UTC') return (time) => new Date(time * 1000).toISOString().slice(0, 10);
  let format: Intl.DateTimeFormat | null = null;
  return (time) => {
    format ??= createFormat(timeZone);
    // Always `MM/DD/YYYY` in this language; text is taken apart because `formatToParts` takes three times as long.
    const [month = '', day = '', year = ''] = format.format(time * 1000).split('/');
    return `${year.padStart(4, '0')}-${month}-${day}`;
  };
}

function createFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
}
