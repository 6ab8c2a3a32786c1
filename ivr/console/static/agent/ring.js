// Two soft tones every four seconds, for as long as it rings.

const TONES_HZ = [660, 880];
const TONE_SECONDS = 0.35;
const LOUDNESS = 0.08;
const EVERY_MS = 4000;
let ringing = null;

export function ring(isWanted) {
  if (isWanted && ringing === null) {
    sound();
    ringing = setInterval(sound, EVERY_MS);
  } else if (!isWanted && ringing !== null) {
    clearInterval(ringing);
    ringing = null;
  }
}

function sound() {
  const context = new AudioContext();
  const quiet = new GainNode(context, { gain: LOUDNESS });
  quiet.connect(context.destination);
  const tones = TONES_HZ.map((frequency) => new OscillatorNode(context, { frequency }));
  tones.forEach((tone, place) => {
    tone.connect(quiet);
    tone.start(context.currentTime + place * TONE_SECONDS);
    tone.stop(context.currentTime + (place + 1) * TONE_SECONDS);
  });
  tones.at(-1).onended = () => context.close();
}
