// A recording that is played: the audio element, its buttons and its wave form.

import WaveSurfer from "../vendor/wavesurfer.js";

const SPEED_KEY = "voicecoach.speed";

/** Writes seconds as the page does: 39 s, of a long answer 1:02:03; until the first word 0 s. */
function second(at) {
  const whole = Math.max(0, Math.round(at));
  if (whole < 600) return `${whole} s`;
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const two = (value) => String(value).padStart(2, "0");
  return (hours ? `${hours}:${two(minutes)}` : minutes) + `:${two(whole % 60)}`;
}

export class Player {
  /** Takes the section that holds an audio element, its buttons and the place of its wave form. */
  constructor(section, nonce) {
    this.section = section;
    this.nonce = nonce;
    this.audio = section.querySelector("audio");
    this.begins = Number(section.dataset.begins) || 0;
    this.listeners = [];
    this.#wire();
    this.#draw();
  }

  get now() {
    return this.audio.currentTime;
  }

  get isPlaying() {
    return !this.audio.paused && !this.audio.ended;
  }

  /** Calls `tell` with the current second at every change and, while it plays, with every frame. */
  onTime(tell) {
    this.listeners.push(tell);
  }

  /** Goes to a second of the recording, and plays on from there where `play` says so. */
  seek(at, play = true) {
    const end = Number.isFinite(this.audio.duration) ? this.audio.duration : at;
    this.audio.currentTime = Math.max(0, Math.min(at, end));
    if (play) this.audio.play().catch(() => {});
    this.#tell();
  }

  skip(by) {
    this.seek(this.now + by, this.isPlaying);
  }

  toggle() {
    if (this.isPlaying) this.audio.pause();
    else this.audio.play().catch(() => {});
  }

  /** Chooses the next faster (1) or slower (-1) speed. */
  changeSpeed(step) {
    const index = this.speed.selectedIndex + step;
    if (index < 0 || index >= this.speed.options.length) return;
    this.speed.selectedIndex = index;
    this.#setSpeed();
  }

  #wire() {
    const { section, audio } = this;
    const find = (name) => section.querySelector(`[data-${name}]`);
    this.playButton = find("play");
    this.place = find("place");
    this.speed = find("speed");
    this.nowShown = find("now");
    audio.controls = false;
    section.querySelector(".buttons").hidden = false;
    this.playButton.addEventListener("click", () => this.toggle());
    for (const button of section.querySelectorAll("[data-skip]")) {
      button.addEventListener("click", () => this.skip(Number(button.dataset.skip)));
    }
    this.place.addEventListener("input", () => this.seek(Number(this.place.value), this.isPlaying));
    this.speed.value = localStorage.getItem(SPEED_KEY) || "1";
    if (this.speed.selectedIndex < 0) this.speed.value = "1";
    this.speed.addEventListener("change", () => this.#setSpeed());
    this.#setSpeed();
    const known = () => {
      this.place.max = audio.duration;
      find("end").textContent = second(audio.duration - this.begins);
      this.#tell();
    };
    if (audio.readyState >= 1) known();
    audio.addEventListener("loadedmetadata", known);
    for (const event of ["timeupdate", "seeked", "pause", "play", "ended"]) {
      audio.addEventListener(event, () => this.#tell());
    }
    audio.addEventListener("play", () => this.#follow());
    audio.addEventListener("error", () => {
      this.playButton.disabled = true;
      this.nowShown.textContent = "cannot be played";
    });
  }

  #setSpeed() {
    this.audio.playbackRate = Number(this.speed.value);
    this.audio.defaultPlaybackRate = this.audio.playbackRate;
    localStorage.setItem(SPEED_KEY, this.speed.value);
  }

  #follow() {
    if (!this.isPlaying) return;
    this.#tell();
    requestAnimationFrame(() => this.#follow());
  }

  #tell() {
    const at = this.now;
    this.playButton.textContent = this.isPlaying ? "Pause" : "Play";
    this.nowShown.textContent = second(at - this.begins);
    this.place.value = at;
    this.place.setAttribute("aria-valuetext", second(at - this.begins));
    for (const tell of this.listeners) tell(at);
  }

  async #draw() {
    const wave = this.section.querySelector("[data-wave]");
    if (!wave) return;
    wave.style.width = `${wave.dataset.share || 100}%`;
    const strip = this.section.querySelector(".strip");
    if (strip) {
      const length = Number(this.section.dataset.length);
      strip.addEventListener("click", (event) => {
        const box = strip.getBoundingClientRect();
        this.seek(((event.clientX - box.left) / box.width) * length);
      });
    }
    const answered = await fetch(this.audio.src.replace(/audio$/, "peaks"));
    if (!answered.ok) return;
    const { duration_s: duration, values } = await answered.json();
    const colors = () => {
      const style = getComputedStyle(wave);
      return {
        waveColor: style.getPropertyValue("--wave").trim(),
        progressColor: style.getPropertyValue("--wave-played").trim(),
        cursorColor: style.getPropertyValue("--cursor").trim(),
      };
    };
    this.wave = WaveSurfer.create({
      container: wave,
      media: this.audio,
      peaks: [values.map((value) => value / 100)],
      duration,
      height: 72,
      normalize: true,
      barWidth: 2,
      barGap: 1,
      barRadius: 1,
      cursorWidth: 2,
      dragToSeek: true,
      cspNonce: this.nonce,
      ...colors(),
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
      this.wave.setOptions(colors()),
    );
    this.section.dataset.drawn = "yes";
  }
}
