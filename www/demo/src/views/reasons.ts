import type { RemovalReason } from "lisible";
import type { DemoMessages } from "../messages/index.ts";

/** Each reason's ending in the name of its message: `becauseAd`. */
const ENDINGS = {
  metadata: "Metadata",
  share: "Share",
  promo: "Promo",
  newsletter: "Newsletter",
  ad: "Ad",
  "feed-footer": "FeedFooter",
  related: "Related",
  navigation: "Navigation",
  comments: "Comments",
  tracking: "Tracking",
  duplicate: "Duplicate",
  "read-more": "ReadMore",
  player: "Player",
  hidden: "Hidden",
  "site-furniture": "SiteFurniture",
} as const satisfies Record<RemovalReason, string>;

/** What the reason means, in a sentence. */
export const reasonMeaning = (reason: RemovalReason, m: DemoMessages): string =>
  m[`because${ENDINGS[reason]}`];
