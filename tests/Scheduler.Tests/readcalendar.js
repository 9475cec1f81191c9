// Reads an iCalendar file with ical.js, as Thunderbird does: the file on standard input, its events as JSON out. Times are those of UTC, by the file's own zones.
const path = require('path');
const { pathToFileURL } = require('url');

let text = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', part => { text += part; });
process.stdin.on('end', async () => {
  const { default: ICAL } = await import(pathToFileURL(path.join(process.argv[2], 'node_modules', 'ical.js', 'dist', 'ical.js')));
  const calendar = new ICAL.Component(ICAL.parse(text));
  calendar.getAllSubcomponents('vtimezone').forEach(zone => ICAL.TimezoneService.register(zone));
  const when = time => time.isDate ? `${time}` : new Date(time.toUnixTime() * 1000).toISOString().replace('.000', '');
  const events = calendar.getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component);
    return `${event.uid} ${event.sequence} ${when(event.startDate)} ${when(event.endDate)} ${component.getFirstPropertyValue('status')} ${event.summary}`;
  });
  process.stdout.write(JSON.stringify(events));
});
