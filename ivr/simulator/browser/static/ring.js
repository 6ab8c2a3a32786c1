// The sound of a phone that rings: 440 and 480 Hz, two seconds of six (Bell System precise tones).

const TONES_HZ = [440, 480];
const ON_SECONDS = 2;
const EVERY_MS = 6000;
const LOUDNESS = 0.04;
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
  if (!navigator.userActivation.hasBeenActive) return; // browsers want a click before a sound
  const context = new AudioContext();
  const quiet = new GainNode(context, { gain: LOUDNESS });
  quiet.connect(context.destination);
  for (const frequency of TONES_HZ) {
    const tone = new OscillatorNode(context, { frequency });
    tone.connect(quiet);
    tone.start();
    tone.stop(context.currentTime + ON_SECONDS);
    tone.onended = () => { if (context.state !== "closed") context.close(); };
  }
}
