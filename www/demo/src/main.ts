import "@lisible/reader/page.css";
import "@lisible/reader";
import "./styles/index.css";
import { LisibleDemo } from "./app.ts";
import { words } from "./language.ts";
import { FeedList } from "./views/feed.ts";
import { RulesEditor } from "./views/rules.ts";
import { ShareDialog } from "./views/share.ts";
import { SourcePane } from "./views/source.ts";

const elements = {
  "lisible-source": SourcePane,
  "lisible-rules": RulesEditor,
  "lisible-feed-list": FeedList,
  "lisible-share": ShareDialog,
  "lisible-demo": LisibleDemo,
};

// No await: what is loaded later imports from this file, and would wait for it.
void words.then(() => {
  for (const [name, element] of Object.entries(elements)) customElements.define(name, element);
});
