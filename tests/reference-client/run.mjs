// Drives a running simulator with the reference CometD client: signs in, subscribes, listens in, switches, survives the
// loss of its session and of a reply, shares a browser with a second client. Usage: node run.mjs BASE_URL SAMPLES_FOLDER
// The samples are notifications of the vendor's pages; what arrives must be the same but for the ids of the call.

import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {adapt} from "cometd-nodejs-client";
import {AckExtension, CometD} from "cometd";

const [base, samples] = process.argv.slice(2);
const DEVICE = "efe1ab32-53f9-43ce-b65e-5768c61f7d4a";
const TARGET = "http://localhost:8080/api/v2/devices/9c14cad7-17c4-48d0-8492-7cf0ff92c224";
const LIMIT_MS = 20000;

/** One browser: its cookies are those of the adapter, for REST and for notifications alike. */
class Browser {
    constructor() {
        adapt();
        this.credentials = "Basic " + btoa("supervisor:supervisor");
    }

    request(method, path, body, headers = {}) {
        return new Promise((resolve, reject) => {
            const xhr = new window.XMLHttpRequest();
            xhr.open(method, base + path);
            xhr.setRequestHeader("Content-Type", "application/json");
            for (const [name, value] of Object.entries(headers)) {
                xhr.setRequestHeader(name, value);
            }
            xhr.onload = () => resolve({status: xhr.status, body: JSON.parse(xhr.responseText)});
            xhr.onerror = () => reject(new Error(`${method} ${path} failed`));
            xhr.send(body === undefined ? undefined : JSON.stringify(body));
        });
    }

    async operation(path, body) {
        const reply = await this.request("POST", "/api/v2" + path, body);
        assert.deepEqual(reply, {status: 200, body: {statusCode: 0}});
    }

    async sim(command, body) {
        const reply = await this.request("POST", "/sim/" + command, body);
        assert.equal(reply.status, 200, JSON.stringify(reply.body));
    }
}

/** Everything that arrives, and a way to wait for the next of it. */
class Inbox {
    #messages = [];
    #wake = () => {};

    put(message) {
        this.#messages.push(message);
        this.#wake();
    }

    async next(what, wanted) {
        const deadline = Date.now() + LIMIT_MS;
        for (;;) {
            const index = this.#messages.findIndex(wanted);
            if (index >= 0) {
                return this.#messages.splice(0, index + 1)[index];
            }
            const left = deadline - Date.now();
            if (left <= 0) {
                throw new Error(`did not arrive: ${what}; there is ${JSON.stringify(this.#messages)}`);
            }
            await new Promise(resolve => {
                const timer = setTimeout(resolve, left);
                this.#wake = () => {
                    clearTimeout(timer);
                    resolve();
                };
            });
        }
    }
}

function sample(name) {
    return JSON.parse(readFileSync(join(samples, name + ".json"), "utf8"));
}

/** The sample with the ids and the duration of the call that was made here. */
function likeSample(name, call) {
    const message = sample(name);
    const documented = message.data.call;
    const id = documented.id;
    for (const field of ["id", "callUuid", "connId", "duration"]) {
        documented[field] = call[field];
    }
    documented.uri = documented.uri.replace(id, call.id);
    documented.path = documented.path.replace(id, call.id);
    return message;
}

const isDevice = message => message.data.messageType === "DeviceStateChangeMessage";
const isCall = message => message.data.messageType === "CallStateChangeMessage";
const plain = ({channel, data}) => ({channel, data});

function longPolling() {
    const client = new CometD();
    client.unregisterTransport("websocket");
    client.unregisterTransport("callback-polling");
    client.configure({url: base + "/api/v2/notifications", logLevel: "error", useWorkerScheduler: false, backoffIncrement: 50});
    return client;
}

