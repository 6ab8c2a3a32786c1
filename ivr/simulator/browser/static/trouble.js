// What did not work, in words, until the next thing is done.

const place = document.getElementById("trouble");

export function tell(words) {
  place.textContent = words;
}

export function forget() {
  place.textContent = "";
}
