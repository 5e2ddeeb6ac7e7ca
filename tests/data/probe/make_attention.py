#!/usr/bin/env python3
"""Expected attention figures of the `mini` preset, by NumPy in double precision: writes attention.json beside this file.

    make_attention.py DEEPSCOPE REFERENCE

DEEPSCOPE is the program, which runs the encoder over the page drawn below (mode custom:256, float32 on the CPU) and dumps the
inputs of the blocks. REFERENCE is the folder that holds synthetic_weights.py, the definition of the weights. From those two the
attention is formed here by its definition, one query and one key at a time where that matters; none of the program's own
attention is used. SAM's grid is 16x16: 14x14 windows reach past it, so that all but the first have padded keys. CLIP has 4x4
tokens behind CLS.

Tests (tests/encoder/probe/tst_attention_reference.cpp) draw the same page and compare what the probes say.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
SIDE_PX = 256
GLOBAL_BLOCK, WINDOW_BLOCK, CLIP_DEPTH = 1, 2, 4
WINDOW = 14
HEAD = 64
KEY = (11, 5)  # whose column is asked, row and column
ROLLOUT_TOKENS = (0, 7)  # CLS and a patch


def view():
    """The page as the encoder takes it, [3,S,S] float32 in -1..1."""
    y, x = np.mgrid[0:SIDE_PX, 0:SIDE_PX]
    rgb = np.stack([(x * 7 + y) & 255, (x ^ y) & 255, (255 - y * 3) & 255]).astype(np.uint8)
    return (rgb.astype(np.float32) / np.float32(255) - np.float32(0.5)) / np.float32(0.5)


def dump(program):
    names = ["sam.blocks.0", "sam.blocks.1", "clip.pre_layrnorm"] + [f"clip.layers.{i}" for i in range(CLIP_DEPTH - 1)]
    with tempfile.TemporaryDirectory() as folder:
        page, out = pathlib.Path(folder) / "page.npy", pathlib.Path(folder) / "taps.npz"
        np.save(page, view())
        subprocess.run([program, "encode", str(page), "--mode", f"custom:{SIDE_PX}", "--preset", "mini", "--weights",
                        "synthetic:0", "--device", "cpu", "--dtype", "f32", "--impl", "reference", "--taps",
                        ",".join(f"global/{name}" for name in names), "--format", "npz", "--dump", str(out)],
                       check=True, stdout=subprocess.DEVNULL)
        taps = np.load(out)
        return {name: taps[f"global/{name}"].astype(np.float64) for name in names}


class Weights:
    def __init__(self, definition):
        self.definition = definition
        self.shapes = definition.shapes(definition.PRESETS["mini"])

    def __getitem__(self, name):
        return self.definition.tensor(name, self.shapes[name]).astype(np.float64)


def layer_norm(x, weight, bias, epsilon):
    centred = x - x.mean(-1, keepdims=True)
    return centred / np.sqrt((centred ** 2).mean(-1, keepdims=True) + epsilon) * weight + bias


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def sam_queries_and_keys(weights, x, block):
    """x [g,g,D] -> q, k [g,g,h,64], and the bias of k, [h,64]: what a padded place has as its key."""
    prefix = f"model.sam_model.blocks.{block}."
    normed = layer_norm(x, weights[prefix + "norm1.weight"], weights[prefix + "norm1.bias"], 1e-6)
    qkv = normed @ weights[prefix + "attn.qkv.weight"].T + weights[prefix + "attn.qkv.bias"]
    width = x.shape[-1]
    split = lambda part: qkv[..., part * width:(part + 1) * width].reshape(*x.shape[:2], -1, HEAD)
    return split(0), split(1), weights[prefix + "attn.qkv.bias"][width:2 * width].reshape(-1, HEAD)


def resized(table, rows):
    """Linear interpolation, pixel centres aligned half a step in (align_corners=False), along the first axis."""
    n = table.shape[0]
    at = np.clip((np.arange(rows) + 0.5) * n / rows - 0.5, 0, None)
    low = np.minimum(at.astype(int), n - 1)
    high = np.minimum(low + 1, n - 1)
    part = (at - low)[:, None]
    return table[low] * (1 - part) + table[high] * part


def sam_weights(q, k, padded_key, tables, query, first, extent):
    """One query's weights [h,e,e] over the square that starts at `first`."""
    side = q.shape[0]
    row, column = query
    rel_h, rel_w = tables
    logits = np.empty((q.shape[2], extent, extent))
    for r in range(extent):
        for c in range(extent):
            kr, kc = first[0] + r, first[1] + c
            key = k[kr, kc] if kr < side and kc < side else padded_key
            logits[:, r, c] = ((q[row, column] * key).sum(-1) / 8 + q[row, column] @ rel_h[row - kr + extent - 1] +
                               q[row, column] @ rel_w[column - kc + extent - 1])
    return softmax(logits.reshape(len(logits), -1)).reshape(logits.shape)


