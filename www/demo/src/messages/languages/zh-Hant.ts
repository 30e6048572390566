export { default as reader } from "@lisible/reader/messages/zh-Hant";
export { default as demo } from "../zh-Hant.ts";
