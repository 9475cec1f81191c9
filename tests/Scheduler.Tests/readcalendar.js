// Reads an iCalendar file with ical.js, as Thunderbird does: the file on standard input, its events as JSON out.
const path = require('path');
const { pathToFileURL } = require('url');

let text = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', part => { text += part; });
process.stdin.on('end', async () => {
  const { default: ICAL } = await import(pathToFileURL(path.join(process.argv[2], 'node_modules', 'ical.js', 'dist', 'ical.js')));
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component);
    return `${event.uid} ${event.sequence} ${event.startDate} ${event.endDate} ${component.getFirstPropertyValue('status')} ${event.summary}`;
  });
  process.stdout.write(JSON.stringify(events));
});
