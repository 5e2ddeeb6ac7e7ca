#!/usr/bin/env python3
"""Prints what the table of encoder/probe/expected_noise.cpp is drawn from, out of the measurements in noise.csv (measure_noise.py).

    make_table.py noise.csv

A row a stage, the largest RMS seen in f32, bf16 and f16 over presets, modes, pages, views and ways of comparing, and the
largest peak. A block and its `.mid` count as one.
"""
import collections
import sys

STAGES = ["preprocess.pixels", "sam.patch_embed", "sam.pos_embed", "sam.neck", "compressor.net_2", "compressor.net_3",
          "clip.embeddings", "clip.pre_layrnorm", "fusion.concat", "fusion.projector", "tokens"]
TYPES = ("f32", "bf16", "f16")


def main():
    worst = collections.defaultdict(lambda: {t: 0.0 for t in TYPES})
    peaks = collections.defaultdict(float)
    for line in open(sys.argv[1]):
        if line.startswith(("#", "preset")):
            continue
        _, _, _, types, _, stage, rms, peak, _ = line.strip().split(",")
        kind = types.split("-")[0]
        stage = stage.removesuffix(".mid")
        if kind in TYPES:
            worst[stage][kind] = max(worst[stage][kind], float(rms))
            peaks[stage] = max(peaks[stage], float(peak))
    for prefix, depth in (("sam.blocks.", 12), ("clip.layers.", 24)):
        print(prefix)
        for i in range(depth):
            print("    {" + ", ".join(f"{worst[prefix + str(i)][t]:.2e}" for t in TYPES) + "},", f"// {peaks[prefix + str(i)]:.0f}")
    for stage in STAGES:
        print(f"{stage:20}", "{" + ", ".join(f"{worst[stage][t]:.2e}" for t in TYPES) + "},", f"// {peaks[stage]:.0f}")


if __name__ == "__main__":
    main()
