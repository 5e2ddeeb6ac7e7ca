#!/usr/bin/env python3
"""Makes of a folder's a.safetensors (mini, custom:256) what ports could have made of it: tst_diff.cpp says what of each.

    make_ports.py FOLDER
"""
import json
import os
import struct
import sys

import numpy as np
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

os.chdir(sys.argv[1])
ours = load_file("a.safetensors")
with safe_open("a.safetensors", "np") as file:
    manifest = file.metadata()
np.savez("same.npz", **ours)
os.mkdir("same")
for name, t in ours.items():
    np.save("same/" + name.replace("/", "__") + ".npy", t)

port = {k: v.copy() for k, v in ours.items()}
port["global/sam.blocks.2"][3, 5, :] += 0.01
port["global/sam.neck"] = port["global/sam.neck"].transpose(1, 2, 0).copy()
port["global/compressor.net_2"][0, 0, 0] = np.nan
del port["global/clip.layers.1"]
port["logits"] = np.zeros(3, "f4")
save_file(port, "port.safetensors", manifest)

names = {"net." + str(i): name for i, name in enumerate(ours)}
np.savez("named.npz", **{theirs: ours[name] for theirs, name in names.items()})
json.dump(names, open("names.json", "w"))
json.dump({ours: theirs for theirs, ours in names.items()}, open("turned.json", "w"))
json.dump({**names, "net.999": "tile.3/sam.neck"}, open("more.json", "w"))
open("twice.json", "w").write('{"net.0": "tokens", "net.1": "tokens"}')
open("number.json", "w").write('{"net.0": 7}')
open("cut.json", "w").write('{"net.0": "tok')
np.savez("few.npz", **{"tokens": ours["tokens"]})

bgr = {k: v for k, v in ours.items() if k == "tokens"}
bgr["global/preprocess.pixels"] = ours["global/preprocess.pixels"][::-1].copy()
save_file(bgr, "bgr.safetensors")


def sparse(path, tensors):
    """A file of zeros that takes no room."""
    header, at = {}, 0
    for name, shape in tensors:
        size = 4 * int(np.prod(shape, dtype=object))
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [at, at + size]}
        at += size
    text = json.dumps(header).encode()
    with open(path, "wb") as f:
        f.write(struct.pack("<Q", len(text)) + text)
        f.truncate(8 + len(text) + at)


huge = [["global/sam.blocks.0", [100, 5000, 5000]], ["global/sam.neck", [4, 8, 8]]]
sparse("huge_a.safetensors", huge)
sparse("huge_b.safetensors", [["global/sam.blocks.1", [100, 5000, 5000]], huge[1]])
open("garbage.safetensors", "wb").write(b"\xff" * 100)
