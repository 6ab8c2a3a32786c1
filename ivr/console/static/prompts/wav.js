// Samples as a WAV file of 16 bit, one channel.

const HEADER_BYTES = 44;

export function wav(samples, rate) {
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + 2 * samples.length));
  const chunks = [[0, "RIFF"], [8, "WAVE"], [12, "fmt "], [36, "data"]];
  for (const [at, name] of chunks) [...name].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  view.setUint32(4, view.byteLength - 8, true);
  view.setUint32(16, 16, true); // bytes of the format, which follow
  view.setUint16(20, 1, true); // linear
  view.setUint16(22, 1, true); // one channel
  view.setUint32(24, rate, true);
  view.setUint32(28, 2 * rate, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  view.setUint32(40, 2 * samples.length, true);
  samples.forEach((sample, i) => view.setInt16(HEADER_BYTES + 2 * i, coded(sample), true));
  return view.buffer;
}

function coded(sample) {
  return Math.round(Math.max(-1, Math.min(1, sample)) * 32767);
}
