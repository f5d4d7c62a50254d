
// Deciding: entries for decisions.toml, kept in the browser until they are saved as a file. Nothing is sent.
(() => {
  const one = (id) => document.getElementById(id);
  const place = `reconcile-decisions-${one("main").dataset.report}`;
  const read = (name, otherwise) => { try { return JSON.parse(localStorage.getItem(name)) ?? otherwise; } catch { return otherwise; } };
  const write = (name, value) => { try { localStorage.setItem(name, JSON.stringify(value)); } catch { /* not for files in this browser */ } };

  // ---- the entries -----------------------------------------------------------------------------------------------
  let taken = read(place, []);
  let saved = taken.length === 0;

  // A basic string of TOML is one of JSON, save for the delete character and halves of a character.
  const quoted = (text) => JSON.stringify(text.toWellFormed ? text.toWellFormed() : text).replaceAll("\x7f", "\\u007f");
  const random = () => [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  };
  const subject = (template) => [...template.content.children].map((line) => line.textContent).join("\n");

  function entry({ about, standing, note, by, on, id }) {
    const lines = [about, `standing = ${quoted(standing)}`];
    if (note) lines.push(`note = ${quoted(note)}`);
    if (by) lines.push(`by = ${quoted(by)}`);
    return [...lines, `on = ${on}`, `id = ${quoted(id)}`, ""].join("\n");
  }

  const file = () => taken.map(entry).join("\n");

  // ---- the form ---------------------------------------------------------------------------------------------------
  const told = { settled: "settled", known: "known", wrong: "wrong", same: "one person", different: "two people" };

  function asked(template, button) {
    const form = one("decide-form").content.firstElementChild.cloneNode(true);
    for (const choice of form.querySelectorAll("[data-for]")) if (choice.dataset.for !== template.dataset.entry) choice.remove();
    form.elements.by.value = read("reconcile-by", "");
    form.querySelector("[data-do]").addEventListener("click", () => { form.remove(); button.hidden = false; button.focus(); });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const by = form.elements.by.value.trim();
      write("reconcile-by", by);
      const about = subject(template);
      taken = taken.filter((each) => each.about !== about);
      taken.push({ about, standing: form.elements.standing.value, note: form.elements.note.value.trim(), by, on: today(), id: random() });
      form.remove();
      changed();
      template.parentElement.querySelector(".decided button").focus();
    });
    button.hidden = true;
    button.after(form);
    form.querySelector("input").focus();
  }

  function shown(template) {
    const box = template.nextElementSibling?.matches(".decided") ? template.nextElementSibling : document.createElement("p");
    box.className = "decided";
    box.replaceChildren();
    const decision = taken.find((each) => each.about === subject(template));
    const button = document.createElement("button");
    button.type = "button";
    if (decision) {
      const words = document.createElement("b");
      words.textContent = `Decided: ${told[decision.standing]}${decision.note ? `. ${decision.note}` : ""} `;
      button.textContent = "Take back";
      button.addEventListener("click", () => {
        taken = taken.filter((each) => each !== decision);
        changed();
        template.nextElementSibling.querySelector("button").focus();
      });
      box.append(words, button);
    } else {
      button.textContent = template.dataset.entry === "people" ? "One person or two? Decide" : "Decide";
      button.addEventListener("click", () => asked(template, button));
      box.append(button);
    }
    template.after(box);
  }

  // ---- the tray ---------------------------------------------------------------------------------------------------
  const templates = [...document.querySelectorAll("template[data-entry]")];

  function state(words) {
    one("tray").hidden = taken.length === 0;
    one("tray-state").textContent = words || `${taken.length} ${taken.length === 1 ? "decision is" : "decisions are"} not in a file yet.`;
  }

  function changed() {
    saved = taken.length === 0;
    write(place, taken);
    templates.forEach(shown);
    state();
  }

  function handed(words) {
    saved = true;
    state(words);
  }

  one("tray-save").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([file()], { type: "application/toml" }));
    link.download = "decisions.toml";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    handed("Saved as decisions.toml.");
  });
  one("tray-copy").addEventListener("click", async () => {
    try { await navigator.clipboard.writeText(file()); handed("Copied."); } catch { state("This browser does not let a file copy: save it instead."); }
  });
  one("tray-forget").addEventListener("click", () => {
    if (saved || confirm("Forget decisions that are in no file yet?")) { taken = []; changed(); }
  });
  addEventListener("beforeunload", (event) => { if (!saved && taken.length) event.preventDefault(); });

  templates.forEach(shown);
  state();
})();
