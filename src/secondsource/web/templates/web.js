(() => {
  const work = document.getElementById("work");
  const add = document.querySelector(".add");
  const line = (one) => {
    const entry = document.createElement("li");
    const outcome = document.createElement("b");
    outcome.textContent = one.outcome;
    entry.append(outcome, ` ${one.path} ${one.reason}`);
    return entry;
  };
  const show = async () => {
    const state = await (await fetch("/work")).json();
    if (!state.running) return location.reload();
    work.hidden = false;
    work.querySelector("details").open = true;
    work.querySelector(".stage").textContent = state.stage + (state.done ? `: ${state.done}` : "");
    work.querySelector("ol").replaceChildren(...state.lines.reverse().map(line));
    setTimeout(show, 1000);
  };
  if (work?.dataset.running === "yes") setTimeout(show, 500);
  if (!add) return;
  const files = document.getElementById("files");
  const over = (shown) => (event) => {
    event.preventDefault();
    add.classList.toggle("over", shown);
  };
  add.addEventListener("dragover", over(true));
  add.addEventListener("dragleave", over(false));
  add.addEventListener("drop", (event) => {
    over(false)(event);
    files.files = event.dataTransfer.files;
    document.getElementById("add").requestSubmit();
  });
})();
