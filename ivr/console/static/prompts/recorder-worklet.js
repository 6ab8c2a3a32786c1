// On the audio thread: what the microphone hears, in pieces of some 50 ms, each with its level.

const PIECE_SAMPLES = 2048;

class Pieces extends AudioWorkletProcessor {
  constructor() {
    super();
    this.piece = new Float32Array(PIECE_SAMPLES);
    this.filled = 0;
  }

  process([[samples]]) {
    if (!samples) return true;
    this.piece.set(samples, this.filled);
    this.filled += samples.length;
    if (this.filled === PIECE_SAMPLES) this.send();
    return true;
  }

  send() {
    const power = this.piece.reduce((sum, sample) => sum + sample * sample, 0) / PIECE_SAMPLES;
    this.port.postMessage({ piece: this.piece.slice(), level_db: 10 * Math.log10(power + 1e-9) });
    this.filled = 0;
  }
}

registerProcessor("pieces", Pieces);
