// Follows a piece of work until it is over, then leads on to what came of it.

const EVERY_MS = 400;

/** Asks how far a job is until it is over, telling `tell` each time; returns its last state. */
export async function follow(id, tell) {
  for (;;) {
    const answered = await fetch(`/jobs/${id}/state`);
    if (!answered.ok) return { state: "failed", told: "the page was closed and opened again" };
    const state = await answered.json();
    tell(state);
    if (state.state === "done" || state.state === "failed") return state;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

/** Says in a few words how far a job is. */
export function inWords(state) {
  if (state.state === "failed") return `It did not work: ${state.told}`;
  if (state.state === "done") return "Done.";
  if (state.state === "waiting") return "Waiting for its turn";
  const of = state.total_s ? ` of ${Math.round(state.total_s)} s` : " s";
  return state.done_s ? `${Math.round(state.done_s)}${of} heard` : "Loading what hears";
}

/** Draws how much of a recording was heard, as far as its length is known. */
export function drawProgress(bar, state) {
  if (!state.total_s) return;
  bar.max = state.total_s;
  bar.value = state.done_s;
}

const section = document.querySelector("[data-job]");
if (section) {
  const bar = section.querySelector("progress");
  const told = section.querySelector("[data-told]");
  const state = await follow(section.dataset.job, (now) => {
    told.textContent = inWords(now);
    drawProgress(bar, now);
  });
  bar.max = 1;
  bar.value = 1;
  if (state.state === "done") location.replace(state.leads_to);
}
