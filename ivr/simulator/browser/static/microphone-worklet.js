// On the audio thread: what the microphone hears, as frames of a telephone line.

import { encoded } from "./mulaw.js";
import { Resampler } from "./resampler.js";

const FRAME_BYTES = 160;

class LineFrames extends AudioWorkletProcessor {
  constructor() {
    super();
    this.resampler = new Resampler(sampleRate);
    this.frame = new Uint8Array(FRAME_BYTES);
    this.filled = 0;
  }

  process([[samples]]) {
    for (const sample of samples ? this.resampler.take(samples) : []) this.add(encoded(sample));
    return true;
  }

  add(byte) {
    this.frame[this.filled] = byte;
    this.filled = (this.filled + 1) % FRAME_BYTES;
    if (this.filled === 0) this.port.postMessage(this.frame.slice());
  }
}

registerProcessor("line-frames", LineFrames);
