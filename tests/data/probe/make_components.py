#!/usr/bin/env python3
"""Makes two small taps and a CLIP-like one, and their principal components by NumPy alone: make_components.py.

Taps, float32:
    a.npy     [8,8,24]  64 tokens: a mean, three strong directions and noise; three tokens of tenfold length
    b.npy     [4,4,24]  16 tokens of the same kind, the mean a little off; one token of eightfold length
    clip.npy  [17,40]   CLS and 16 tokens: fewer tokens than channels
Cases, each fitted in float64 by the singular value decomposition (the program goes by eigenvectors):
    own, own_trimmed        a, with and without its outliers
    shared, shared_trimmed  a and b together
    clip                    CLS takes no part
Per case, float32:
    CASE_fit.npy     [4,D]  the mean and three unit axes; an axis's entry of largest magnitude is positive
    CASE_figures.npy [3,3]  share of the variance; 2nd and 98th percentile of the fitted tokens
    CASE_values.npy  [n,3]  all tokens in those axes: a's (and b's after them; clip: CLS first), outliers too
    CASE_colors.npy  [n,3]  0–255, the percentiles being 0 and 255
Outliers: norms beyond both twice the median and median + 6·max(1.4826·MAD, (Q3 − median)/0.6745), tap by tap."""
import os

import numpy as np

D = os.path.dirname(os.path.abspath(__file__)) + "/"


def made(rng, tokens, directions, mean, long_tokens, factor):
    latents = rng.normal(size=(tokens, 3)) * (4.0, 2.5, 1.5)
    x = mean + latents @ directions + 0.3 * rng.normal(size=(tokens, len(mean)))
    x[long_tokens] *= factor
    return x.astype(np.float32)


def is_outlier(x):
    norms = np.linalg.norm(x.astype(np.float64), axis=1)
    median = np.median(norms)
    spread = max(1.4826 * np.median(np.abs(norms - median)), (np.percentile(norms, 75) - median) / 0.6745)
    return norms > max(median + 6 * spread, 2 * median)


def save_case(name, taps, trimmed=False, projected=None):
    fitted = np.concatenate([x[~is_outlier(x)] if trimmed else x for x in taps]).astype(np.float64)
    mean = fitted.mean(0)
    _, singular, axes = np.linalg.svd(fitted - mean, full_matrices=False)
    axes = axes[:3]
    largest = np.abs(axes).argmax(1)
    axes *= np.sign(axes[np.arange(3), largest])[:, None]
    explained = singular[:3] ** 2 / (singular**2).sum()
    low, high = np.percentile((fitted - mean) @ axes.T, (2, 98), axis=0)
    values = (np.concatenate(projected or taps).astype(np.float64) - mean) @ axes.T
    colors = np.rint(np.clip((values - low) / (high - low), 0, 1) * 255)
    for what, array in dict(fit=np.vstack([mean, axes]), figures=np.vstack([explained, low, high]), values=values,
                            colors=colors).items():
        np.save(f"{D}{name}_{what}.npy", array.astype(np.float32))
    print(name, len(fitted), "tokens, explained", explained.round(4))


def main():
    rng = np.random.default_rng(5)
    directions, _ = np.linalg.qr(rng.normal(size=(24, 3)))
    mean = rng.normal(size=24) * 0.5
    a = made(rng, 64, directions.T, mean, [5, 40, 63], 10)
    b = made(rng, 16, directions.T, mean + 0.2, [9], 8)
    wide, _ = np.linalg.qr(rng.normal(size=(40, 3)))
    clip = made(rng, 17, wide.T, rng.normal(size=40), [0], 6)
    np.save(D + "a.npy", a.reshape(8, 8, 24))
    np.save(D + "b.npy", b.reshape(4, 4, 24))
    np.save(D + "clip.npy", clip)
    print("outliers:", np.flatnonzero(is_outlier(a)), np.flatnonzero(is_outlier(b)))
    save_case("own", [a])
    save_case("own_trimmed", [a], trimmed=True)
    save_case("shared", [a, b])
    save_case("shared_trimmed", [a, b], trimmed=True)
    save_case("clip", [clip[1:]], projected=[clip])


if __name__ == "__main__":
    main()
