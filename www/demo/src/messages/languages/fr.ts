export { default as reader } from "@lisible/reader/messages/fr";
export { default as demo } from "../fr.ts";
