#!/usr/bin/env python3
"""Runs tools/dump_reference.py over the port in the ways that people do: record_dumps.py TOOLS PAGE WIDE_PAGE FOLDER.

Each dump in FOLDER bears its case's name. Says on stdout what a case is expected to say; transformers is a stand-in, for it
only has to load a module tree."""
import contextlib
import io
import pathlib
import sys
import types

tools, page, wide_page, folder = sys.argv[1:]
sys.path.insert(0, tools)

import torch

import dump_reference
import encoder_port
from alterations import Alterations
from page_image import read_page, views_of

STATE = encoder_port.state_of("synthetic:0", "mini")


def prepared(path, mode, dtype=torch.float32):
    views, grid = views_of(read_page(path), mode, 2, Alterations())
    views = {name: torch.from_numpy(view.copy()).to(dtype) for name, view in views.items()}
    tiles = [views[f"tile.{k}"] for k in range(len(views) - 1)]
    return torch.stack(tiles) if tiles else None, grid, views["global"]


def said(work):
    """What it prints and exits with."""
    text = io.StringIO()
    with contextlib.redirect_stderr(text):
        try:
            work()
        except SystemExit as end:
            print(end, file=text)
        except dump_reference.DumpError as error:
            print("DumpError:", error, file=text)
    return text.getvalue().replace("\n", "|")


def record(model, run, name, image, **told):
    with torch.inference_mode(), dump_reference.TapRecorder(model) as taps:
        run()
    return taps.write(f"{folder}/{name}", image=image, **told)


def command(*arguments):
    sys.argv = ["dump_reference.py", *arguments]
    return said(dump_reference.main)


class Served(torch.nn.Module):
    """The encoder deep in another's tree: views one at a time, the global one first, all through SAM before any goes through
    CLIP, keyword arguments throughout."""

    def __init__(self, model):
        super().__init__()
        self.engine = torch.nn.ModuleDict({"worker": model})

    def forward(self, tiles, whole):
        encoder = self.engine["worker"].model
        compressed = [encoder.sam_model(views=view[None]) for view in [whole, *tiles]]
        deep = [encoder.vision_model(compressed=c)[:, 1:] for c in compressed]
        for d, c in zip(deep, compressed):
            encoder.projector(x=torch.cat([d, c.flatten(2).transpose(1, 2)], -1))


class Hub(torch.nn.Module):
    """What transformers would load: a model with `infer`, whose text must never be waited for."""

    def __init__(self, model):
        super().__init__()
        self.model = model.model

    def infer(self, tokenizer, prompt, image_file, output_path, base_size, image_size, crop_mode):
        mode = next(m for m, sizes in dump_reference.MODES.items() if sizes == (base_size, image_size, crop_mode))
        self.model(*prepared(image_file, mode, next(self.parameters()).dtype))
        raise RuntimeError("the text is written")


def load_hub(name, **_):
    if name != "hub/model":
        raise OSError("no such model")
    return Hub(encoder_port.model_of("mini", dict(STATE)))


sys.modules["transformers"] = types.SimpleNamespace(
    AutoModel=types.SimpleNamespace(from_pretrained=load_hub),
    AutoTokenizer=types.SimpleNamespace(from_pretrained=lambda *_, **__: None))

model = encoder_port.model_of("mini", STATE)
small = prepared(page, "tiny")
tiled = prepared(wide_page, "gundam")

record(model, lambda: model(*small), "plain.safetensors", page)
record(model, lambda: model(*tiled), "tiled.npz", wide_page)
served = Served(model)
record(served, lambda: served(tiled[0], tiled[2]), "served.safetensors", wide_page)
short = encoder_port.model_of("mini", STATE, "bf16")
record(short, lambda: short(*prepared(page, "tiny", torch.bfloat16)), "bf16.safetensors", page)

lacking = encoder_port.model_of("mini", STATE)
block = lacking.model.sam_model.blocks[1]
block.second_norm = block.norm2
del block.norm2
block.forward = lambda x, tap=None, b=block: (lambda y: y + b.mlp(b.second_norm(y)))(x + b.attend(b.norm1(x)))
del lacking.model.view_seperator
lacking.model.register_buffer("view_seperator", torch.zeros(160))
print("lacking:", said(lambda: record(lacking, lambda: lacking(*small), "lacking", page)))

print("two pages:", said(lambda: record(model, lambda: (model(*small), model(*small)), "two.npz", page)))
print("nothing ran:", said(lambda: record(model, lambda: None, "none.npz", page)))
print("other model:", said(lambda: dump_reference.TapRecorder(torch.nn.Linear(2, 2))))

print("command:", command("--model", "hub/model", "--image", page, "--mode", "tiny", "--dtype", "f32", "--device", "cpu",
                          "--out", f"{folder}/command.safetensors"))
print("no model:", command("--model", "other", "--image", page, "--out", f"{folder}/no.npz"))
print("pixels:", command("--model", "hub/model", "--pixels", f"{folder}/tiled.npz", "--dtype", "f32", "--device", "cpu",
                         "--image", wide_page, "--taps", "tokens,*fusion*", "--out", f"{folder}/pixels.npz"))

import numpy as np
tiled_dump = np.load(f"{folder}/tiled.npz")
np.savez(f"{folder}/theirs.npz", necks=np.stack([tiled_dump[f"tile.{k}/sam.neck"] for k in range(2)]),
         last=tiled_dump["global/fusion.projector"][None].astype(">f8"), other=np.zeros(3, "f4"), ids=np.arange(3),
         objects=np.array([{}]))
names = pathlib.Path(folder, "names.json")
names.write_text('{"necks": "tile.*/sam.neck", "last": "global/fusion.projector"}')
rename = ("--from", f"{folder}/theirs.npz", "--map", str(names), "--image", wide_page, "--mode", "gundam", "--out")
print("renamed:", command(*rename, f"{folder}/renamed.safetensors"))
names.write_text('{"global/fusion.projector": "last"}')
print("turned:", command(*rename, f"{folder}/turned.npz"))
names.write_text('{"lost": "global/sam.neck"}')
print("absent:", command(*rename, f"{folder}/absent.npz"))
names.write_text('{"last": "a", "necks": "b"}')
print("no taps:", command(*rename, f"{folder}/no_taps.npz"))
