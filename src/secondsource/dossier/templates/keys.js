(() => {
  const help = document.getElementById("keys");
  const reached = () => [...document.querySelectorAll("main summary, main .difference, main .single")].filter((one) => one.checkVisibility());
  const go = (step) => {
    const stops = reached();
    const at = stops.indexOf(document.activeElement);
    const next = stops[Math.min(Math.max(at + step, 0), stops.length - 1)];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "center" });
  };
  const keys = { j: () => go(1), k: () => go(-1), "?": () => (help.open ? help.close() : help.showModal()) };
  document.addEventListener("keydown", (pressed) => {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || !keys[pressed.key]) return;
    pressed.preventDefault();
    keys[pressed.key]();
  });
  document.getElementById("hint").hidden = false;
})();
