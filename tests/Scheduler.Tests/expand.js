// Expands recurrence rules with rrule, the independent implementation: cases as JSON on standard input, a list of lists of moments out.
const path = require('path');
const { RRule } = require(path.join(process.argv[2], 'node_modules', 'rrule'));

let text = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', part => { text += part; });
process.stdin.on('end', () => {
  const expanded = JSON.parse(text).map(({ rule, start, last }) => {
    const options = RRule.parseString(rule);
    options.dtstart = new Date(start + 'Z');
    // rrule speaks of clock times as if they were UTC, as we do.
    return new RRule(options).between(new Date(0), new Date(last + 'Z'), true).map(date => date.toISOString().slice(0, 19));
  });
  process.stdout.write(JSON.stringify(expanded));
});
