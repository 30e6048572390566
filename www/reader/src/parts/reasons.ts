import type { RemovalReason } from "lisible";
import type { ReaderMessages } from "../messages/index.ts";

const NAMES = {
  metadata: "reasonMetadata",
  share: "reasonShare",
  promo: "reasonPromo",
  newsletter: "reasonNewsletter",
  ad: "reasonAd",
  "feed-footer": "reasonFeedFooter",
  related: "reasonRelated",
  navigation: "reasonNavigation",
  comments: "reasonComments",
  tracking: "reasonTracking",
  duplicate: "reasonDuplicate",
  "read-more": "reasonReadMore",
  player: "reasonPlayer",
  hidden: "reasonHidden",
  "site-furniture": "reasonSiteFurniture",
} as const satisfies Record<RemovalReason, keyof ReaderMessages>;

export const reasonLabel = (reason: RemovalReason, m: ReaderMessages): string => m[NAMES[reason]];
