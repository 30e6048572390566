#!/usr/bin/env python3
"""Cross-validates and trains the networks of src/content/find; see README.md.

  python3 train.py DIR BENCH [NAMELESS] > weights.rs

NAMELESS holds the same pages with other names for their classes and ids (nameless.mjs).
"""
import json, sys, zlib
from urllib.parse import urlsplit
import numpy as np
import context, label, networks

# How much a page of each set counts; snippets say less than whole texts.
SETS = {
    "aeb": 1.6, "fundus": 1.5, "magic_article": 2.0, "trafilatura_eval": 0.6,
    "wcxb": 1.0, "zh_news": 2.0, "andy": 1.3, "waddle": 1.3,
}
# Places of features: the share of digits; the length of a line in words, as its logarithm.
DIGITS, SHORT = 6, 0.54
FOLDS = 3
# A copy whose names say nothing counts as much of its page: half of the web's names are made by machines.
COPY = 0.4
# Text counts a little more than what is no text, and twice on pages that a quick network loses much of.
RECALL, LOST, TWICE = 1.1, 0.8, 2.0
INSIDE, BEFORE, AFTER = 0.0, 0.4, 3.0


def site(url, page):
    host = urlsplit(url or "").hostname or page
    parts = host.split(".")
    return ".".join(parts[-3 if len(parts) > 2 and len(parts[-2]) <= 3 else -2 :])


def load(folder, bench, share=1.0):
    sys.path.insert(0, bench)
    from evaluate import norm_ws, tokens

    for name, weight in SETS.items():
        weight = weight * share
        gold, data = json.load(open(f"{bench}/{name}/gold.json")), json.load(open(f"{folder}/{name}.json"))
        urls = json.load(open(f"{bench}/{name}/urls.json"))
        for page_id, truth in gold.items():
            page = data.get(page_id)
            if not page or not page["blocks"] or truth.get("type", "article") != "article":
                continue
            page["X"] = np.array([b.pop("features") for b in page["blocks"]], np.float32)
            page["y"] = np.array(label.label(page["blocks"], truth, tokens, norm_ws))
            skip_fields(page, name)
            page["words"] = np.array([len(tokens(b["text"])) for b in page["blocks"]], np.float32)
            page |= {"set": name, "weight": weight, "gold": truth, "whole": bool(truth.get("articleBody")), "copy": share < 1}
            page["fold"] = zlib.crc32(site(urls.get(page_id), page_id).encode()) % FOLDS
            yield page


def skip_fields(page, name):
    """Headlines and datelines are fields: what the gold text of some sets says of them is no lesson."""
    y, title = page["y"], page["title"]
    if name not in ("waddle", "magic_article") or title is None or title >= len(y):
        return
    y[title] = -1
    for k in range(title + 1, min(len(y), title + 8)):
        is_dateline = name == "waddle" and y[k] == 1 and page["X"][k][DIGITS] > 0.08
        if is_dateline and page["X"][k][0] < SHORT:
            y[k] = -1


def stack(pages, key, recall=1.0, boost=None):
    def weight(page):
        w = np.where(page["y"] >= 0, np.sqrt(page["words"] + 1), 0) * np.where(page["y"] == 1, recall, 1)
        return w / max(1e-6, w.sum()) * 100 * page["weight"] * (boost or {}).get(id(page), 1)

    x, y = np.vstack([p[key] for p in pages]), np.concatenate([p["y"] for p in pages])
    w = np.concatenate([weight(p) for p in pages])
    return x[w > 0], y[w > 0].astype(np.float32), w[w > 0]


def fit_blocks(pages, key, hidden, epochs):
    return networks.pointwise(*stack(pages, key), hidden=hidden, epochs=epochs)


def fit_second(pages):
    """A quick network says which pages are lost; they count more when the real one is trained."""
    quick = networks.pointwise(*stack(pages, "X2", RECALL), hidden=10, epochs=2)
    boost = {id(p): TWICE for p in pages if p["whole"] and share_kept(p, networks.odds(quick, p["X2"])) < LOST}
    return networks.pointwise(*stack(pages, "X2", RECALL, boost), hidden=10, epochs=8)


def share_kept(page, odds):
    w = page["words"] * (page["y"] == 1)
    return (w * thresholds(page, odds)).sum() / max(1, w.sum())


