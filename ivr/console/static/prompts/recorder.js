// Records a prompt by the microphone: what comes of it stands in the form like a file that was chosen.

import { say } from "../said.js";
import { wav } from "./wav.js";

const PIECES = new URL("recorder-worklet.js", import.meta.url);
// The silence before and after is cut off later.
const SPARE_SECONDS = 3;
const AS_IT_IS = { channelCount: 1, autoGainControl: false, noiseSuppression: false, echoCancellation: false };

const form = document.getElementById("recorder");
const button = document.getElementById("record");
const level = document.getElementById("level");
const told = document.getElementById("recorded");
const file = document.getElementById("file");
const preview = document.getElementById("preview");
const mostSeconds = Number(form?.dataset.mostSeconds);
let open = null;
let isOpening = false;

async function begin() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: AS_IT_IS });
  await connect(stream).catch((error) => {
    release(stream);
    throw error;
  });
}

async function connect(stream) {
  const context = new AudioContext();
  await context.audioWorklet.addModule(PIECES);
  const pieces = new AudioWorkletNode(context, "pieces", { numberOfOutputs: 0 });
  pieces.port.onmessage = ({ data }) => take(data);
  context.createMediaStreamSource(stream).connect(pieces);
  open = { stream, context, pieces: [] };
  shown(true);
}

function take({ piece, level_db }) {
  if (!open) return;
  open.pieces.push(piece);
  level.value = level_db;
  told.textContent = say("recording", { seconds: written(lasted()), most: mostSeconds });
  if (lasted() >= mostSeconds + SPARE_SECONDS) end();
}

function lasted() {
  return open.pieces.reduce((length, piece) => length + piece.length, 0) / open.context.sampleRate;
}

function end() {
  const { stream, context, pieces } = open;
  told.textContent = say("recorded", { seconds: written(lasted()) });
  open = null;
  release(stream);
  context.close();
  shown(false);
  choose(new File([wav(joined(pieces), context.sampleRate)], "recording.wav", { type: "audio/wav" }));
}

function release(stream) {
  stream.getTracks().forEach((track) => track.stop());
}

function joined(pieces) {
  const all = new Float32Array(pieces.length * (pieces[0]?.length ?? 0));
  pieces.forEach((piece, i) => all.set(piece, i * piece.length));
  return all;
}

function choose(recording) {
  const transfer = new DataTransfer();
  transfer.items.add(recording);
  file.files = transfer.files;
  hear();
}

function hear() {
  const [chosen] = file.files;
  const player = preview.querySelector("audio");
  URL.revokeObjectURL(player.src);
  preview.hidden = !chosen;
  if (chosen) player.src = URL.createObjectURL(chosen);
}

function shown(isOpen) {
  button.setAttribute("aria-pressed", String(isOpen));
  button.textContent = isOpen ? button.dataset.stop : button.dataset.record;
  level.hidden = !isOpen;
}

function written(seconds) {
  return seconds.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
}

async function toggle() {
  if (open) return end();
  if (isOpening) return; // the browser still asks
  isOpening = true;
  await begin().catch(() => { told.textContent = say("refused"); });
  isOpening = false;
}

if (form) {
  document.getElementById("microphone").hidden = !navigator.mediaDevices;
  button.addEventListener("click", toggle);
  file.addEventListener("change", hear);
}
