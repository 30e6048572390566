/* The words of all languages at once, for pages whose files are at hand anyway. */
import en from "./messages/en.ts";
import fr from "./messages/fr.ts";
import { addReaderMessages } from "./messages/index.ts";
import zhHans from "./messages/zh-Hans.ts";
import zhHant from "./messages/zh-Hant.ts";

addReaderMessages("en", en);
addReaderMessages("fr", fr);
addReaderMessages("zh-Hans", zhHans);
addReaderMessages("zh-Hant", zhHant);