async function listenInWith(acknowledged) {
    const browser = new Browser();
    await browser.sim("reset", {traffic: false, cometd: {timeout: 5000}});
    const stranger = await browser.request("GET", "/api/v2/me?subresources=devices");
    assert.deepEqual(stranger, {status: 403, body: {statusCode: 20, statusMessage: "Access denied"}});
    const me = await browser.request("GET", "/api/v2/me?subresources=devices", undefined, {Authorization: browser.credentials});
    assert.equal(me.body.user.devices[0].id, DEVICE);

    const inbox = new Inbox();
    const events = new Inbox();
    const client = longPolling();
    if (acknowledged) {
        client.registerExtension("ack", new AckExtension());
    }
    client.addListener("/meta/handshake", reply => {
        if (reply.successful) {
            client.batch(() => client.subscribe("/v2/me/*", message => inbox.put(plain(message)), undefined, subscribed => events.put({subscribed})));
        }
        events.put({handshake: reply});
    });
    client.addListener("/meta/connect", reply => events.put({connect: reply}));
    client.handshake();
    const {handshake} = await events.next("handshake", event => event.handshake);
    assert.equal(handshake.successful, true);
    assert.equal(handshake.ext?.ack, acknowledged || undefined);
    assert.deepEqual(handshake.advice, {interval: 0, timeout: 5000, reconnect: "retry"});
    assert.equal((await events.next("subscribed", event => event.subscribed)).subscribed.successful, true);

    // An active device, then monitoring of an agent who is on a call.
    await browser.operation("/me", {operationName: "StartContactCenterSession", channels: ["voice"]});
    await inbox.next("Not Ready", message => isDevice(message) && message.data.devices[0].userState?.state === "NotReady");
    await browser.operation("/me/devices/" + DEVICE, {operationName: "DoNotDisturbOn"});
    await inbox.next("do not disturb", isDevice);
    await browser.sim("call", {agent: "5001", from: "5000"});
    await browser.operation("/me/devices/" + DEVICE, {operationName: "ListenIn", targetDeviceUri: TARGET});
    const device = await inbox.next("monitoring", isDevice);
    const expected = sample("barge_in");
    expected.data.devices[0].supervisorMonitoringState.state = "ListenIn";
    assert.deepEqual(device, expected);
    const leg = await inbox.next("the call", isCall);
    assert.deepEqual(leg, likeSample("switch_to_listen_in", leg.data.call));
    const call = "/me/calls/" + leg.data.call.id;
    await browser.operation(call, {operationName: "SwitchToBargeIn"});
    const barged = await inbox.next("barge-in", isCall);
    assert.deepEqual(barged, likeSample("switch_to_barge_in", barged.data.call));

    // The session is gone: the client shakes hands again, subscribes again and hears again.
    await browser.sim("cometd", {action: "kill"});
    const again = await events.next("second handshake", event => event.handshake);
    assert.equal(again.handshake.successful, true);
    assert.notEqual(again.handshake.clientId, handshake.clientId);
    assert.equal((await events.next("second subscription", event => event.subscribed)).subscribed.successful, true);
    await browser.operation(call, {operationName: "SwitchToListenIn"});
    const listening = await inbox.next("back to listening", isCall);
    assert.deepEqual(listening, likeSample("switch_to_listen_in", listening.data.call));

    // A reply is lost on its way: with acknowledgements it is sent again, without them it is gone.
    await browser.sim("cometd", {action: "lose-reply"});
    await browser.sim("notify", {user: "supervisor", channel: "/v2/me/calls", data: {number: 1}});
    await events.next("failed connect", event => event.connect?.successful === false);
    await events.next("connect after it", event => event.connect?.successful);
    await browser.sim("notify", {user: "supervisor", channel: "/v2/me/calls", data: {number: 2}});
    const first = await inbox.next("a number", message => message.data.number);
    assert.equal(first.data.number, acknowledged ? 1 : 2);

    // The end of the call.
    await browser.sim("hangup", {agent: "5001"});
    const released = await inbox.next("the end of the call", isCall);
    assert.equal(released.data.call.state, "Released");
    await new Promise(resolve => client.disconnect(resolve));
    const state = await browser.request("GET", "/sim/state");
    assert.deepEqual(state.body.cometd.sessions, []);
    console.log(`ok: reference client ${acknowledged ? "with" : "without"} acknowledgements`);
}

/** A client that subscribed to these channels in one batch, its deliveries and its connects. */
async function subscribed(channels) {
    const client = longPolling();
    const [inbox, connects] = [new Inbox(), new Inbox()];
    client.addListener("/meta/connect", reply => connects.put(reply));
    const shaken = await new Promise(resolve => client.handshake(resolve));
    assert.equal(shaken.successful, true);
    const replies = await new Promise(resolve => {
        const replies = [];
        const answered = reply => replies.push(reply) === channels.length && resolve(replies);
        client.batch(() => channels.forEach(channel => client.subscribe(channel, message => inbox.put(plain(message)), undefined, answered)));
    });
    assert.deepEqual(replies.map(({successful, subscription}) => [successful, subscription]), channels.map(channel => [true, channel]));
    return {client, id: shaken.clientId, inbox, connects};
}

async function twoOfOneBrowser() {
    const browser = new Browser();
    await browser.sim("reset", {traffic: false, cometd: {timeout: 5000, multiSessionInterval: 100}});
    await browser.request("GET", "/api/v2/me", undefined, {Authorization: browser.credentials});
    const sessions = async () => (await browser.request("GET", "/sim/state")).body.cometd.sessions;
    const held = async ({id}) => {
        const deadline = Date.now() + LIMIT_MS;
        while (!(await sessions()).some(session => session.clientId === id && session.held)) {
            assert(Date.now() < deadline, `the connect of ${id} is not held`);
        }
    };
    const notify = (channel, number) => browser.sim("notify", {user: "supervisor", channel, data: {number}});

    // Several subscriptions in one request: a channel, one level below another, everything below a third.
    const first = await subscribed(["/v2/users", "/v2/me/*", "/notifications/**"]);
    await held(first);
    await notify("/v2/users/elsewhere", 0);
    await notify("/v2/me/too/deep", 0);
    for (const channel of ["/v2/users", "/v2/me/calls", "/notifications/of/services"]) {
        await notify(channel, 1);
        assert.deepEqual(await first.inbox.next(channel, () => true), {channel, data: {number: 1}});
    }

    // The browser may hold one connect: a second client is told to ask now and then, and both hear everything.
    await held(first);
    const second = await subscribed(["/v2/me/*"]);
    const told = await second.connects.next("advice", reply => reply.advice?.["multiple-clients"]);
    assert.deepEqual(told.advice, {"multiple-clients": true, interval: 100, timeout: 5000, reconnect: "retry"});
    const [one, other] = await sessions();
    assert.equal(one.browser, other.browser);
    await notify("/v2/me/calls", 2);
    for (const {inbox} of [first, second]) {
        assert.equal((await inbox.next("for both", () => true)).data.number, 2);
    }

    // When the first leaves, the second takes its place.
    await new Promise(resolve => first.client.disconnect(resolve));
    await held(second);
    assert.deepEqual((await sessions()).map(session => session.clientId), [second.id]);
    await notify("/v2/me/calls", 3);
    assert.equal((await second.inbox.next("for the second", () => true)).data.number, 3);
    await new Promise(resolve => second.client.disconnect(resolve));
    assert.deepEqual(await sessions(), []);
    console.log("ok: reference client twice in one browser");
}

await listenInWith(true);
await listenInWith(false);
await twoOfOneBrowser();
process.exit(0);
