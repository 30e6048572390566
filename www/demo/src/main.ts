import "@lisible/reader/page.css";
import "@lisible/reader";
import "./styles/index.css";
import { LisibleDemo } from "./app.ts";
import { FeedList } from "./views/feed.ts";
import { RulesEditor } from "./views/rules.ts";
import { ShareDialog } from "./views/share.ts";
import { SourcePane } from "./views/source.ts";

customElements.define("lisible-source", SourcePane);
customElements.define("lisible-rules", RulesEditor);
customElements.define("lisible-feed-list", FeedList);
customElements.define("lisible-share", ShareDialog);
customElements.define("lisible-demo", LisibleDemo);
