// The page of one answer.

import { onKey } from "./page.js";
import { Player } from "./player.js";
import { Transcript } from "./transcript.js";

const article = document.querySelector(".answer");
const section = document.querySelector("[data-player]");
const player = section?.querySelector("audio") ? new Player(section, article.dataset.nonce) : null;
const element = document.getElementById("transcript");
const transcript = element ? new Transcript(element, player) : null;

if (player) {
  onKey(" ", () => player.toggle());
  onKey("k", () => player.toggle());
  onKey("j", () => player.skip(-5));
  onKey("l", () => player.skip(5));
  onKey("[", () => player.changeSpeed(-1));
  onKey("]", () => player.changeSpeed(1));
  if (transcript) player.onTime((at) => transcript.follow(at));
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-seek]");
  if (!link) return;
  event.preventDefault();
  const at = Number(link.dataset.seek);
  player?.seek(at, true);
  transcript?.follow(at);
});

onKey("s", () => document.getElementById("star")?.click());
onKey(",", () => document.getElementById("before")?.click());
onKey(".", () => document.getElementById("after")?.click());
onKey("t", () => element?.focus());

// Evidence: from one to the next, and why it is some.

const rows = [...document.querySelectorAll(".evidence > li")];
const told = rows.filter((row) => !row.closest(".counted-list"));

function step(by) {
  const now = player ? player.now : 0;
  const starts = told.map((row) => Number(row.dataset.s));
  const index =
    by > 0 ? starts.findIndex((at) => at > now + 0.05) : starts.findLastIndex((at) => at < now - 0.5);
  if (index >= 0) player?.seek(starts[index], true);
}

onKey("n", () => step(1));
onKey("b", () => step(-1));
onKey("d", () => {
  const choice = document.querySelector("[data-choice]");
  if (choice) player?.seek(Number(choice.dataset.choice), true);
});

const card = document.getElementById("why");
let shownBy = null;

function showWhy(chip) {
  const row = document.getElementById(`ev-${chip.dataset.evidence}`);
  if (!row || !card) return;
  const parts = [row.querySelector("p"), ...row.querySelectorAll(".why")];
  card.replaceChildren(...parts.map((part) => part.cloneNode(true)));
  shownBy = chip;
  card.showPopover();
  placeCard();
}

/** Puts the card beside the piece of evidence that it explains; away with it where that is gone. */
function placeCard() {
  const box = shownBy.getBoundingClientRect();
  if (box.bottom < 0 || box.top > innerHeight) {
    card.hidePopover();
    return;
  }
  const left = Math.max(8, Math.min(box.left, innerWidth - card.offsetWidth - 8));
  const below = box.bottom + 6 + card.offsetHeight < innerHeight;
  card.style.left = `${left}px`;
  card.style.top = `${below ? box.bottom + 6 : Math.max(8, box.top - card.offsetHeight - 6)}px`;
}

if (card && element) {
  element.addEventListener("click", (event) => {
    const chip = event.target.closest(".chip");
    if (!chip) return;
    event.preventDefault();
    const row = document.getElementById(`ev-${chip.dataset.evidence}`);
    player?.seek(Number(row.dataset.s), true);
    showWhy(chip);
  });
  element.addEventListener("focusin", (event) => {
    const chip = event.target.closest(".chip");
    if (chip && chip.matches(":focus-visible")) showWhy(chip);
  });
  element.addEventListener("focusout", (event) => {
    if (event.target === shownBy) card.hidePopover();
  });
  for (const event of ["scroll", "resize"]) {
    addEventListener(event, () => card.matches(":popover-open") && placeCard(), { passive: true });
  }
}

document.getElementById("counted")?.addEventListener("change", (event) => {
  element.classList.toggle("shows-counted", event.target.checked);
});

// What is said of chosen words.

const tools = document.getElementById("word-tools");

if (transcript && tools) {
  const chosen = document.getElementById("chosen");
  const correct = document.getElementById("correct");
  const dispute = document.getElementById("dispute");

  transcript.onChoice = () => {
    const stretch = transcript.stretch();
    tools.hidden = !stretch;
    chosen.textContent = stretch ? `“${stretch.text}”` : "";
  };

  const fill = (dialog, stretch) => {
    const form = dialog.querySelector("form");
    form.elements.start_s.value = stretch.start;
    form.elements.end_s.value = stretch.end;
    dialog.querySelector("[data-heard]").textContent = stretch.text;
    return form;
  };

  const fillCorrection = () => {
    const whole = correct.querySelector("[name=scope]:checked").value === "sentence";
    const stretch = transcript.stretch(whole);
    fill(correct, stretch).elements.text.value = stretch.text;
  };

  const openCorrection = () => {
    if (!transcript.chosen) return;
    player?.audio.pause();
    fillCorrection();
    correct.showModal();
    correct.querySelector("textarea").select();
  };

  const openDispute = () => {
    player?.audio.pause();
    const stretch = transcript.stretch(true);
    fill(dispute, stretch).elements.quote.value = stretch.text;
    dispute.showModal();
  };

  for (const choice of correct.querySelectorAll("[name=scope]")) {
    choice.addEventListener("change", fillCorrection);
  }
  onKey("e", openCorrection);
  const act = {
    play: () => player?.seek(transcript.stretch().start, true),
    correct: openCorrection,
    dispute: openDispute,
  };
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("[data-tool]");
    if (button) act[button.dataset.tool]();
  });
}

// A place that the address names: #t=12.5
const named = /^#t=(\d+(?:\.\d+)?)$/.exec(location.hash);
if (named) {
  player?.seek(Number(named[1]), false);
  transcript?.follow(Number(named[1]));
}
