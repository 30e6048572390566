const KAI =
  '"Kaiti SC", STKaiti, KaiTi, "LXGW WenKai", "AR PL UKai CN", "Kaiti TC", BiauKai, DFKai-SB';
const SIDE = 32;

let known: boolean | undefined;

/**
 * Whether this machine has a Kai face, in which Chinese sets what it emphasizes: without one, dots below the characters
 * do it. Nothing tells the names of faces, but a character drawn in two of them looks different.
 */
export function hasKai(): boolean {
  known ??= draw(`${KAI}, serif`) !== draw("serif");
  return known;
}

function draw(family: string): string {
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return "";
  context.font = `${SIDE * 0.8}px ${family}`;
  context.textBaseline = "middle";
  context.fillText("\u6c38", 2, SIDE / 2);
  return context.getImageData(0, 0, SIDE, SIDE).data.join();
}
