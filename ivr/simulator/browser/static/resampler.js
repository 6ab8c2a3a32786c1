// From the rate of a sound card to that of a telephone, by a low-pass filter that is worked out where a sample is wanted.

const LINE_HZ = 8000;
const CUTOFF_HZ = 3600;
const HALF_WIDTH_SECONDS = 0.002;

export class Resampler {
  constructor(fromHz) {
    this.fromHz = fromHz;
    this.step = fromHz / LINE_HZ;
    this.half = Math.ceil(fromHz * HALF_WIDTH_SECONDS);
    this.kept = new Float32Array(2 * this.half);
    this.at = this.half;
  }

  /** `samples` at the card's rate; gives those that are known by now at 8 kHz. */
  take(samples) {
    const all = new Float32Array(this.kept.length + samples.length);
    all.set(this.kept);
    all.set(samples, this.kept.length);
    const made = [];
    for (; this.at + this.half < all.length; this.at += this.step) made.push(this.sampleAt(all, this.at));
    const from = Math.max(0, Math.floor(this.at) - this.half);
    this.kept = all.slice(from);
    this.at -= from;
    return made;
  }

  sampleAt(all, at) {
    const first = Math.max(0, Math.ceil(at - this.half));
    let sum = 0;
    for (let index = first; index <= at + this.half; index += 1) sum += all[index] * this.weight(index - at);
    return sum;
  }

  /** A sinc under a Hann window. */
  weight(distance) {
    const turns = (2 * CUTOFF_HZ * distance) / this.fromHz;
    const sinc = turns === 0 ? 1 : Math.sin(Math.PI * turns) / (Math.PI * turns);
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / (this.half + 1));
    return ((2 * CUTOFF_HZ) / this.fromHz) * sinc * window;
  }
}
