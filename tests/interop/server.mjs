// A CometD server that others wrote, behind a front that can lose what it was given to pass on, and a control plane.
// Usage: node server.mjs OPTIONS, a JSON object of those below. Prints {"front": PORT, "control": PORT} when both listen.
//
// The front passes everything under `path` to the CometD server and the rest to `upstream`. Control plane:
//   POST /state                                 {sessions, handshakes, lost, held}
//   POST /publish {"channel": …, "data": […]}   one message for each element, in order
//   POST /kill                                  the server forgets its sessions, without a word
//   POST /lose {"within": BOOLEAN}              of the connect replies that follow, the first with a message in it is
//                                               lost after the server gave it out: the connection breaks before its
//                                               first byte, or in the middle of it
//   POST /stop                                  closes every connection and refuses new ones
//   POST /listen {"forget": BOOLEAN}            listens again; `forget`: with a new server that knows nothing

import http from "node:http";
import cometd from "cometd-nodejs-server";
import acknowledge from "cometd-nodejs-server/ack-extension.js";
import faye from "faye";

const options = {
    server: "cometd", // or "faye"
    ack: false, // the acknowledge extension; faye has none
    path: "/cometd",
    upstream: null, // "http://HOST:PORT"
    holdMs: 3000, // how long a connect is held
    port: 0,
    ...JSON.parse(process.argv[2] ?? "{}")
};

/** What is to be known of either server. */
const seen = {sessions: new Set(), handshakes: 0, lost: 0, held: 0};

function opened(id) {
    seen.sessions.add(id);
    ++seen.handshakes;
}

function cometdServer() {
    const bayeux = cometd.createCometDServer({timeout: options.holdMs, maxInterval: 10000});
    if (options.ack) {
        bayeux.addExtension(new acknowledge.AcknowledgedMessagesExtension());
    }
    bayeux.addListener("sessionAdded", session => opened(session.id));
    bayeux.addListener("sessionRemoved", session => seen.sessions.delete(session.id));
    return {
        attach: server => server.on("request", bayeux.handle),
        publish: (channel, data) => new Promise((resolve, reject) => {
            const published = failure => failure ? reject(failure) : resolve();
            bayeux.createServerChannel(channel).publish(null, data, published);
        }),
        // What expiry does; a public way to it there is none.
        forget: id => bayeux._removeServerSession(bayeux.getServerSession(id), true),
        close: () => bayeux.close()
    };
}

function fayeServer() {
    const bayeux = new faye.NodeAdapter({mount: options.path, timeout: options.holdMs / 1000});
    bayeux.on("handshake", opened);
    bayeux.on("disconnect", id => seen.sessions.delete(id));
    // Faye's own client would be one more session, and publishes out of order.
    const engine = bayeux._server._engine;
    return {
        attach: server => bayeux.attach(server),
        publish: async (channel, data) => engine.publish({channel, data}),
        forget: id => engine.destroyClient(id),
        close: () => bayeux.close()
    };
}

function listening(server, port) {
    return new Promise(resolve => server.listen(port, "127.0.0.1", () => resolve(server.address().port)));
}

let bayeux;
let inner;
let innerPort;

async function startBayeux() {
    seen.sessions.clear();
    bayeux = options.server === "faye" ? fayeServer() : cometdServer();
    inner = http.createServer();
    bayeux.attach(inner);
    innerPort = await listening(inner, 0);
}

function stopBayeux() {
    bayeux.close();
    inner.close();
    inner.closeAllConnections();
}

/** How to lose the next delivery: not at all, `before` or `within` the answer. */
let losing = null;

/** Whether this answer is the one to lose. */
function loses(question, answer) {
    const isMessage = message => message.data !== undefined;
    return losing && question.includes("/meta/connect") && JSON.parse(answer).some(isMessage);
}

function read(stream) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        stream.on("data", chunk => chunks.push(chunk));
        stream.on("end", () => resolve(Buffer.concat(chunks)));
        stream.on("error", reject);
        stream.on("aborted", () => reject(new Error("cut off")));
    });
}

async function pass(request, response) {
    const isBayeux = request.url.startsWith(options.path);
    if (!isBayeux && !options.upstream) {
        response.writeHead(404).end();
        return;
    }
    const question = await read(request);
    const target = isBayeux ? `http://127.0.0.1:${innerPort}` : options.upstream;
    const isHeld = question.includes("/meta/connect");
    const onwards = http.request(target + request.url, {method: request.method, headers: request.headers, agent: false});
    const left = () => onwards.destroy();
    // Who leaves here leaves there.
    response.on("close", left);
    seen.held += isHeld ? 1 : 0;
    try {
        const reply = await new Promise((resolve, reject) => onwards.on("response", resolve).on("error", reject).end(question));
        const answer = await read(reply);
        response.off("close", left);
        // Those of this connection are its own.
        const {"transfer-encoding": _, connection: __, ...headers} = reply.headers;
        const begin = () => response.writeHead(reply.statusCode, {...headers, "content-length": answer.length});
        if (!isBayeux || !loses(question, answer)) {
            begin().end(answer);
            return;
        }
        if (losing === "within") {
            await new Promise(resolve => begin().write(answer.subarray(0, answer.length / 2), resolve));
        }
        losing = null;
        ++seen.lost;
        request.socket.destroy();
    } finally {
        seen.held -= isHeld ? 1 : 0;
    }
}

const front = http.createServer((request, response) => {
    pass(request, response).catch(() => request.socket.destroy());
});
// A kept connection that closes at the moment of its next request would be one more fault than the test asked for.
front.keepAliveTimeout = 0;

const commands = {
    "/state": async () => ({...seen, sessions: seen.sessions.size}),
    "/publish": async ({channel, data}) => {
        for (const one of data) {
            await bayeux.publish(channel, one);
        }
    },
    "/kill": async () => [...seen.sessions].forEach(id => bayeux.forget(id)),
    "/lose": async ({within}) => {
        losing = within ? "within" : "before";
    },
    "/stop": () => new Promise(resolve => {
        front.close(resolve);
        front.closeAllConnections();
    }),
    "/listen": async ({forget}) => {
        if (forget) {
            stopBayeux();
            await startBayeux();
        }
        await listening(front, frontPort);
    }
};

const control = http.createServer(async (request, response) => {
    try {
        const body = await read(request);
        const answer = await commands[request.url](body.length ? JSON.parse(body) : {});
        response.end(JSON.stringify(answer ?? {}));
    } catch (failure) {
        response.writeHead(500).end(JSON.stringify({error: String(failure.stack)}));
    }
});

await startBayeux();
const frontPort = await listening(front, options.port);
console.log(JSON.stringify({front: frontPort, control: await listening(control, 0)}));
