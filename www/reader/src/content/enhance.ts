import { fill, type ReaderMessages } from "../messages/index.ts";

export interface Enhancement {
  messages: ReaderMessages;
  locale: string;
  /** Whether pictures may be requested. */
  pictures: boolean;
  /** Where those are that this device has, by their addresses. */
  sources: ReadonlyMap<string, string>;
}

/** Gives inserted content its behaviour: frames for pictures, scrolling tables, safe links. */
export function enhance(content: HTMLElement, options: Enhancement): void {
  for (const link of content.querySelectorAll("a")) {
    if (link.getAttribute("href")?.startsWith("#")) leadWithin(link, content);
    else enhanceLink(link, options);
  }
  for (const table of content.querySelectorAll("table")) enhanceTable(table, options);
  for (const picture of content.querySelectorAll("img")) enhancePicture(picture, options);
  for (const player of content.querySelectorAll("audio, video")) {
    player.setAttribute("aria-label", playerName(player, options.messages));
    if (options.pictures && player instanceof HTMLVideoElement) showStill(player, options);
  }
}

// The content stands in a shadow tree, where addresses with a fragment alone lead nowhere.
function leadWithin(link: HTMLAnchorElement, content: HTMLElement): void {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const id = link.getAttribute("href")?.slice(1) ?? "";
    const target = content.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (target === null) return;
    if (!target.matches("a")) target.tabIndex = -1;
    target.scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
  });
}

function enhanceLink(link: HTMLAnchorElement, { messages, locale }: Enhancement): void {
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  const { kind, name } = link.dataset;
  if (kind !== "audio" && kind !== "video" && kind !== "embed") return;
  const label = document.createElement("strong");
  label.textContent = messages[kind];
  const action = document.createElement("small");
  action.textContent = fill(messages.openAt, { name: name ?? "" }, locale);
  link.prepend(label);
  link.append(action);
}

// A table wider than the column scrolls in its own box, which the keyboard can reach.
function enhanceTable(table: HTMLTableElement, { messages }: Enhancement): void {
  const box = document.createElement("div");
  box.className = "table";
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", messages.table);
  table.replaceWith(box);
  box.append(table);
}

function playerName(player: Element, messages: ReaderMessages): string {
  const title = player.closest("figure")?.querySelector("figcaption")?.textContent;
  return title || (player.localName === "audio" ? messages.audio : messages.video);
}

/** The picture that stands for a film until it is played. */
function showStill(player: HTMLVideoElement, { sources }: Enhancement): void {
  const { address } = player.dataset;
  if (address) player.poster = sources.get(address) ?? address;
}

function enhancePicture(picture: HTMLImageElement, options: Enhancement): void {
  const { messages, locale, pictures } = options;
  const frame = document.createElement(pictures ? "button" : "span");
  frame.className = "frame";
  const { width, height } = sizeOf(picture);
  frame.style.aspectRatio = `${width} / ${height}`;
  frame.style.setProperty("--natural-width", `${width}px`);
  picture.replaceWith(frame);
  if (pictures) {
    const name = picture.alt;
    frame.setAttribute("type", "button");
    frame.setAttribute(
      "aria-label",
      name ? fill(messages.enlargeNamed, { name }, locale) : messages.enlarge,
    );
    load(picture, frame, options);
    frame.append(picture);
  } else {
    frame.append(placeholder(picture.alt, messages));
  }
}

/** Without a size given, every picture gets the same box, so that the text never moves. */
function sizeOf(picture: HTMLImageElement): { width: number; height: number } {
  const width = Number(picture.getAttribute("width"));
  const height = Number(picture.getAttribute("height"));
  return width > 0 && height > 0 ? { width, height } : { width: 1280, height: 720 };
}

function load(
  picture: HTMLImageElement,
  frame: HTMLElement,
  { messages, sources }: Enhancement,
): void {
  picture.loading = "lazy";
  picture.decoding = "async";
  picture.referrerPolicy = "no-referrer";
  picture.addEventListener("error", () => {
    const note = placeholder(picture.alt, messages);
    if (picture.alt) note.prepend(`${messages.pictureFailed} `);
    else note.textContent = messages.pictureFailed;
    frame.replaceChildren(note);
    frame.setAttribute("disabled", "");
  });
  const address = picture.dataset.address ?? "";
  picture.src = sources.get(address) ?? address;
}

function placeholder(name: string, messages: ReaderMessages): HTMLElement {
  const note = document.createElement("span");
  note.className = "placeholder";
  note.textContent = name || messages.picture;
  return note;
}
