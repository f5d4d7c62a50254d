"use strict";
// Everything here is comfort: without it the page says the same. Nothing is sent, nothing is loaded.
(() => {
  const one = (id) => document.getElementById(id);
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const findings = all("[data-no]");
  const marks = all(".hl");
  const boxes = all("#filter input[type=checkbox]");
  const choices = { kind: one("filter-kind"), source: one("filter-source"), person: one("filter-person") };
  const words = one("filter-words");

  // A browser may refuse to remember anything for a file; the page then starts anew each time.
  const remembered = (name) => { try { return localStorage.getItem(`reconcile-${name}`); } catch { return null; } };
  const remember = (name, value) => { try { localStorage.setItem(`reconcile-${name}`, value); } catch { /* as above */ } };

  // ---- what is shown -------------------------------------------------------------------------------------------
  const key = (select) => select.selectedOptions[0]?.dataset.key;
  const has = (list, wanted) => wanted === undefined || (list || "").split(" ").includes(wanted);
  const texts = new Map();
  const text = (finding) => {
    if (!texts.has(finding)) {
      const read = all("h3, .message, .edge, .reading, figcaption, blockquote, dd", finding);
      texts.set(finding, read.map((part) => part.textContent).join(" ").toLowerCase());
    }
    return texts.get(finding);
  };

  function passes(finding) {
    const { severity, kind, sources, people } = finding.dataset;
    const box = boxes.find((each) => each.value === severity);
    if (box && !box.checked) return false;
    if (choices.kind.value && choices.kind.value !== kind) return false;
    if (!has(sources, key(choices.source)) || !has(people, key(choices.person))) return false;
    return words.value.toLowerCase().split(/\s+/).every((word) => text(finding).includes(word));
  }

  const filtering = () => boxes.some((box) => !box.checked) || words.value.trim() !== "" || Object.values(choices).some((one) => one.value);

  function apply() {
    const shown = new Set();
    for (const finding of findings) {
      const visible = passes(finding);
      finding.hidden = !visible;
      if (visible) shown.add(finding.dataset.no);
    }
    for (const mark of marks) mark.classList.toggle("off", !mark.dataset.f.split(" ").some((number) => shown.has(number)));
    for (const ref of all(".beside .ref, .refs .ref")) ref.hidden = !shown.has(ref.textContent);
    for (const group of all(".group")) {
      const left = all("[data-no]:not([hidden])", group).length;
      group.querySelector(".count").textContent = left;
      group.hidden = left === 0;
    }
    if (filtering()) all("#findings .more").forEach((more) => { more.open = true; });
    for (const head of all("#check > .sub")) {
      const severity = head.classList.contains("error") ? "error" : "warning";
      const left = findings.filter((finding) => !finding.hidden && finding.matches(`.finding.${severity}`)).length;
      head.querySelector(".count").textContent = left;
      head.hidden = left === 0;
    }
    one("filter-state").textContent = `${shown.size} of ${findings.length} findings shown`;
    one("filter-button").textContent = filtering() ? `Filter: ${shown.size}` : "Filter";
  }

  function clear() {
    boxes.forEach((box) => { box.checked = true; });
    Object.values(choices).forEach((choice) => { choice.value = ""; });
    words.value = "";
  }

  // ---- the address holds the place and the filter: #f-1a2b?severity=error&kind=names ---------------------------
  function written() {
    const query = new URLSearchParams();
    if (words.value.trim()) query.set("words", words.value.trim());
    if (boxes.some((box) => !box.checked)) query.set("severity", boxes.filter((box) => box.checked).map((box) => box.value).join(","));
    for (const [name, choice] of Object.entries(choices)) if (choice.value) query.set(name, choice.value);
    return query.toString();
  }

  const split = () => { const [place, query] = location.hash.slice(1).split("?"); return [place, query]; };

  function keep(place = split()[0]) {
    const query = written();
    const hash = place + (query ? `?${query}` : "");
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  }

  function restore(query) {
    clear();
    const wanted = new URLSearchParams(query);
    words.value = wanted.get("words") || "";
    if (wanted.has("severity")) boxes.forEach((box) => { box.checked = wanted.get("severity").split(",").includes(box.value); });
    for (const [name, choice] of Object.entries(choices)) {
      const value = wanted.get(name);
      if (value && [...choice.options].some((option) => option.value === value)) choice.value = value;
    }
    if (filtering()) open(true);
  }

  function changed() { apply(); keep(); }

  // ---- what a number or a marked word stands for, to be read without going there --------------------------------
  const numbered = new Map(findings.map((finding) => [finding.dataset.no, finding]));
  const message = (number) => numbered.get(number)?.querySelector("h3, summary > .message")?.textContent || "";
  const told = (numbers) => numbers.slice(0, 8).map((number) => `${number}  ${message(number)}`).join("\n");

  // ---- going somewhere ---------------------------------------------------------------------------------------------
  let current = null;

  function unfold(element) {
    for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (element.classList.contains("line")) element.querySelector("details").open = true;
  }

  function light(element) {
    all(".lit").forEach((mark) => mark.classList.remove("lit"));
    const number = element.dataset.no;
    if (number) marks.filter((mark) => mark.dataset.f.split(" ").includes(number)).forEach((mark) => mark.classList.add("lit"));
  }

  function go(element, focus = true) {
    if (element.hidden) { clear(); apply(); }
    unfold(element);
    if (current) current.classList.remove("current");
    current = element.matches("[data-no]") ? element : current;
    if (current === element) current.classList.add("current");
    light(element);
    if (focus) element.focus({ preventScroll: true });
    element.scrollIntoView({ block: element.matches(".hl") ? "center" : "start" });
  }

  function arrived() {
    const [place, query] = split();
    if (query !== undefined) { restore(query); apply(); }
    const element = place && one(place);
    if (element) { go(element); keep(place); }
  }

  function step(way) {
    const seen = findings.filter((finding) => !finding.hidden);
    if (!seen.length) return;
    const at = seen.indexOf(current);
    const next = seen[Math.max(0, Math.min(seen.length - 1, at < 0 ? (way > 0 ? 0 : seen.length - 1) : at + way))];
    go(next);
    keep(next.id);
  }

  // ---- buttons and keys ----------------------------------------------------------------------------------------------
  const panel = one("filter");
  const help = one("help");

  function open(wanted) {
    panel.hidden = !wanted;
    one("filter-button").setAttribute("aria-expanded", String(wanted));
  }

  function theme(wanted) {
    const dark = wanted ? wanted === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    if (wanted) document.documentElement.dataset.theme = wanted;
    one("theme-button").setAttribute("aria-pressed", String(dark));
  }

  function turn() {
    const wanted = one("theme-button").getAttribute("aria-pressed") === "true" ? "light" : "dark";
    theme(wanted);
    remember("theme", wanted);
  }

  const typing = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  const deeds = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => { open(true); words.focus(); },
    d: turn,
    "?": () => help.showModal(),
  };

  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "Escape" && panel.contains(event.target)) {
      if (event.target === words && words.value) { words.value = ""; changed(); return; }
      if (filtering()) { clear(); changed(); }
      open(false);
      one("filter-button").focus();
      return;
    }
    if (typing(event.target) || !one("keys-on").checked || !Object.hasOwn(deeds, event.key)) return;
    event.preventDefault();
    deeds[event.key]();
  }

  one("bar").querySelector(".buttons").hidden = false;
  one("filter-button").addEventListener("click", () => { open(panel.hidden); if (!panel.hidden) words.focus(); });
  one("theme-button").addEventListener("click", turn);
  one("help-button").addEventListener("click", () => help.showModal());
  one("help-close").addEventListener("click", () => help.close());
  one("filter-clear").addEventListener("click", () => { clear(); changed(); });
  one("keys-on").addEventListener("change", () => remember("keys", one("keys-on").checked ? "on" : "off"));
  panel.addEventListener("input", changed);
  document.addEventListener("keydown", pressed);
  document.addEventListener("click", (event) => {
    const line = event.target.closest?.(".line > details > summary")?.closest(".line");
    if (line) { current?.classList.remove("current"); current = line; light(line); keep(line.id); }
  });
  document.addEventListener("focusin", (event) => {
    const finding = event.target.closest?.("[data-no]");
    if (finding && finding !== current) { current?.classList.remove("current"); current = finding; }
  });
  document.addEventListener("mouseover", (event) => {
    const link = event.target.closest?.("a.ref, a.hl");
    if (link && !link.title) link.title = told(link.dataset.f?.split(" ") || [link.textContent]);
  });
  addEventListener("hashchange", arrived);

  // What is gone to must not come to lie under the line that stays in sight, however tall its filters are.
  const room = () => { document.documentElement.style.scrollPaddingTop = `${one("bar").offsetHeight + 16}px`; };
  new ResizeObserver(room).observe(one("bar"));

  one("keys-on").checked = remembered("keys") !== "off";
  theme(["dark", "light"].includes(remembered("theme")) ? remembered("theme") : null);
  apply();
  if (location.hash) arrived();
})();
