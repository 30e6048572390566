// Draws the pictures of the samples, so that every one of them is our own.
// Usage: node www/demo/build/pictures.mjs   (needs Chromium; writes public/samples/*.webp)
import { writeFileSync } from "node:fs";
import { launch } from "../../../tests/browser/support/browsers.mjs";

/** Runs in the browser: one 1280 x 720 scene as a WebP data URL. */
function draw(name) {
  const [W, H] = [1280, 720];
  const canvas = Object.assign(document.createElement("canvas"), { width: W, height: H });
  const c = canvas.getContext("2d");
  let seed = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const sky = (...colours) => {
    const fill = c.createLinearGradient(0, 0, 0, H);
    for (const [index, colour] of colours.entries()) {
      fill.addColorStop(index / (colours.length - 1), colour);
    }
    c.fillStyle = fill;
    c.fillRect(0, 0, W, H);
  };
  const disc = (x, y, r, colour) => {
    c.fillStyle = colour;
    c.beginPath();
    c.arc(x, y, r, 0, 7);
    c.fill();
  };
  const box = (x, y, w, h, colour) => {
    c.fillStyle = colour;
    c.fillRect(x, y, w, h);
  };
  const shape = (points, colour) => {
    c.fillStyle = colour;
    c.beginPath();
    for (const [x, y] of points) c.lineTo(x, y);
    c.fill();
  };
  /** A line of hills: waves of three lengths around a height. */
  const hills = (base, swing, colour) => {
    const [a, b, d] = [random() * 9, random() * 9, random() * 9];
    const points = [[0, H]];
    for (let x = 0; x <= W; x += 8) {
      const y = Math.sin(x / 260 + a) + Math.sin(x / 97 + b) / 3 + Math.sin(x / 31 + d) / 9;
      points.push([x, base + y * swing]);
    }
    shape([...points, [W, H]], colour);
  };
  const windows = (x, y, columns, rows, colour) => {
    for (let i = 0; i < columns; i += 1) {
      for (let j = 0; j < rows; j += 1) {
        if (random() > 0.35) box(x + i * 26, y + j * 38, 12, 20, colour);
      }
    }
  };

  const scenes = {
    harbour() {
      sky("#33415c", "#7d6b7d", "#d99a72", "#f2c48d", "#8c7a72", "#39414f");
      disc(880, 400, 46, "#fbe3b0");
      for (const [x, w, h] of [
        [60, 300, 150],
        [380, 220, 120],
        [620, 200, 96],
      ]) {
        box(x, 430 - h, w, h, "#2a2630");
        shape(
          [
            [x - 14, 430 - h],
            [x + w / 2, 370 - h],
            [x + w + 14, 430 - h],
          ],
          "#221e27",
        );
        windows(x + 28, 450 - h, Math.floor(w / 30), 2, "#f4c777");
      }
      box(0, 430, W, 10, "#1d1a22");
      for (let i = 0; i < 90; i += 1) {
        box(random() * W, 445 + random() * 265, 40 + random() * 120, 2, "rgb(250 214 160 / 14%)");
      }
      for (const x of [980, 1060, 1160]) {
        box(x, 280, 3, 160, "#1d1a22");
        shape(
          [
            [x - 50, 432],
            [x + 52, 432],
            [x + 34, 456],
            [x - 36, 456],
          ],
          "#1d1a22",
        );
      }
    },
    terraces() {
      sky("#dfe7e2", "#f3ead2", "#c9d6b4");
      disc(300, 170, 52, "#fff6da");
      const greens = ["#b8c9a9", "#98b38c", "#7c9d72", "#5f8559", "#476d46", "#345737", "#26442b"];
      for (const [index, colour] of greens.entries())
        hills(260 + index * 68, 44 - index * 3, colour);
      for (let i = 0; i < 260; i += 1) {
        disc(random() * W, 520 + random() * 190, 4 + random() * 7, "rgb(150 186 128 / 45%)");
      }
    },
    dome() {
      sky("#0b1026", "#1a2145", "#3b3d66", "#8a6a73");
      for (let i = 0; i < 420; i += 1) {
        disc(random() * W, random() * 520, random() * 1.6, `rgb(255 250 235 / ${random()})`);
      }
      hills(560, 40, "#15172b");
      disc(640, 470, 120, "#d8d3c8");
      box(520, 470, 240, 110, "#c4beb2");
      shape(
        [
          [632, 350],
          [668, 352],
          [690, 470],
          [640, 470],
        ],
        "#1a1c30",
      );
      hills(640, 26, "#0d0f1e");
    },
    bridge() {
      sky("#c7d3dc", "#e8e2d6", "#b4bfc2", "#7f949c");
      hills(360, 30, "#9aa9ab");
      hills(400, 24, "#7d8f92");
      box(0, 440, W, 280, "#8fa4ab");
      for (let i = 0; i < 140; i += 1) {
        box(random() * W, 450 + random() * 260, 30 + random() * 150, 2, "rgb(255 255 255 / 16%)");
      }
      box(0, 372, W, 20, "#6d3c30");
      for (let x = 60; x < W; x += 240) {
        box(x, 390, 34, 150, "#5b3228");
        c.strokeStyle = "#6d3c30";
        c.lineWidth = 10;
        c.beginPath();
        c.arc(x + 137, 470, 102, Math.PI, 0);
        c.stroke();
      }
    },
    street() {
      sky("#f2e9dc", "#ead7bf", "#d8bfa2");
      const colours = ["#a5624a", "#c58b5f", "#8c6f63", "#b9795a", "#7b5a52", "#cfa173"];
      for (let x = 0, i = 0; x < W; i += 1) {
        const [w, h] = [110 + random() * 90, 250 + random() * 200];
        box(x, 600 - h, w - 6, h, colours[i % colours.length]);
        windows(x + 18, 630 - h, Math.floor((w - 20) / 28), Math.floor(h / 46), "#f6e8c8");
        x += w;
      }
      box(0, 600, W, 120, "#57504c");
      box(0, 640, W, 4, "#8b827b");
      box(0, 690, W, 4, "#8b827b");
      box(420, 520, 330, 120, "#8f2a1d");
      box(420, 540, 330, 42, "#f3ead8");
      for (let x = 432; x < 740; x += 62) box(x, 544, 50, 34, "#3d4a52");
      for (const x of [480, 690]) disc(x, 642, 20, "#26221f");
    },
    towers() {
      sky("#7fa9c4", "#c9d5cf", "#f0dcb4");
      hills(430, 34, "#d9b98c");
      const tower = (x, y, w, h) => {
        box(x, y, w, h, "#b98a5b");
        box(x, y, w * 0.35, h, "#a2764b");
        for (let i = 0; i < 5; i += 1) box(x + 10 + (i * (w - 20)) / 5, y + 18, 7, 90, "#5b3f28");
        box(x - 8, y - 10, w + 16, 14, "#c99c6c");
      };
      tower(250, 210, 110, 330);
      tower(820, 170, 130, 370);
      tower(600, 290, 84, 260);
      disc(500, 520, 96, "#b08254");
      disc(1030, 540, 76, "#a87a4d");
      box(0, 520, W, 200, "#c49563");
      for (let x = 40; x < W; x += 150) {
        box(x, 560, 60, 160, "#8a633f");
        disc(x + 30, 562, 30, "#8a633f");
      }
    },
  };
  scenes[name]();
  return canvas.toDataURL("image/webp", 0.72);
}

const browser = await launch("chromium");
const page = await browser.newPage();
for (const name of ["harbour", "terraces", "dome", "bridge", "street", "towers"]) {
  const url = await page.evaluate(draw, name);
  const bytes = Buffer.from(url.split(",")[1], "base64");
  writeFileSync(new URL(`../public/samples/${name}.webp`, import.meta.url), bytes);
  console.log(`${name}.webp: ${bytes.length} bytes`);
}
await browser.close();
