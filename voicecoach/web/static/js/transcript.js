// The words of an answer: they follow the recording, and the recording follows them.

const AHEAD_S = 0.04; // a frame or two, so that a word lights up with its sound and not after it

export class Transcript {
  /** Takes the element that holds the words; `player` may be null where there is no recording. */
  constructor(element, player) {
    this.element = element;
    this.player = player;
    this.words = [...element.querySelectorAll(".w")];
    this.starts = this.words.map((word) => Number(word.dataset.s));
    this.ends = this.words.map((word) => Number(word.dataset.e));
    this.current = -1;
    this.chosen = null; // first and last index, both included
    this.onChoice = () => {};
    this.#wire();
  }

  /** Lights up the word that is being said at a second. */
  follow(at) {
    const found = this.#wordAt(at + AHEAD_S);
    if (found === this.current) return;
    this.words[this.current]?.classList.remove("now");
    this.current = found;
    const word = this.words[found];
    if (!word) return;
    word.classList.add("now");
    if (this.player?.isPlaying) this.#keepInView(word);
  }

  /** Chooses the words from one index to another; none where `first` is null. */
  choose(first, last = first) {
    for (const word of this.element.querySelectorAll(".picked")) word.classList.remove("picked");
    this.chosen = first === null ? null : { first, last };
    if (first !== null) {
      for (const word of this.words.slice(first, last + 1)) word.classList.add("picked");
    }
    this.onChoice(this.chosen);
  }

  /** Returns text and time of the chosen words, or of the whole sentences that they are in. */
  stretch(whole = false) {
    if (!this.chosen) return null;
    let { first, last } = this.chosen;
    if (whole) {
      const sentence = (index) => this.words[index].closest(".sentence");
      while (first > 0 && sentence(first - 1) === sentence(this.chosen.first)) first -= 1;
      while (last + 1 < this.words.length && sentence(last + 1) === sentence(this.chosen.last)) last += 1;
    }
    return {
      text: this.words.slice(first, last + 1).map((word) => word.textContent).join(" "),
      start: this.starts[first],
      end: this.ends[last],
    };
  }

  #wordAt(at) {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1; // in a pause it is still the word before it
  }

  #keepInView(word) {
    const box = word.getBoundingClientRect();
    if (box.top < 80 || box.bottom > innerHeight - 120) {
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      word.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
    }
  }

  #wire() {
    this.element.addEventListener("click", (event) => {
      const selected = this.#selection();
      if (selected) {
        this.choose(...selected);
        return;
      }
      const word = event.target.closest(".w");
      if (!word) return;
      const index = this.words.indexOf(word);
      this.choose(index);
      this.player?.seek(this.starts[index], true);
    });
    this.element.addEventListener("keydown", (event) => this.#pressed(event));
  }

  /** Returns first and last index of words that were selected with the mouse. */
  #selection() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) return null;
    const inside = this.words.flatMap((word, index) =>
      selection.containsNode(word, true) ? [index] : [],
    );
    return inside.length > 1 ? [inside[0], inside.at(-1)] : null;
  }

  #pressed(event) {
    if (event.target !== this.element || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = { ArrowRight: 1, ArrowLeft: -1 };
    const last = this.words.length - 1;
    if (event.key in steps) {
      const from = this.chosen ?? { first: Math.max(0, this.current) - steps[event.key], last: 0 };
      if (event.shiftKey && this.chosen) {
        this.choose(from.first, Math.min(last, Math.max(from.first, from.last + steps[event.key])));
      } else {
        const base = this.chosen && event.key === "ArrowRight" ? from.last : from.first;
        this.choose(Math.max(0, Math.min(last, base + steps[event.key])));
      }
    } else if (event.key === "Home") this.choose(0);
    else if (event.key === "End") this.choose(last);
    else if (event.key === "Enter" && this.chosen) {
      this.player?.seek(this.starts[this.chosen.first], true);
    } else if (event.key === "Escape") this.choose(null);
    else return;
    event.preventDefault();
    if (this.chosen) this.#keepInView(this.words[this.chosen.last]);
  }
}
