// What the library's tests do on its page, as a person does it.

/** Opens the library, once it knows all its articles and lists so many. */
export async function openLibrary(driver, count, query = "") {
  const tab = await driver.open(driver.address(`library.html${query}`));
  await tab.waitFor(
    (wanted) =>
      document.querySelector(".library-main[aria-busy=false]")?.childElementCount > 0 &&
      document.querySelectorAll(".row-title").length >= wanted,
    count,
  );
  return tab;
}

export const titles = (tab) =>
  tab.evaluate(() =>
    Array.from(document.querySelectorAll(".row-title"), (title) => title.textContent.trim()),
  );

/** Types into the search field, and gives the titles of what is found: so many, where it matters. */
export async function search(tab, query, count) {
  await tab.waitFor((text) => {
    const field = document.querySelector("#search");
    if (!field) return false;
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event("input"));
    return true;
  }, query);
  await tab.waitFor(
    ([text, wanted]) =>
      document.querySelector(".library-main").dataset.answered === text &&
      (wanted === null || document.querySelectorAll(".row-title").length === wanted),
    [query, count],
  );
  return titles(tab);
}

export const said = (tab, text) =>
  tab.waitFor((wanted) => document.querySelector(".undo")?.textContent.includes(wanted), text);

/** Presses a row's checkbox. */
export async function select(tab, index) {
  await tab.click(`.row[data-index="${index}"] input`);
  await tab.waitFor(
    (place) => document.querySelector(`.row[data-index="${place}"]`).dataset.selected === "true",
    index,
  );
}

/** Everything in the database that says whether it is whole. */
export const consistency = () =>
  new Promise((done, fail) => {
    const request = indexedDB.open("lisible");
    request.onerror = () => fail(request.error);
    request.onsuccess = async () => {
      const database = request.result;
      // One look at everything: the index may be written meanwhile.
      const names = ["articles", "bodies", "texts", "pending", "segments", "pieces"];
      const look = database.transaction(names);
      const all = (store, method = "getAll") =>
        new Promise((resolve) => {
          const asked = look.objectStore(store)[method]();
          asked.onsuccess = () => resolve(asked.result);
        });
      const articles = await all("articles");
      const bodies = new Set(await all("bodies", "getAllKeys"));
      const texts = await all("texts");
      const pending = new Set(await all("pending", "getAllKeys"));
      const segments = await all("segments");
      const pieces = await all("pieces");
      database.close();
      const docs = new Set(articles.map(({ doc }) => doc));
      done({
        articles: articles.length,
        titles: articles.map(({ title }) => title).sort(),
        parsed: articles.filter(({ parser }) => parser !== null).length,
        withoutBody: articles.filter(({ id, parser }) => parser !== null && !bodies.has(id)).length,
        bodiesAlone: bodies.size - articles.filter(({ id }) => bodies.has(id)).length,
        textsAlone: texts.filter(({ doc }) => !docs.has(doc)).length,
        withoutText: articles.filter(({ doc }) => !texts.some((text) => text.doc === doc)).length,
        pending: pending.size,
        piecesAlone: pieces.filter(({ segment }) => !segments.some(({ id }) => id === segment))
          .length,
        piecesMissing: segments.reduce(
          (sum, { id, firsts }) =>
            sum + firsts.length - pieces.filter(({ segment }) => segment === id).length,
          0,
        ),
      });
    };
  });

/** Waits until the index has everything that is in the database. */
export const indexed = (tab) =>
  tab.waitFor(
    () =>
      new Promise((done, fail) => {
        const request = indexedDB.open("lisible");
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const asked = request.result.transaction("pending").objectStore("pending").count();
          asked.onsuccess = () => {
            request.result.close();
            done(asked.result === 0);
          };
        };
      }),
  );

/** What a page of the extension hands to the browser's downloads, after something was pressed. */
export async function downloaded(tab, press) {
  await tab.evaluate(() => {
    window.saved = new Promise((done) => {
      const original = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        URL.createObjectURL = original;
        const reader = new FileReader();
        reader.onload = () => done(reader.result.replace(/^[^,]*,/, ""));
        reader.readAsDataURL(file);
        return original.call(URL, file);
      };
    });
  });
  await press();
  return Buffer.from(await tab.evaluate(() => window.saved), "base64");
}
