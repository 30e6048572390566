"""What later looks take from earlier ones, as context.rs and region.rs compute it."""
import numpy as np

HINTS = 27
# Places of features in a block's row, as features.rs orders them.
WORDS, GOOD, LINKED, REPEATED, TITLED, INTRODUCED = 0, 2, 3, 63, 65, 75

# Elements with these names are lines of a text, and never the whole of it.
LINES = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "figcaption", "figure", "a"}


def prefix(values):
    return np.concatenate([[0], np.cumsum(values)])


def weights(page):
    words = np.exp(page["X"][:, WORDS] * 5) - 1
    return words, np.minimum(words, 80) + 0.5


def boxes(page, block):
    """Ranges of the four nearest boxes that each hold more blocks than the one before."""
    elems, k = page["elems"], block["elem"]
    size, out = elems[k][2] - elems[k][1], []
    for _ in range(4):
        while k != 0:
            k = elems[k][0]
            wider = elems[k][2] - elems[k][1]
            if wider > size:
                size = wider
                break
        out.append((elems[k][1], elems[k][2]))
    return out


def around(page, z):
    """The second look at each block."""
    n, p = len(z), 1 / (1 + np.exp(-z))
    words, w = weights(page)
    near = np.clip(z, -6, 6) / 3
    shifted = []
    for o in (-3, -2, -1, 1, 2, 3):
        s = np.full(n, -1.0)
        if abs(o) < n:
            s[max(0, -o) : n - max(0, o)] = near[max(0, o) : n + min(0, o)]
        shifted.append(s)
    cw, cp = prefix(w), prefix(w * p)
    total = cp[-1] + 1e-6
    in_boxes = np.zeros((n, 8))
    kinds = {}
    for i, block in enumerate(page["blocks"]):
        kinds.setdefault(block["kind"], []).append(i)
        for level, (a, b) in enumerate(boxes(page, block)):
            rest = cw[b] - cw[a] - w[i]
            in_boxes[i, 2 * level] = (cp[b] - cp[a] - w[i] * p[i]) / rest if rest > 1e-3 else 0
            in_boxes[i, 2 * level + 1] = (cp[b] - cp[a]) / total
    head, tail = cp[:-1] / total, 1 - cp[1:] / total
    first, end = np.maximum(0, np.arange(n) - 5), np.minimum(n, np.arange(n) + 6)
    window = (cp[end] - cp[first]) / (cw[end] - cw[first])
    strong = np.flatnonzero((p > 0.8) & (words > 8))
    before, after = np.full(n, 99.0), np.full(n, 99.0)
    if len(strong):
        place = np.searchsorted(strong, np.arange(n))
        before = np.where(place > 0, np.arange(n) - strong[np.maximum(place - 1, 0)], 99)
        after = np.where(place < len(strong), strong[np.minimum(place, len(strong) - 1)] - np.arange(n), 99)
    kind = np.zeros(n)
    for ix in kinds.values():
        kind[ix] = (w[ix] * p[ix]).sum() / w[ix].sum()
    columns = [near, *shifted, *in_boxes.T, head, tail, head * tail * 4, np.full(n, np.log1p(total) / 8), window]
    return np.column_stack([*columns, np.log1p(before) / 5, np.log1p(after) / 5, kind]).astype(np.float32)


def bits(hints):
    return [float(hints >> bit & 1) for bit in range(HINTS)]


def candidates(page, z):
    """Rows and element indices of all that could be the article's region."""
    n, p, x, elems = len(z), 1 / (1 + np.exp(-z)), page["X"], page["elems"]
    words, w = weights(page)
    kept = p > 0.5
    W, L, V, C = prefix(words), prefix(x[:, LINKED] * words), prefix(w), prefix(w * p)
    S, K, KV = prefix(w * p * kept), prefix(kept), prefix(w * kept)
    KZ = prefix(kept * np.clip(z, -6, 6) * w)
    parts = [prefix(w * p * (x[:, slot] > 0)) for slot in (REPEATED, TITLED, INTRODUCED)]
    total, title = S[-1] + 1e-6, page["title"]
    rows, found = [], []
    for k, (_, a, b, name, hints, depth, last, siblings) in enumerate(elems):
        of = lambda sums: sums[b] - sums[a]
        inner = elems[k + 1] if k + 1 < len(elems) else None
        if b <= a or of(S) < 0.02 * total or name in LINES or inner and inner[0] == k and inner[1:3] == [a, b]:
            continue
        names, top = {name}, k
        while top != 0 and elems[elems[top][0]][1:3] == [a, b]:
            top = elems[top][0]
            hints, siblings = hints | elems[top][4], max(siblings, elems[top][7])
            names.add(elems[top][3])
        up, outer = elems[top][0], 0
        q = up
        while q != 0:
            outer, q = outer | elems[q][4], elems[q][0]
        beside = lambda sums: sums[elems[up][2]] - sums[elems[up][1]] - of(sums)
        first = int(np.searchsorted(K, K[a] + 0.5)) - 1 if of(K) else a
        best, child = 0.0, k + 1
        while child <= last:
            best, child = max(best, S[elems[child][2]] - S[elems[child][1]]), elems[child][6] + 1
        has_title = title is not None
        row = [of(S) / total, of(C) / of(V), of(KV) / of(V), np.log1p(of(S)) / 8, np.log1p(b - a) / 6]
        row += [of(L) / max(1, of(W)), of(KZ) / max(1e-6, of(KV)) / 3]
        row += [float(has_title and a <= title < b), float(has_title and title < a)]
        row += [np.log1p(abs(first - title)) / 5 if has_title else 1.0]
        row += [(S[first] - S[title]) / total if has_title and first > title else 0.0, S[a] / total, a / n]
        row += [of(part) / max(1e-6, of(C)) for part in parts]
        row += [np.log1p(siblings) / 3, float(siblings >= 3)]
        row += [beside(S) / total, beside(C) / max(1e-6, beside(V)), beside(L) / max(1, beside(W))]
        groups = ["article"], ["main"], ["body"], ["section"], ["li", "td", "blockquote", "figure", "p"], ["aside", "footer", "nav", "form"]
        row += [float(bool(names & set(group))) for group in groups]
        row += [depth / 20, *bits(hints), *bits(outer), best / max(1e-6, of(S))]
        rows.append(row)
        found.append(k)
    return np.array(rows, np.float32).reshape(len(rows), 29 + 2 * HINTS), found


def within(page, region, z):
    """What the region says of each block."""
    _, a, b, *_ = page["elems"][region]
    at, inside = np.arange(len(z)), np.zeros(len(z), bool)
    inside[a:b] = True
    steps = np.full(len(z), 1.5)
    for i in range(a, b):
        q, count = page["blocks"][i]["elem"], 0
        while q not in (region, 0) and count < 12:
            q, count = page["elems"][q][0], count + 1
        steps[i] = count / 8
    kept = [i for i in range(a, b) if z[i] > 0] or [a, b - 1]
    near = np.clip(z, -6, 6) / 3
    place = np.where(inside, (at - a) / max(1, b - a), -0.5)
    columns = [inside, place, at < a, at >= b, np.clip(a - at, 0, 20) / 20, steps, at < kept[0], at > kept[-1]]
    return np.column_stack([*columns, inside * near, ~inside * near]).astype(np.float32)
