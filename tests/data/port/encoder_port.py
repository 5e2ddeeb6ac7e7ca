#!/usr/bin/env python3
"""A port of the encoder in plain PyTorch, right or wrong on purpose, that writes dumps as `deepscope encode` does.

    encoder_port.py --preset mini --image page.png --mode tiny --out right.safetensors \\
        --alter gelu-tanh --out tanh.safetensors --alter token-order:transposed --mode base --out turned.npz

Options hold from where they stand on; --alter holds for the next --out alone. A folder is written for an --out without
extension. Causes and their forms: alterations.py. The program's resampler is followed to the bit, so pixels are equal.
"""
import argparse
import fnmatch
import hashlib
import json
import pathlib
import sys

import numpy as np
import torch

import synthetic_weights
from alterations import Alterations
from page_image import read_page, views_of
from port_model import OcrModel

DTYPES = {"f32": torch.float32, "bf16": torch.bfloat16, "f16": torch.float16}


def state_of(weights, preset):
    """Every tensor of the checkpoint in float32."""
    if not weights.startswith("synthetic"):
        from safetensors.torch import load_file
        return {name: t.float() for name, t in load_file(weights).items()}
    seed = int(weights.partition(":")[2] or 0)
    shapes = synthetic_weights.shapes(synthetic_weights.PRESETS[preset])
    return {name: torch.from_numpy(synthetic_weights.tensor(name, shape, seed)) for name, shape in shapes.items()}


def model_of(preset, state, dtype="f32", alter=Alterations()):
    with torch.device("meta"):
        model = OcrModel(synthetic_weights.PRESETS[preset], alter)
    model.load_state_dict({name: t.to(DTYPES[dtype]) for name, t in state.items()}, assign=True)
    if alter.has("unknown", "scaled-weight"):
        linear = model.model.sam_model.blocks[1].mlp.lin2
        linear.weight = torch.nn.Parameter(1.25 * linear.weight)  # the state is other runs' too
    return model.requires_grad_(False).eval()


def views_in(path):
    """Views and grid of a dump's preprocess.pixels, or of one view [3,S,S] in an .npy."""
    if path.endswith(".npy"):
        return {"global": np.load(path)}, (1, 1)
    if path.endswith(".safetensors"):
        from safetensors import safe_open
        with safe_open(path, "np") as dump:
            tensors = {name: dump.get_tensor(name) for name in dump.keys() if name.endswith("/preprocess.pixels")}
            grid = json.loads(dump.metadata().get("tile_grid", "[1, 1]"))
    else:
        with np.load(path) as dump:
            tensors = {name: dump[name] for name in dump.files if name.endswith("/preprocess.pixels")}
            grid = json.loads(dump["manifest.json"]).get("tile_grid", [1, 1]) if "manifest.json" in dump.files else [1, 1]
    return {name.split("/")[0]: view.astype(np.float32) for name, view in tensors.items()}, tuple(grid)


def wanted(globs):
    patterns = globs.split(",")

    def matches(name):
        return any(g == "all" or (g == "main" and not name.endswith(".mid")) or fnmatch.fnmatchcase(name, g) for g in patterns)
    return matches


def run(job, state, image):
    """Tap name -> tensor, and the manifest."""
    alter = Alterations(job.alter)
    if job.pixels:
        views, grid = views_in(job.pixels)
    else:
        views, grid = views_of(image, job.mode, job.max_tiles, alter)
    dtype = DTYPES[job.dtype]
    model = model_of(job.preset, state, job.dtype, alter)
    taps, matches = {}, wanted(job.taps)

    def tap(view, name, tensor):
        if alter.has("unknown", "noise") and name == "sam.neck":
            tensor += 0.05 * torch.randn(tensor.shape, generator=torch.Generator().manual_seed(1)).to(dtype)
        if matches(f"{view}/{name}"):
            taps[f"{view}/{name}"] = tensor.contiguous().clone()
    tiles = [torch.from_numpy(np.ascontiguousarray(views[f"tile.{k}"])) for k in range(len(views) - 1)]
    whole = torch.from_numpy(np.ascontiguousarray(views["global"])).to(dtype)
    with torch.inference_mode():
        tokens = model(torch.stack(tiles).to(dtype) if tiles else None, grid, whole, tap)
    if matches("tokens"):
        taps["tokens"] = tokens.contiguous()
    manifest = {"schema": 1, "port": f"encoder_port.py, altered: {alter or 'nothing'}", "torch": torch.__version__,
                "dtype": job.dtype, "device": "cpu", "tile_grid": list(grid)}
    if not job.pixels:
        manifest |= {"image": job.image, "image_size": [image.shape[1], image.shape[0]], "mode": job.mode,
                     "image_sha256": hashlib.sha256(pathlib.Path(job.image).read_bytes()).hexdigest()}
    if job.weights.startswith("synthetic"):
        seed = int(job.weights.partition(":")[2] or 0)
        manifest["weights"] = {"source": "synthetic", "preset": job.preset, "seed": seed, "sha256": None}
    return taps, manifest


def write(taps, manifest, path):
    if path.endswith(".safetensors"):
        from safetensors.torch import save_file
        texts = {key: value if isinstance(value, str) else json.dumps(value) for key, value in manifest.items()}
        save_file(taps, path, metadata=texts)
        return
    arrays = {name: (t.float() if t.dtype == torch.bfloat16 else t).numpy() for name, t in taps.items()}
    if path.endswith(".npz"):
        np.savez(path, **arrays)
        import zipfile
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr("manifest.json", json.dumps(manifest))
        return
    folder = pathlib.Path(path)
    folder.mkdir(parents=True, exist_ok=True)
    for name, array in arrays.items():
        np.save(folder / (name.replace("/", "__") + ".npy"), array)
    (folder / "manifest.json").write_text(json.dumps(manifest))


class Job(argparse.Action):
    """--out: what has been said so far is one run."""

    def __call__(self, parser, namespace, value, option=None):
        job = argparse.Namespace(**{k: v for k, v in vars(namespace).items() if k != "jobs"}, out=value)
        namespace.jobs = [*(namespace.jobs or []), job]
        namespace.alter = []


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--weights", default="synthetic:0", help="safetensors file, or synthetic[:SEED]")
    p.add_argument("--preset", default="released", choices=synthetic_weights.PRESETS)
    p.add_argument("--mini", dest="preset", action="store_const", const="mini", help="--preset mini")
    p.add_argument("--image")
    p.add_argument("--pixels", help="take the views of this dump, or a view [3,S,S] in an .npy, instead of an image")
    p.add_argument("--mode", default="base")
    p.add_argument("--max-tiles", type=int, default=9)
    p.add_argument("--dtype", default="f32", choices=DTYPES)
    p.add_argument("--taps", default="all", help="globs, comma-separated; main, all")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--alter", action="append", default=[], metavar="ID[:FORM]")
    p.add_argument("--out", action=Job, dest="jobs", metavar="X.safetensors|X.npz|FOLDER")
    arguments = p.parse_args()
    if not arguments.jobs:
        p.error("nothing to do: no --out")
    torch.set_num_threads(arguments.threads)
    states, images = {}, {}
    for job in arguments.jobs:
        if not job.pixels and not job.image:
            p.error(f"--out {job.out}: neither --image nor --pixels stands before it")
        weights = (job.weights, job.preset)
        if weights not in states:
            states[weights] = state_of(*weights)
        if job.image and job.image not in images:
            images[job.image] = read_page(job.image)
        write(*run(job, states[weights], images.get(job.image)), job.out)
        print(job.out, file=sys.stderr)


if __name__ == "__main__":
    main()
