import type { AddressOrigin } from "./address.ts";

/** What is being read: the text and where it came from. */
export interface Source {
  text: string;
  /** The address that relative links are resolved against; `""` if unknown. */
  url: string;
  /** Where the address was found, if nobody typed it. */
  urlFrom: AddressOrigin | null;
  /** A file's name, for people; `""` for what was typed or pasted. */
  name: string;
  /** Pictures of this source may be requested without asking: they are part of this site. */
  ownPictures: boolean;
}

/** UTF-16 units above which a text is shown as an excerpt: text areas become slow. */
export const EDITABLE = 400_000;

export const NO_SOURCE: Source = {
  text: "",
  url: "",
  urlFrom: null,
  name: "",
  ownPictures: false,
};

export function isEditable(source: Source): boolean {
  return source.text.length <= EDITABLE;
}
