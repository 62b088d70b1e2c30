"use strict";
for (const article of document.querySelectorAll("article")) {
  const audio = article.querySelector("audio");
  if (!audio) continue;
  const words = [...article.querySelectorAll(".word")];
  const starts = words.map((word) => Number(word.dataset.at));
  let now = null;
  let frame = 0;

  const seek = (event) => {
    const place = event.target.closest("[data-at]");
    if (!place || !article.contains(place)) return;
    audio.currentTime = Number(place.dataset.at);
    audio.play();
  };
  const follow = () => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= audio.currentTime) low = middle + 1;
      else high = middle;
    }
    const word = words[low - 1] || null;
    if (word !== now) {
      if (now) now.classList.remove("now");
      if (word) word.classList.add("now");
      now = word;
    }
    if (!audio.paused) frame = requestAnimationFrame(follow);
  };
  article.classList.add("seekable");
  article.addEventListener("click", seek);
  audio.addEventListener("play", () => { cancelAnimationFrame(frame); follow(); });
  audio.addEventListener("seeked", follow);
}
