#!/usr/bin/env python3
"""Cross-validates and trains how sure the parser is that a page shows an article; see README.md.

  python3 confidence.py DIR BENCH PROGRAM > page_weights.rs
"""
import glob, json, os, subprocess, sys, zlib
import numpy as np
import variants
from train import FOLDS, site

SETS = ["aeb", "fundus", "magic_article", "trafilatura_eval", "wcxb", "readability", "zh_news"]
# How much a page of each kind counts. Threads and documentation have texts too.
WEIGHTS = {
    "article": 1.0, "brief": 0.3, "without metadata": 0.3,
    "home": 0.4, "topic": 0.4, "topic with teasers": 0.5, "wall": 0.15, "nothing": 0.15, "login": 0.08,
    "not-articles": 40.0, "listing": 5.0, "collection": 4.0, "product": 0.5, "service": 0.3, "forum": 0.1,
}
# The facts in the order of facts.rs, each with what it can speak for: pages are too few, and those
# made of others too alike, to let a fact say the opposite of what it means.
FACTS = {
    "sure": 1, "odds": 1, "linked": -1, "sentences": 1, "repeated": -1, "titled": -1, "introduced": -1, "in article": 1,
    "in list": -1, "furniture": -1, "wall": -1, "share": 1, "words": 1, "running text": 1, "after links": -1, "boxes": -1,
    "links of page": -1, "headlines of page": -1, "dates of page": -1, "password": -1,
    "title shown": 1, "title far": -1, "text after title": 1, "words of title": 1, "title of wall": -1, "wall after title": -1,
    "said to be none": -1, "described": 1, "collection": -1, "authors": 1,
    "address of home": -1, "address of list": -1, "address of words": 1, "address with number": 1,
    "boxes with titles": -1, "linked cards": -1, "home said to be none": -1, "boxes that repeat": -1, "cards said to be none": -1,
}
WORDS = list(FACTS).index("words")
# Articles that may be taken for none.
ALARMS = 0.0025
STEPS, DECAY = 1500, 1e-2


class Program:
    def __init__(self, path):
        self.pipe = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, html, url, apart=False):
        self.pipe.stdin.write(json.dumps({"html": html, "url": url, "apart": apart}) + "\n")
        self.pipe.stdin.flush()
        return json.loads(self.pipe.stdout.readline())


def load(folder, bench):
    for name in SETS + ["not-articles"]:
        at = f"{bench}/{name}/urls.json"
        urls = json.load(open(at)) if os.path.exists(at) else {}
        gold = json.load(open(f"{bench}/{name}/gold.json")) if name == "wcxb" else {}
        for path in sorted(glob.glob(f"{folder}/{name}/pages/*.html")):
            page_id = os.path.basename(path)[:-5]
            kind = "not-articles" if name == "not-articles" else gold.get(page_id, {}).get("type", "article")
            url = urls.get(page_id)
            # The addresses of one set are made up.
            url = None if url and "//fakehost/" in url else url
            fold = zlib.crc32(site(url, page_id).encode()) % FOLDS
            yield {"id": f"{name}/{page_id}", "kind": kind, "url": url, "fold": fold, "html": open(path, errors="replace").read()}


def rows(pages, program):
    """A row for each page and each page made of it."""
    def row(page, kind, label, html, url):
        said = program.ask(html, url)
        return said and {"id": page["id"], "kind": kind, "label": label, "fold": page["fold"], "x": said["facts"], "before": said["confidence"]}

    for page in pages:
        page.update(program.ask(page["html"], page["url"], True) or {})
    usable = [p for p in pages if p["kind"] == "article" and p.get("rest", "").count(variants.MARK) == 1 and len(p["title"]) > 5]
    teasers = [[(p["title"], p["first"]) for p in usable if p["fold"] == fold] for fold in range(FOLDS)]
    for page in pages:
        yield {"id": page["id"], "kind": page["kind"], "label": int(page["kind"] == "article"), "fold": page["fold"], "x": page["facts"], "before": page["confidence"]}
    for page in usable:
        for made in variants.of_page(page, teasers[page["fold"]]):
            yield row(page, *made)


def fit(some):
    """Logistic regression in which each weight keeps its sign: accelerated descent with projection."""
    x, y = np.array([r["x"] for r in some]), np.array([r["label"] for r in some], float)
    w = np.array([WEIGHTS[r["kind"]] for r in some])
    w[y == 1] *= w[y == 0].sum() / w[y == 1].sum()
    w /= w.sum()
    mean, scale, sign = x.mean(0), x.std(0) + 0.05, np.array(list(FACTS.values()))
    z = np.hstack([(x - mean) / scale, np.ones((len(x), 1))])
    now = before = np.zeros(z.shape[1])
    for step in range(STEPS):
        ahead = now + step / (step + 3) * (now - before)
        slope = z.T @ ((1 / (1 + np.exp(-z @ ahead)) - y) * w) + DECAY * np.append(ahead[:-1], 0)
        before, now = now, ahead - slope
        now[:-1] = np.where(sign * now[:-1] > 0, now[:-1], 0)
    return now[:-1] / scale, now[-1] - (now[:-1] / scale) @ mean


def odds(net, some):
    return np.array([r["x"] for r in some]) @ net[0] + net[1]


def auc(rows, key):
    order = sorted(rows, key=lambda r: r[key])
    ranks = np.array([k for k, r in enumerate(order) if r["label"]])
    good, bad = len(ranks), len(order) - len(ranks)
    return (ranks.sum() - good * (good - 1) / 2) / max(1, good * bad)


def report(rows):
    for key, at in (("before", 0.5), ("after", 0.0)):
        real = [r for r in rows if r["kind"] == "article" or not r["label"]]
        print(f"{key}: AUC {auc(real, key):.4f}", file=sys.stderr)
        for kind in WEIGHTS:
            own = [r for r in rows if r["kind"] == kind]
            below = sum(r[key] < at for r in own)
            print(f"  {kind}: {below} of {len(own)} below one half", file=sys.stderr)


def threshold(rows):
    """Where so few articles lie below."""
    own = sorted(r["after"] for r in rows if r["kind"] == "article")
    return own[int(len(own) * ALARMS) + 1] - 1e-3


def rust(net, shift):
    print("//! The weights of the facts about a page. Made by `bench/train`; do not edit.\n\nuse super::facts::FACTS;")
    print("\n/// What each fact adds to the log-odds.\npub(crate) static WEIGHTS: [f32; FACTS] = [")
    for name, weight in zip(FACTS, net[0]):
        print(f"    {weight + 0:.3f}, // {name}")
    print(f"];\n\n/// The log-odds of nothing.\npub(crate) const BASE: f32 = {net[1] - shift:.3f};")


def main(folder, bench, program):
    found = [r for r in rows(list(load(folder, bench)), Program(program)) if r]
    # Where nothing is kept there is nothing to be sure of.
    found = [r for r in found if r["x"][WORDS] > np.log(2) / 8 and r["kind"] in WEIGHTS]
    for fold in range(FOLDS):
        net, own = fit([r for r in found if r["fold"] != fold]), [r for r in found if r["fold"] == fold]
        for r, value in zip(own, odds(net, own)):
            r["after"] = value
    shift = threshold(found)
    for r in found:
        r["after"] -= shift
    report(found)
    rust(fit(found), shift)


if __name__ == "__main__":
    main(*sys.argv[1:4])
