// Apart, so that pages load what makes books when somebody wants one.
export { toEpub } from "lisible/export";
