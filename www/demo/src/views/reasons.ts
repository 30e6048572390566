import type { RemovalReason } from "lisible";
import type { DemoMessages } from "../messages/index.ts";

/** Each reason's ending in the names of its two messages: `reasonAd`, `becauseAd`. */
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

export const reasonLabel = (reason: RemovalReason, m: DemoMessages): string =>
  m[`reason${ENDINGS[reason]}`];

/** What the reason means, in a sentence. */
export const reasonMeaning = (reason: RemovalReason, m: DemoMessages): string =>
  m[`because${ENDINGS[reason]}`];
