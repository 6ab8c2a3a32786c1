// Sounds that can stand in for a microphone: generated voices, and what the visitor brings.

import { complaint } from "./acts.js";
import { forget, tell } from "./trouble.js";
import { said, seconds } from "./words.js";

const ADDRESS = new URL("../recordings", import.meta.url);
const choice = document.getElementById("sound");
const words = document.getElementById("caller-words");
const upload = document.getElementById("upload");

function offer({ id, name, seconds: lasts, says }) {
  const option = new Option(said("length", { name, seconds: seconds(lasts) }), id);
  option.dataset.says = says;
  choice.add(option);
}

async function bring(file) {
  forget();
  const address = new URL(`?name=${encodeURIComponent(file.name)}`, ADDRESS);
  const answer = await fetch(address, { method: "POST", headers: { "Content-Type": "audio/wav" }, body: file });
  if (!answer.ok) return tell(await complaint(answer));
  const recording = await answer.json();
  offer(recording);
  choice.value = recording.id;
}

choice.addEventListener("change", () => {
  const [option] = choice.selectedOptions;
  if (option.dataset.says) words.value = option.dataset.says;
});
upload.addEventListener("change", () => {
  if (upload.files.length) bring(upload.files[0]);
  upload.value = "";
});

export async function load() {
  const answer = await fetch(ADDRESS);
  if (answer.ok) (await answer.json()).forEach(offer);
}
