// A list of rows with keys, in a stable order: what changes is changed in its place.

import { forget } from "./clock.js";

export class List {
  /** `fill(spots, row, before, element)` writes a row into its element; `before` is what is written there already. */
  constructor(name, fill) {
    this.place = document.getElementById(name);
    this.template = document.getElementById(`${name}-row`);
    this.nothing = document.querySelector(`[data-empty="${name}"]`) ?? document.getElementById(`no-${name}`);
    this.count = document.querySelector(`[data-count="${name}"]`);
    this.fill = fill;
    this.views = new Map();
    this.inOrder = [];
    this.leaving = new Set();
    const settle = () => setTimeout(() => this.settle());
    this.place.addEventListener("pointerleave", settle);
    this.place.addEventListener("focusout", settle);
  }

  put(rows) {
    for (const row of rows) {
      const view = this.views.get(row.key) ?? this.begin(row);
      this.fill(view.spots, row, view.row, view.element);
      view.row = row;
    }
    this.tellHowMany();
  }

  remove(keys) {
    for (const key of keys) {
      const view = this.views.get(key);
      if (!view) continue;
      this.views.delete(key);
      this.inOrder.splice(this.inOrder.indexOf(view), 1);
      view.element.classList.add("gone");
      this.leaving.add(view.element);
    }
    this.settle();
    this.tellHowMany();
  }

  keepOnly(keys) {
    const kept = new Set(keys);
    this.remove([...this.views.keys()].filter((key) => !kept.has(key)));
  }

  begin(row) {
    const element = this.template.content.firstElementChild.cloneNode(true);
    element.dataset.key = row.key;
    const spots = Object.fromEntries([...element.querySelectorAll("[data-is]")].map((spot) => [spot.dataset.is, spot]));
    const view = { element, spots, row: {}, order: row.order ?? row.key };
    const place = this.placeOf(view.order);
    const next = this.inOrder[place]?.element ?? null;
    this.place.insertBefore(element, next);
    this.inOrder.splice(place, 0, view);
    this.views.set(row.key, view);
    return view;
  }

  /** Behind those who stand equal: a binary search, as there may be hundreds. */
  placeOf(order) {
    let [low, high] = [0, this.inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.inOrder[middle].order <= order) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whoever is about to press on a row still finds it: rows that are gone go when nobody is at the list. */
  settle() {
    if (this.place.matches(":hover, :focus-within")) return;
    for (const element of this.leaving) {
      forget(element);
      element.remove();
    }
    this.leaving.clear();
  }

  tellHowMany() {
    if (this.nothing) this.nothing.hidden = this.views.size > 0;
    if (this.count) this.count.textContent = this.views.size || "";
  }
}
