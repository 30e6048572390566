import { html, nothing, type TemplateResult } from "lit";
import { icons } from "../shared/icons.ts";
import type { LibraryPage } from "./page.ts";
import { tool } from "./view.ts";

/** What can be done with the selection, at the bottom of the window. */
export function bulkBar(page: LibraryPage): TemplateResult | typeof nothing {
  const { bulk } = page;
  const { library: m } = page.messages;
  if (bulk.selected.size === 0) return nothing;
  const now = () => Date.now();
  const act = (id: string, label: string, icon: TemplateResult, state: () => object) =>
    tool(`bulk-${id}`, label, icon, () => void bulk.changeSelected(state()));
  return html`<section class="bulk" aria-label=${page.filled(m.selected, { count: bulk.selected.size })}>
    <strong>${page.filled(m.selected, { count: bulk.selected.size })}</strong>
    ${tool("bulk-all", m.selectAll, icons.all, () => void bulk.selectAll())}
    ${tool("bulk-none", m.selectNone, icons.close, () => bulk.clear())}
    ${act("save", m.save, icons.save, () => ({ saved: now() }))}
    ${act("star", m.star, icons.star, () => ({ starred: true }))}
    ${act("archive", m.archive, icons.archive, () => ({ archived: now() }))}
    ${act("read", m.markRead, icons.check, () => ({ opened: now() }))}
    ${act("unread", m.markUnread, icons.unread, () => ({ opened: null, position: null }))}
    ${tool("bulk-export", m.exportSelected, icons.transfer, () => page.transfer.open())}
    ${tool("bulk-delete", m.delete, icons.delete, () => void bulk.delete([...bulk.selected]))}
    ${tagForm(page)}
  </section>`;
}

function tagForm(page: LibraryPage): TemplateResult {
  const { library: m } = page.messages;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get("tag") ?? "");
    void page.bulk.tag(name, event.submitter?.id !== "tag-remove");
    form.reset();
  };
  const known = page.listing?.facets.tag ?? [];
  return html`<form class="tag-form" @submit=${submit}>
    <input name="tag" list="known-tags" autocomplete="off" placeholder=${m.tagName} aria-label=${m.tagAdd} />
    <datalist id="known-tags">${known.map(([tag]) => html`<option value=${tag}></option>`)}</datalist>
    <button class="choice" id="tag-add">${m.tagAddDo}</button>
    <button class="choice" id="tag-remove">${m.tagRemove}</button>
  </form>`;
}

/** What was done last, and the way back from a deletion. */
export function toast(page: LibraryPage): TemplateResult {
  const { bulk } = page;
  const { library: m } = page.messages;
  return html`<div class="undo" data-shown=${bulk.said !== ""}>
    <span role="status">${bulk.said}</span>
    ${
      bulk.undo
        ? html`<button type="button" class="choice" id="undo" @click=${() => void bulk.takeBack()}>${m.undo}</button>`
        : nothing
    }
  </div>`;
}
