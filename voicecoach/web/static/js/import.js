// Sends files one after the other, and follows what becomes of each.

import { drawProgress, follow, inWords } from "./job.js";

const drop = document.getElementById("drop");
const list = document.getElementById("imports");
const input = document.getElementById("files");

/** Sends a file; XMLHttpRequest, since fetch tells nothing of how much is sent. */
function send(file, tell) {
  const query = new URLSearchParams({
    name: file.name,
    question: document.getElementById("file-question").value,
    kind: document.getElementById("file-kind").value,
  });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/import/file?${query}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-voicecoach-token", drop.dataset.token);
    request.upload.addEventListener("progress", (event) => tell(event.loaded / event.total));
    request.addEventListener("load", () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText));
      else {
        const page = new DOMParser().parseFromString(request.responseText, "text/html");
        reject(new Error(page.querySelector("main p, p")?.textContent || request.statusText));
      }
    });
    request.addEventListener("error", () => reject(new Error("the page's server does not answer")));
    request.send(file);
  });
}

async function take(file) {
  const row = document.createElement("li");
  const name = document.createElement("b");
  const told = document.createElement("span");
  const bar = document.createElement("progress");
  name.textContent = file.name;
  name.className = "said";
  bar.max = 1;
  bar.setAttribute("aria-label", file.name);
  row.append(name, " ", told, bar);
  list.append(row);
  try {
    const job = await send(file, (share) => {
      told.textContent = "being read";
      bar.value = share;
    });
    bar.removeAttribute("value");
    const state = await follow(job.id, (now) => {
      told.textContent = inWords(now);
      drawProgress(bar, now);
    });
    if (state.state === "failed") throw new Error(state.told);
    const link = document.createElement("a");
    link.href = state.leads_to;
    link.textContent = "look at it";
    told.replaceChildren("Done: ", link, state.told ? ` (${state.told})` : "");
    row.dataset.done = "yes";
  } catch (error) {
    told.textContent = `It did not work: ${error.message}`;
    row.className = "problem";
    row.dataset.done = "no";
  }
  bar.remove();
}

async function takeAll(files) {
  for (const file of files) await take(file);
}

input.addEventListener("change", () => {
  const files = [...input.files];
  input.value = "";
  takeAll(files);
});

for (const event of ["dragenter", "dragover"]) {
  document.addEventListener(event, (dragged) => {
    dragged.preventDefault();
    drop.classList.add("over");
  });
}
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) drop.classList.remove("over");
});
document.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  takeAll([...event.dataTransfer.files]);
});
