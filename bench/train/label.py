"""Which blocks of a page belong to the published text."""
import bisect
from collections import Counter

SHINGLE = 4
SHORT = 8


def label(blocks, gold, tokens, norm_ws):
    """1 content, 0 not, -1 unknown, for each block of `{text}`."""
    labels = [-1] * len(blocks)
    if gold.get("articleBody"):
        labels = by_text([tokens(b["text"].lower()) for b in blocks], tokens(gold["articleBody"].lower()))
    elif gold.get("with") or gold.get("without"):
        for i, block in enumerate(blocks):
            text = norm_ws(block["text"])
            if any(norm_ws(x) in text for x in gold.get("with", [])):
                labels[i] = 1
            elif any(norm_ws(x) in text for x in gold.get("without", [])):
                labels[i] = 0
    return labels


def by_text(words, gold):
    places = {}
    for j in range(len(gold) - SHINGLE + 1):
        places.setdefault(tuple(gold[j : j + SHINGLE]), []).append(j)
    chosen = in_order(candidates(words, places))
    labels = [0] * len(words)
    for i in chosen:
        labels[i] = 1
    out_of_order(words, places, gold, chosen, labels)
    short_ones(words, gold, chosen, labels)
    return labels


def candidates(words, places):
    """(block, place in the gold text, length) for long blocks of which most shingles occur."""
    out = []
    for i, own in enumerate(words):
        if len(own) < SHORT:
            continue
        found = [places.get(tuple(own[j : j + SHINGLE])) for j in range(len(own) - SHINGLE + 1)]
        if sum(x is not None for x in found) / len(found) < 0.6:
            continue
        votes = Counter((q - j) // 3 for j, x in enumerate(found) if x for q in x[:6])
        out += [(i, c * 3, len(own)) for c, _ in votes.most_common(3)]
    return sorted(out, key=lambda x: (x[0], -x[1]))


def in_order(found):
    """The heaviest chain of blocks whose places increase: {block: (place, length)}."""
    score, back = [], []
    for a, (i, place, length) in enumerate(found):
        best, link = length, -1
        for b in range(max(0, a - 400), a):
            if found[b][0] < i and found[b][1] + found[b][2] * 0.5 <= place and score[b] + length > best:
                best, link = score[b] + length, b
        score.append(best)
        back.append(link)
    at = max(range(len(found)), key=score.__getitem__) if found else -1
    chain = {}
    while at != -1:
        chain[found[at][0]] = found[at][1:]
        at = back[at]
    return chain


def out_of_order(words, places, gold, chosen, labels):
    """Long blocks elsewhere count too where nothing else covers their part of the gold text."""
    covered = [False] * (len(gold) + 1)
    for place, length in chosen.values():
        for j in range(max(0, place), min(len(gold), place + length)):
            covered[j] = True
    for i, place, length in candidates(words, places):
        part = covered[max(0, place) : place + length]
        if i not in chosen and part and sum(part) < 0.3 * len(part):
            chosen[i], labels[i] = (place, length), 1
            for j in range(max(0, place), min(len(gold), place + length)):
                covered[j] = True


def short_ones(words, gold, chosen, labels):
    order = sorted(chosen)
    for i, own in enumerate(words):
        if len(own) >= SHORT or not own:
            continue
        k = bisect.bisect(order, i)
        low = chosen[order[k - 1]] if k else None
        high = chosen[order[k]] if k < len(order) else None
        if low and i - order[k - 1] > 12 and (high is None or order[k] - i > 12):
            continue
        start = low[0] + int(low[1] * 0.7) if low else 0
        end = high[0] + 6 if high else len(gold)
        part = f" {' '.join(gold[max(0, start - 3) : end + len(own) + 3])} "
        if f" {' '.join(own)} " in part:
            labels[i] = 1