def fit_region(pages):
    usable = [p for p in pages if (p["y"] == 1).any() and len(p["found"])]
    rows = [(p["C"], f1_of(p), p["weight"] * (1 if p["whole"] else 0.5)) for p in usable]
    return networks.listwise(rows, hidden=12, epochs=45)


def f1_of(page):
    """The F1 that each candidate would give with the blocks that the first look keeps."""
    w = page["words"] if page["whole"] else (page["y"] >= 0) * 1.0
    right, kept = page["y"] == 1, page["first"] > -0.3
    hit, all_kept = context.prefix(w * (right & kept)), context.prefix(w * kept)
    ranges = [page["elems"][k][1:3] for k in page["found"]]
    return np.array([2 * (hit[b] - hit[a]) / max(1e-9, all_kept[b] - all_kept[a] + (w * right).sum()) for a, b in ranges])


def look_again(page):
    page["C"], page["found"] = context.candidates(page, page["first"])


def choose(page, net):
    best = int(networks.odds(net, page["C"]).argmax()) if len(page["found"]) else None
    page["region"] = page["found"][best] if best is not None else 0
    page["X2"] = np.hstack([page["X"], context.around(page, page["first"]), context.within(page, page["region"], page["first"])])


def thresholds(page, odds):
    _, a, b, *_ = page["elems"][page["region"]]
    at = np.arange(len(page["y"]))
    return odds > np.where(at < a, BEFORE, np.where(at >= b, AFTER, INSIDE))


def kept(page):
    return thresholds(page, page["second"])


def report(pages):
    from evaluate import norm_ws, shingle_scores

    for name in SETS:
        own = [p for p in pages if p["set"] == name]
        texts = ["\n".join(b["text"] for b, keep in zip(p["blocks"], kept(p)) if keep) for p in own]
        if all(p["whole"] for p in own):
            tf = [shingle_scores(p["gold"]["articleBody"], t, False)[:3] for p, t in zip(own, texts)]
            precision = np.mean([a / (a + b) for a, b, c in tf if a + b])
            recall = np.mean([a / (a + c) for a, b, c in tf if a + c])
            print(f"{name}: {sum(a < 0.8 * (a + c) for a, b, c in tf)} lost, {sum(a < 0.7 * (a + b) for a, b, c in tf)} bloated", file=sys.stderr)
        else:
            count = lambda key: [(norm_ws(x) in norm_ws(t)) for p, t in zip(own, texts) for x in p["gold"].get(key, [])]
            hits, leaks = count("with"), count("without")
            precision, recall = sum(hits) / max(1, sum(hits) + sum(leaks)), np.mean(hits)
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{name}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}", file=sys.stderr)


def in_turn(pages, fit, use):
    """Uses on each fold a network that was trained on the others."""
    for fold in range(FOLDS):
        net = fit([p for p in pages if p["fold"] != fold])
        for page in pages:
            if page["fold"] == fold:
                use(page, net)


def store(name, key):
    return lambda page, net: page.__setitem__(name, networks.odds(net, page[key]))


def rust(nets):
    print("//! The weights, in units of 1/1024. Made by `bench/train`; do not edit.\n\nuse super::model::Network;")
    for name, doc, net in nets:
        table = networks.rows(net)
        print(f"\n/// {doc}\n#[rustfmt::skip]\npub(crate) static {name}: Network<{len(table)}, {len(table[0])}> = Network([")
        for row in table:
            print(f"    [{', '.join(map(str, row))}],")
        print("]);")


def main(folder, bench, nameless=None):
    pages = list(load(folder, bench))
    if nameless:
        pages += load(nameless, bench, COPY)
    first = lambda some: fit_blocks(some, "X", 1, 8)
    in_turn(pages, first, store("first", "X"))
    for page in pages:
        look_again(page)
    in_turn(pages, fit_region, choose)
    in_turn(pages, fit_second, store("second", "X2"))
    report([p for p in pages if not p["copy"]])
    if nameless:
        print("without names:", file=sys.stderr)
        report([p for p in pages if p["copy"]])
    # The final networks learn from the unseen judgements of the earlier ones, as in use.
    rust([
        ("FIRST", "Judges a block by itself.", first(pages)),
        ("REGION", "Ranks the candidates for the region.", fit_region(pages)),
        ("SECOND", "Judges a block knowing all others.", fit_second(pages)),
    ])


if __name__ == "__main__":
    main(*sys.argv[1:4])
