(() => {
  const fresh = document.getElementById("fresh");
  const busy = () => [...document.querySelectorAll("input:not([type=hidden]),dialog")].some((one) => one.value || one.open);
  const address = `/work?story=${encodeURIComponent(fresh?.dataset.story ?? "")}`;
  const ask = async () => {
    const answer = await fetch(address).catch(() => null);
    const state = answer?.ok ? await answer.json() : null;
    if (!state || String(state.news) === fresh.dataset.news) return setTimeout(ask, 5000);
    if (!fresh.dataset.story && !busy()) return location.reload();
    fresh.hidden = false;
  };
  if (fresh) setTimeout(ask, 5000);
  const open = async (card) => {
    const link = card.open && card.querySelector(":scope > .behind a.apart");
    const answer = link && (await fetch(link.href).catch(() => null));
    if (!answer?.ok) return;
    const read = new DOMParser().parseFromString(await answer.text(), "text/html");
    card.querySelector(".behind").replaceWith(read.querySelector(".behind"));
  };
  document.addEventListener("toggle", (opened) => open(opened.target), true);
})();
