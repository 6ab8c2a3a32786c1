// What a person does with a phone, told to the server.

import { forget, tell } from "./trouble.js";
import { said } from "./words.js";

const ADDRESS = new URL("../acts", import.meta.url);

export async function act(what, details = {}) {
  forget();
  const answer = await fetch(ADDRESS, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ act: what, ...details }),
  }).catch(() => Response.error());
  if (!answer.ok) tell(await complaint(answer));
  return answer.ok;
}

export async function complaint(answer) {
  const told = await answer.json().catch(() => ({}));
  return told.error ?? said("refused", { status: answer.status });
}
