export { default as reader } from "@lisible/reader/messages/en";
export { default as demo } from "../en.ts";
