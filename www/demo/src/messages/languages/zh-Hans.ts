export { default as reader } from "@lisible/reader/messages/zh-Hans";
export { default as demo } from "../zh-Hans.ts";
