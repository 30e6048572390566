import type { Article } from "lisible";
import { pictureAddresses } from "lisible/export";

/** Gives a picture's bytes, or `null` where this page may not have them. */
export type PictureLoader = (address: string) => Promise<Uint8Array | null>;

/** Bytes of pictures in one file: e-readers and mail choke on more. */
const LARGEST = 64 * 1024 * 1024;

/** Only pictures of this very site: a page's policy keeps it from all others, and it asks nobody in the reader's name. */
export const ownPictures: PictureLoader = async (address) => {
  if (new URL(address, location.href).origin !== location.origin) return null;
  const response = await fetch(address);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
};

export interface LoadedPictures {
  pictures: Map<string, Uint8Array>;
  /** How many could not be had and stay links. */
  missing: number;
}

/** The pictures of the articles as far as they can be had; for a book none in a format that e-readers do not know. */
export async function loadPictures(
  articles: readonly Article[],
  load: PictureLoader,
  { book }: { book: boolean },
): Promise<LoadedPictures> {
  const pictures = new Map<string, Uint8Array>();
  const addresses = new Set(articles.flatMap(pictureAddresses));
  let size = 0;
  for (const address of addresses) {
    const bytes = await load(address).catch(() => null);
    const usable = bytes && book ? await asJpeg(bytes) : bytes;
    if (usable && size + usable.length <= LARGEST) {
      pictures.set(address, usable);
      size += usable.length;
    }
  }
  return { pictures, missing: addresses.size - pictures.size };
}

/** JPEG, PNG and GIF as they are; anything else drawn anew. */
async function asJpeg(bytes: Uint8Array): Promise<Uint8Array | null> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xd8) || first === 0x89 || first === 0x47) return bytes;
  try {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.86 });
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return null;
  }
}