def global_column(weights, x):
    q, k, padded = sam_queries_and_keys(weights, x, GLOBAL_BLOCK)
    side = x.shape[0]
    prefix = f"model.sam_model.blocks.{GLOBAL_BLOCK}.attn.rel_pos_"
    tables = [resized(weights[prefix + axis], 2 * side - 1) for axis in "hw"]
    column = np.empty((q.shape[2], side, side))
    for r in range(side):
        for c in range(side):
            column[:, r, c] = sam_weights(q, k, padded, tables, (r, c), (0, 0), side)[:, KEY[0], KEY[1]]
    return column


def window_summary(weights, x):
    q, k, padded = sam_queries_and_keys(weights, x, WINDOW_BLOCK)
    side, heads = x.shape[0], q.shape[2]
    prefix = f"model.sam_model.blocks.{WINDOW_BLOCK}.attn.rel_pos_"
    tables = [weights[prefix + axis] for axis in "hw"]
    entropy, distance, padded_mass = np.zeros(heads), np.zeros(heads), np.zeros(heads)
    received, seers = np.zeros((heads, side, side)), np.zeros((side, side))
    for r in range(side):
        for c in range(side):
            first = (r - r % WINDOW, c - c % WINDOW)
            p = sam_weights(q, k, padded, tables, (r, c), first, WINDOW)
            entropy -= (p * np.log(p)).sum((1, 2))
            last = min(side, first[0] + WINDOW), min(side, first[1] + WINDOW)
            real = p[:, :last[0] - first[0], :last[1] - first[1]]
            rows, columns = np.mgrid[first[0]:last[0], first[1]:last[1]]
            on_grid = real.sum((1, 2))
            distance += (real * np.hypot(rows - r, columns - c)).sum((1, 2)) / on_grid
            padded_mass += 1 - on_grid
            received[:, first[0]:last[0], first[1]:last[1]] += real
            seers[first[0]:last[0], first[1]:last[1]] += 1
    count = side * side
    return {"entropy": (entropy / count).tolist(), "distance": (distance / count).tolist(),
            "paddedMass": (padded_mass / count).tolist(), "received": (received / seers).ravel().tolist()}


def clip_weights(weights, x, layer):
    """[h,n+1,n+1]"""
    prefix = f"model.vision_model.transformer.layers.{layer}."
    normed = layer_norm(x, weights[prefix + "layer_norm1.weight"], weights[prefix + "layer_norm1.bias"], 1e-5)
    qkv = normed @ weights[prefix + "self_attn.qkv_proj.weight"].T + weights[prefix + "self_attn.qkv_proj.bias"]
    q, k, _ = (part.reshape(len(x), -1, HEAD).transpose(1, 0, 2) for part in np.split(qkv, 3, -1))
    return softmax(q @ k.transpose(0, 2, 1) / 8)


def clip_figures(weights, taps):
    inputs = [taps["clip.pre_layrnorm"]] + [taps[f"clip.layers.{i}"] for i in range(CLIP_DEPTH - 1)]
    attention = [clip_weights(weights, x, layer) for layer, x in enumerate(inputs)]
    product = np.eye(len(inputs[0]))
    for p in attention:  # layer 0 first: later layers mix what earlier ones made
        mixed = (p.mean(0) + np.eye(p.shape[-1])) / 2
        product = mixed / mixed.sum(1, keepdims=True) @ product
    side = round((len(inputs[0]) - 1) ** 0.5)
    rows, columns = np.divmod(np.arange(side * side), side)
    apart = np.hypot(rows[:, None] - rows, columns[:, None] - columns)
    last = attention[-1]
    patches = last[:, 1:, 1:]
    return {"rollout": {str(token): product[token].tolist() for token in ROLLOUT_TOKENS},
            "classMass": last[:, :, 0].mean(1).tolist(),
            "entropy": (-(last * np.log(last)).sum(-1)).mean(1).tolist(),
            "distance": ((patches * apart).sum(-1) / patches.sum(-1)).mean(1).tolist()}


def main():
    program, reference = sys.argv[1:]
    sys.path.insert(0, reference)
    import synthetic_weights

    weights, taps = Weights(synthetic_weights), dump(program)
    column = global_column(weights, taps["sam.blocks.0"])
    figures = {
        "page": SIDE_PX,
        "column": {"tap": f"global/sam.blocks.{GLOBAL_BLOCK}", "key": KEY[0] * 16 + KEY[1], "values": column.ravel().tolist()},
        "window": {"tap": f"global/sam.blocks.{WINDOW_BLOCK}"} | window_summary(weights, taps["sam.blocks.1"]),
        "clip": {"tap": f"global/clip.layers.{CLIP_DEPTH - 1}"} | clip_figures(weights, taps),
    }
    text = json.dumps(figures, indent=1, default=float)
    rounded = json.loads(text, parse_float=lambda digits: float(f"{float(digits):.9g}"))
    (HERE / "attention.json").write_text(json.dumps(rounded) + "\n")


if __name__ == "__main__":
    main()
