"""Networks with direct connections and one small hidden layer, trained with Adam."""
import numpy as np


def start(features, hidden, seed):
    r = np.random.default_rng(seed)
    return [
        r.normal(0, features**-0.5, (features, hidden)).astype(np.float32),
        np.zeros(hidden, np.float32),
        r.normal(0, hidden**-0.5, hidden).astype(np.float32),
        np.zeros(1, np.float32),
        np.zeros(features, np.float32),
    ]


class Adam:
    def __init__(self, weights, rate, steps):
        self.m = [np.zeros_like(w) for w in weights]
        self.v = [np.zeros_like(w) for w in weights]
        self.rate, self.steps, self.t = rate, steps, 0

    def step(self, weights, gradients):
        self.t += 1
        rate = self.rate * 0.5 * (1 + np.cos(np.pi * self.t / self.steps)) + 1e-5
        for w, g, m, v in zip(weights, gradients, self.m, self.v):
            m[...] = 0.9 * m + 0.1 * g
            v[...] = 0.999 * v + 0.001 * g * g
            w -= rate * (m / (1 - 0.9**self.t)) / (np.sqrt(v / (1 - 0.999**self.t)) + 1e-8)


def gradients(weights, x, hidden, g, decay):
    back = np.outer(g, weights[2]) * (hidden > 0)
    return [x.T @ back + decay * weights[0], back.sum(0), hidden.T @ g + decay * weights[2], np.array([g.sum()], np.float32), x.T @ g + decay * weights[4]]


def pointwise(x, y, w, hidden, epochs, rate=3e-3, decay=1e-4, batch=1024, seed=0):
    """Each row by itself: logistic loss with a weight for each."""
    r = np.random.default_rng(seed)
    mean, scale = x.mean(0), x.std(0) + 1e-2
    x, w = ((x - mean) / scale).astype(np.float32), (w / w.mean()).astype(np.float32)
    weights = start(x.shape[1], hidden, seed)
    adam = Adam(weights, rate, epochs * (len(x) // batch))
    for _ in range(epochs):
        order = r.permutation(len(x))
        for k in range(len(x) // batch):
            ix = order[k * batch : (k + 1) * batch]
            h = np.maximum(0, x[ix] @ weights[0] + weights[1])
            z = h @ weights[2] + weights[3] + x[ix] @ weights[4]
            g = ((1 / (1 + np.exp(-z.clip(-30, 30))) - y[ix]) * w[ix] / batch).astype(np.float32)
            adam.step(weights, gradients(weights, x[ix], h, g, decay))
    return mean, scale, weights


def listwise(pages, hidden, epochs, rate=4e-3, decay=1e-3, batch=16, sharpness=20.0, seed=0):
    """Candidates of a page against each other: cross-entropy to the softmax of their F1.
    `pages` is a list of (rows, F1 of each, weight of the page)."""
    r = np.random.default_rng(seed)
    everything = np.vstack([p[0] for p in pages])
    mean, scale = everything.mean(0), everything.std(0) + 1e-2
    pages = [(((x - mean) / scale).astype(np.float32), f, w) for x, f, w in pages]
    weights = start(everything.shape[1], hidden, seed)
    adam = Adam(weights, rate, epochs * (len(pages) // batch))
    for _ in range(epochs):
        order = r.permutation(len(pages))
        for k in range(len(pages) // batch):
            part = [pages[i] for i in order[k * batch : (k + 1) * batch]]
            x = np.vstack([p[0] for p in part])
            h = np.maximum(0, x @ weights[0] + weights[1])
            z = h @ weights[2] + x @ weights[4]
            g, at = np.zeros(len(z), np.float32), 0
            for rows, f1, weight in part:
                s = z[at : at + len(rows)]
                p, t = np.exp(s - s.max()), np.exp(sharpness * (f1 - f1.max()))
                g[at : at + len(rows)] = (p / p.sum() - t / t.sum()) * weight / batch
                at += len(rows)
            adam.step(weights, gradients(weights, x, h, g, decay))
    return mean, scale, weights


def odds(net, x):
    mean, scale, weights = net
    x = (x - mean) / scale
    return np.maximum(0, x @ weights[0] + weights[1]) @ weights[2] + weights[3] + x @ weights[4]


def rows(net, unit=1024):
    """The network as integers: a row for each input, then the biases, then the output weights."""
    mean, scale, (first, bias, out, shift, direct) = net
    a, c, v = first / scale[:, None], direct / scale, out.copy()
    b, d = bias - (mean / scale) @ first, shift[0] - (mean / scale) @ direct
    for j in range(a.shape[1]):
        # A unit whose weights do not fit is made smaller, and its output weight larger.
        k = max(1.0, np.abs(a[:, j]).max() / 20, abs(b[j]) / 20)
        a[:, j], b[j], v[j] = a[:, j] / k, b[j] / k, v[j] * k
    whole = lambda x: int(np.clip(round(float(x) * unit), -32768, 32767))
    table = [[whole(c[i]), *map(whole, a[i])] for i in range(len(c))]
    return [*table, [whole(d), *map(whole, b)], [0, *map(whole, v)]]
