// The microphone, as the caller's sound: 20 ms frames of mu-law, through the server to the line.

import { tell } from "./trouble.js";
import { said } from "./words.js";

const FRAMES = new URL("microphone-worklet.js", import.meta.url);
const SOCKET = new URL("../microphone", import.meta.url);
SOCKET.protocol = SOCKET.protocol.replace("http", "ws");
const MOST_WAITING_BYTES = 8000; // a second of the line
// How loud somebody is must arrive as it is: a browser that evens it out leaves nothing to measure.
const AS_IT_IS = { channelCount: 1, autoGainControl: false, noiseSuppression: false, echoCancellation: true };

const button = document.getElementById("microphone");
const listeners = [];
let open = null;
let isOpening = false;

export function isOpen() {
  return open !== null;
}

/** Is told true or false whenever the microphone is opened or closed. */
export function onChange(told) {
  listeners.push(told);
}

async function begin() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: AS_IT_IS });
  try {
    await connect(stream);
  } catch (error) {
    release(stream);
    throw error;
  }
}

async function connect(stream) {
  const context = new AudioContext();
  await context.audioWorklet.addModule(FRAMES);
  const frames = new AudioWorkletNode(context, "line-frames", { numberOfOutputs: 0 });
  const socket = new WebSocket(SOCKET);
  open = { stream, context, socket, dropped: 0 };
  frames.port.onmessage = ({ data }) => send(data);
  socket.onclose = () => { if (open?.socket === socket) lost(); };
  context.createMediaStreamSource(stream).connect(frames);
  shown(true);
}

function send(frame) {
  if (open?.socket.readyState !== WebSocket.OPEN) return;
  if (open.socket.bufferedAmount < MOST_WAITING_BYTES) open.socket.send(frame);
  else open.dropped += 1;
}

function end() {
  const { stream, context, socket, dropped } = open;
  open = null;
  release(stream);
  context.close();
  socket.close();
  shown(false);
  if (dropped) tell(said("microphone-dropped", { frames: dropped }));
}

function release(stream) {
  stream.getTracks().forEach((track) => track.stop());
}

function lost() {
  end();
  tell(said("microphone-closed"));
}

function shown(isOpen) {
  button.setAttribute("aria-pressed", String(isOpen));
  listeners.forEach((told) => told(isOpen));
}

button.addEventListener("click", async () => {
  if (open) return end();
  if (isOpening) return; // the browser still asks
  isOpening = true;
  await begin().catch(() => tell(said("microphone-refused")));
  isOpening = false;
});
