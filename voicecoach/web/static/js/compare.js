// Two answers side by side: one plays at a time.

import { onKey } from "./page.js";
import { Player } from "./player.js";
import { Transcript } from "./transcript.js";

const nonce = document.querySelector(".compare").dataset.nonce;
const sides = new Map();

for (const element of document.querySelectorAll("[data-side]")) {
  const section = element.querySelector("[data-player]");
  const player = section?.querySelector("audio") ? new Player(section, nonce) : null;
  const words = element.querySelector(".transcript");
  const transcript = words ? new Transcript(words, player) : null;
  if (player && transcript) player.onTime((at) => transcript.follow(at));
  player?.audio.addEventListener("play", () => {
    for (const other of sides.values()) {
      if (other.player && other.player !== player) other.player.audio.pause();
    }
  });
  sides.set(element.dataset.side, { player, transcript, choice: Number(section?.dataset.choice) });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-seek]");
  const named = link?.closest("[data-for]")?.dataset.for;
  const side = sides.get(named ?? link?.closest("[data-side]")?.dataset.side);
  if (!side) return;
  event.preventDefault();
  side.player?.seek(Number(link.dataset.seek), true);
  side.transcript?.follow(Number(link.dataset.seek));
});

for (const key of ["1", "2"]) onKey(key, () => sides.get(key)?.player?.toggle());

const CHOICE_S = 6; // as long as it takes to hear what was chosen

onKey("d", () => {
  const [first, second] = [sides.get("1"), sides.get("2")];
  if (!first.player || !second.player) return;
  if (Number.isFinite(first.choice)) {
    const stop = first.choice + CHOICE_S;
    first.player.seek(first.choice, true);
    const wait = () => {
      if (first.player.now < stop && first.player.isPlaying) return;
      first.player.audio.removeEventListener("timeupdate", wait);
      if (Number.isFinite(second.choice)) second.player.seek(second.choice, true);
    };
    first.player.audio.addEventListener("timeupdate", wait);
  } else if (Number.isFinite(second.choice)) second.player.seek(second.choice, true);
});
