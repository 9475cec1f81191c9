// Plays one conversation with botframework-directlinejs and prints what came as JSON.
// usage: node converse.js <address> polling|webSocket
const { DirectLine } = require('botframework-directlinejs');
global.XMLHttpRequest = require('xhr2');
global.WebSocket = require('ws');

const [address, mode] = process.argv.slice(2);
const domain = `${address}v3/directline`;

const opened = (settings) => new DirectLine({ domain, webSocket: mode === 'webSocket', pollingInterval: 200, ...settings });

// end() comes as an error too.
const leave = (line) => { line.left = true; line.end(); };

const listen = (line, into) => line.activity$.subscribe(
    (activity) => into.push(activity),
    (error) => { if (!line.left) { console.error(error); process.exit(1); } });

const say = (line, text) => new Promise((done, failed) =>
    line.postActivity({ type: 'message', from: { id: 'dl_somebody' }, text }).subscribe(done, failed));

// The conversation's activities come in some time or other: waits for the one that fits.
const until = async (list, fits) => {
    while (!list.some(fits)) {
        await new Promise((next) => setTimeout(next, 20));
    }
};

const repliesTo = (id) => (activity) => activity.replyToId === id;

(async () => {
    const granted = await (await fetch(`${domain}/tokens/generate`, { method: 'POST' })).json();
    const first = opened({ token: granted.token });
    const before = [];
    listen(first, before);
    await until(before, (activity) => activity.from.role === 'bot');
    const asked = await say(first, '办居住证要带什么');
    await until(before, repliesTo(asked));
    const { conversationId, watermark, token } = first;
    leave(first);

    const second = opened({ token, conversationId, watermark });
    const after = [];
    listen(second, after);
    const again = await say(second, '那要多久?');
    await until(after, repliesTo(again));
    // Whatever is delivered twice would come by now.
    await new Promise((next) => setTimeout(next, 700));
    leave(second);
    console.log(JSON.stringify({ asked, again, watermark, before, after }));
    process.exit(0);
})().catch((error) => { console.error(error); process.exit(1); });
