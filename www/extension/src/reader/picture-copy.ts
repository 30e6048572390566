/*
 * A picture is drawn once more to be kept: the extension's pages may connect to nothing, and need not for that.
 * The leave for its site is what lets the browser hand the drawing out.
 */

/** The longer side, in pixels: enough for a large screen. */
const LARGEST = 2048;
const KIND = { type: "image/webp", quality: 0.86 };

export async function copyOf(address: string): Promise<Blob | null> {
  const picture = new Image();
  picture.crossOrigin = "anonymous";
  picture.referrerPolicy = "no-referrer";
  picture.src = address;
  await picture.decode();
  const { naturalWidth, naturalHeight } = picture;
  if (naturalWidth === 0 || naturalHeight === 0) return null;
  const scale = Math.min(1, LARGEST / Math.max(naturalWidth, naturalHeight));
  const [width, height] = [naturalWidth, naturalHeight].map((side) => Math.ceil(side * scale));
  const canvas = new OffscreenCanvas(width as number, height as number);
  const context = canvas.getContext("2d");
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context && canvas.convertToBlob(KIND);
}
