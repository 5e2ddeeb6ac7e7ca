#!/usr/bin/env python3
"""Writes what a PyTorch DeepSeek-OCR encoder computes as a dump that `deepscope diff` reads. Runs in your own Python.

Around your own code:

    from dump_reference import TapRecorder
    with TapRecorder(model) as taps:
        model(...)                        # one page, however you run it
    taps.write("ref.safetensors", image="page.png", mode="base")

Or as a command:

    dump_reference.py --model deepseek-ai/DeepSeek-OCR --image page.png --mode base --out ref.safetensors
    dump_reference.py --model FOLDER --pixels ours.safetensors --out ref.safetensors    # our views, its network
    dump_reference.py --from theirs.npz --map names.json --out ref.safetensors          # their tensors, our names

Taps are recorded by forward hooks on modules of the released model's names (sam_model, vision_model, projector, image_newline,
view_seperator), wherever in the module tree they are. What a model lacks is told and left out. Needs torch and numpy;
safetensors to write that (else name an .npz or a folder), transformers for --model, Pillow where an image is no PNG.
"""
import argparse
import contextlib
import fnmatch
import hashlib
import inspect
import json
import math
import os
import pathlib
import struct
import sys
import tempfile
import zipfile

import numpy as np
import torch

PATCH, TOKEN, TILE = 16, 64, 640  # pixels along a side
MODES = {"tiny": (512, 512, False), "small": (640, 640, False), "base": (1024, 1024, False), "large": (1280, 1280, False),
         "gundam": (1024, 640, True)}  # global side, tile side, tiled
PARTS = ("sam_model", "vision_model", "projector", "image_newline", "view_seperator")


class DumpError(Exception):
    """What went wrong, in one sentence."""


def find_parts(model):
    """The encoder's modules and parameters by their last name, those nearest the root first."""
    named = dict(model.named_modules()) | dict(model.named_parameters())
    found = {}
    for part in PARTS:
        paths = [path for path in named if path.split(".")[-1] == part]
        if paths:
            found[part] = named[min(paths, key=lambda path: (path.count("."), path))]
    if "sam_model" not in found and "vision_model" not in found:
        raise DumpError("this model has neither a sam_model nor a vision_model anywhere in its tree")
    return found


def wanted(globs):
    patterns = globs.split(",")
    return lambda name: any(g == "all" or (g == "main" and not name.endswith(".mid")) or fnmatch.fnmatchcase(name, g)
                            for g in patterns)


def first_tensor(value):
    while isinstance(value, (tuple, list)) and value:
        value = value[0]
    return value if isinstance(value, torch.Tensor) else None


class Call:
    """One pass of a batch of views: SAM's, and what CLIP and the projector made of it."""

    def __init__(self, views, side):
        self.views, self.side, self.taps = views, side, {}


class TapRecorder:
    """Records the taps of one page while it is entered. `taps` are globs as in `deepscope encode --taps`: main, all, ..."""

    def __init__(self, model, taps="all"):
        self.model = model
        self.parts = find_parts(model)
        self.missing = []  # "clip.layers.3.mid: layer 3 has no layer_norm2"
        self._wanted = wanted(taps)
        self._calls = []
        self._hooks = []

    def __enter__(self):
        self._calls, self.missing = [], []
        try:
            self._hook_sam()
            self._hook_clip()
            self._hook_projector()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for hook in self._hooks:
            hook.remove()
        self._hooks = []

    def _child(self, parent, path, tap):
        module = parent
        for name in path.split("."):
            module = getattr(module, name, None)
        if not isinstance(module, torch.nn.Module):
            self.missing.append(f"{tap}: there is no {path}")
            return None
        return module

    def _on_input(self, module, tap, start=None):
        def hook(_, arguments, named):
            tensor = first_tensor([*arguments, *named.values()])
            if tensor is not None:
                if start:
                    start(tensor)
                self._record(tap, tensor)
        if module is not None:
            self._hooks.append(module.register_forward_pre_hook(hook, with_kwargs=True))

    def _on_output(self, module, tap):
        def hook(_, __, output):
            tensor = first_tensor(output)
            if tensor is not None:
                self._record(tap, tensor)
        if module is not None:
            self._hooks.append(module.register_forward_hook(hook))

    def _hook_sam(self):
        sam = self.parts.get("sam_model")
        if sam is None:
            self.missing.append("sam.*: there is no sam_model")
            return
        self._on_input(sam, "preprocess.pixels", lambda views: self._calls.append(Call(len(views), views.shape[-1])))
        self._on_output(self._child(sam, "patch_embed", "sam.patch_embed"), "sam.patch_embed")
        blocks = self._child(sam, "blocks", "sam.blocks.*")
        for i, block in enumerate(blocks or []):
            if i == 0:
                self._on_input(block, "sam.pos_embed")
            self._on_input(self._child(block, "norm2", f"sam.blocks.{i}.mid"), f"sam.blocks.{i}.mid")
            self._on_output(block, f"sam.blocks.{i}")
        for name, tap in (("neck", "sam.neck"), ("net_2", "compressor.net_2"), ("net_3", "compressor.net_3")):
            self._on_output(self._child(sam, name, tap), tap)

    def _hook_clip(self):
        clip = self.parts.get("vision_model")
        if clip is None:
            self.missing.append("clip.*: there is no vision_model")
            return
        self._on_output(self._child(clip, "embeddings", "clip.embeddings"), "clip.embeddings")
        self._on_output(self._child(clip, "pre_layrnorm", "clip.pre_layrnorm"), "clip.pre_layrnorm")
        for i, layer in enumerate(self._child(clip, "transformer.layers", "clip.layers.*") or []):
            self._on_input(self._child(layer, "layer_norm2", f"clip.layers.{i}.mid"), f"clip.layers.{i}.mid")
            self._on_output(layer, f"clip.layers.{i}")

    def _hook_projector(self):
        projector = self.parts.get("projector")
        if projector is None:
            self.missing.append("fusion.*: there is no projector")
            return
        self._on_input(projector, "fusion.concat")
        self._on_output(projector, "fusion.projector")

    def _record(self, tap, tensor):
        call = self._call_of(tap, tensor)
        if call is not None:
            call.taps[tap] = shaped(tap, tensor.detach(), call.side).to("cpu", copy=True)

    def _call_of(self, tap, tensor):
        """The first pass that has no such tap yet and fits it: passes may be run stage by stage, in whatever order."""
        open_calls = [call for call in self._calls if tap not in call.taps]
        if tap.startswith(("preprocess.", "sam.", "compressor.")):
            return open_calls[-1] if open_calls else None  # SAM itself opened the pass
        if not self._calls:  # no SAM to tell of the views
            tokens = tensor.shape[-2] - tap.startswith("clip.")
            self._calls.append(Call(len(tensor) if tensor.dim() == 3 else 1, math.isqrt(tokens) * TOKEN))
            return self._calls[-1]
        fitting = [call for call in open_calls
                   if tensor.numel() // tensor.shape[-1] == call.views * ((call.side // TOKEN) ** 2 + tap.startswith("clip."))]
        return (fitting or open_calls or [None])[0]

    def views(self):
        """View name -> taps, batches taken apart: the one largest view is global, the others its tiles, in order."""
        if not self._calls:
            raise DumpError("nothing was recorded: the encoder did not run, or not through its modules' own calls")
        side = max(call.side for call in self._calls)
        views = [(call, k) for call in self._calls for k in range(call.views)]
        whole = [view for view in views if view[0].side == side]
        if len(whole) > 1 and whole[-1][0].views == 1 and whole[0][0].views > 1:
            whole = whole[-1:]  # tiles as large as the global view, which comes last
        if len(whole) != 1:
            raise DumpError(f"{len(whole)} views of {side} pixels were recorded: record one page at a time")
        tiles = [view for view in views if view is not whole[0]]
        named = [("global", whole[0]), *((f"tile.{k}", view) for k, view in enumerate(tiles))]
        return {name: {tap: tensor[k] for tap, tensor in call.taps.items()} for name, (call, k) in named}

    def tensors(self, grid=None):
        """Our names -> tensors; laid-out `tokens` too, when all that they are made of is known. grid: (columns, rows) of tiles."""
        views = self.views()
        tensors = {f"{view}/{tap}": tensor for view, taps in views.items() for tap, tensor in taps.items()}
        tokens = self._tokens(views, grid)
        if tokens is not None:
            tensors["tokens"] = tokens
        return {name: tensor.contiguous() for name, tensor in tensors.items() if self._wanted(name)}

    def _tokens(self, views, grid):
        newline, separator = self.parts.get("image_newline"), self.parts.get("view_seperator")
        fused = [taps.get("fusion.projector") for taps in views.values()]
        lacks = ("image_newline" if newline is None else "view_seperator" if separator is None else
                 "a projector's output for every view" if any(f is None for f in fused) else
                 "the grid of the tiles" if len(fused) > 1 and (not grid or grid[0] * grid[1] != len(fused) - 1) else None)
        if lacks:
            self.missing.append(f"tokens: {lacks} is not known")
            return None
        newline, separator = (p.detach().to("cpu", fused[0].dtype).reshape(1, -1) for p in (newline, separator))

        def rows(cells):  # [h,w,E] -> [h(w+1),E]
            return torch.cat([cells, newline.expand(len(cells), 1, -1)], 1).flatten(0, 1)
        squares = [f.view(math.isqrt(len(f)), -1, f.shape[-1]) for f in fused]
        parts = [rows(squares[0]), separator]
        if len(squares) > 1:
            columns = grid[0]
            bands = [torch.cat(squares[1 + k:1 + k + columns], 1) for k in range(0, len(squares) - 1, columns)]
            parts.insert(0, rows(torch.cat(bands)))
        return torch.cat(parts)

    def write(self, path, image=None, mode=None, grid=None, manifest=None):
        """Writes .safetensors, .npz, or a folder. `image` is the page's file; `mode` and `grid` are guessed where not told.
        `manifest` adds members of your own. What is missing goes to stderr."""
        views = self.views()
        side, tiles = max(call.side for call in self._calls), len(views) - 1
        about = image_facts(image) if image else {}
        grid = grid or ((1, 1) if not tiles else guess_grid(about.get("image_size"), tiles))
        before = len(self.missing)
        tensors = self.tensors(grid)
        dtype = next((t.dtype for t in tensors.values()), torch.float32)
        parameter = next(self.model.parameters(), None)
        facts = {"schema": 1, "port": f"{type(self.model).__name__} in PyTorch {torch.__version__}", "torch": torch.__version__,
                 "mode": mode or guess_mode(side, tiles), "dtype": short_dtype(parameter.dtype if parameter is not None else dtype),
                 "device": str(parameter.device) if parameter is not None else "cpu", **about}
        if grid:
            facts["tile_grid"] = list(grid)
        write_dump(tensors, facts | (manifest or {}), path)
        for line in self.missing:
            print(f"dump_reference: missing: {line}", file=sys.stderr)
        del self.missing[before:]
        return sorted(tensors)


def shaped(tap, tensor, side):
    """[views, ...] as our taps have it: grids of SAM's blocks channels last, of convolutions channels first."""
    grid = side // PATCH
    name = tap.removesuffix(".mid")
    if name in ("sam.patch_embed", "sam.pos_embed") or name.startswith("sam.blocks."):
        if tensor.dim() == 3 and tensor.shape[1] == grid * grid:
            return tensor.unflatten(1, (grid, grid))
        if tensor.dim() == 4 and tensor.shape[2:] == (grid, grid) and tensor.shape[1] != grid:
            return tensor.permute(0, 2, 3, 1)
        return tensor
    cells = {"sam.neck": grid, "compressor.net_2": grid // 2, "compressor.net_3": grid // 4}.get(tap)
    if cells and tensor.dim() == 4 and tensor.shape[1:3] == (cells, cells) and tensor.shape[3] != cells:
        return tensor.permute(0, 3, 1, 2)
    if tap.startswith(("clip.", "fusion.")) and tensor.dim() == 2:
        return tensor[None]
    return tensor


def short_dtype(dtype):
    return {torch.bfloat16: "bf16", torch.float16: "f16"}.get(dtype, "f32")


def guess_mode(side, tiles):
    if tiles:
        return "gundam"
    return next((name for name, (whole, _, tiled) in MODES.items() if whole == side and not tiled), f"custom:{side}")


def guess_grid(size, tiles):
    """(columns, rows) of as many tiles, of the page's aspect; None without a page."""
    if not size:
        return None
    grids = [(w, tiles // w) for w in range(1, tiles + 1) if tiles % w == 0]
    return min(grids, key=lambda grid: abs(size[0] / size[1] - grid[0] / grid[1]))


def image_facts(path):
    data = pathlib.Path(path).read_bytes()
    facts = {"image": str(path), "image_sha256": hashlib.sha256(data).hexdigest(), "image_bytes": len(data)}
    if data.startswith(b"\x89PNG\r\n\x1a\n") and b"eXIf" not in data:
        return facts | {"image_size": list(struct.unpack(">II", data[16:24]))}
    with contextlib.suppress(Exception):  # no Pillow, or none of its kinds: the size stays unknown
        from PIL import Image, ImageOps
        with Image.open(path) as image:
            return facts | {"image_size": list(ImageOps.exif_transpose(image).size)}
    return facts


def write_dump(tensors, manifest, path):
    """Under a name beside it first, so that nobody reads half a dump."""
    path = pathlib.Path(path)
    if not tensors:
        raise DumpError(f"no tensors to write to {path}")
    is_folder = path.suffix not in (".safetensors", ".npz")
    if is_folder and path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise DumpError(f"{path} is there and no empty folder: name another")
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as near:
        whole = pathlib.Path(near, path.name)
        if is_folder:
            whole.mkdir()
            for name, tensor in tensors.items():
                np.save(whole / (name.replace("/", "__") + ".npy"), as_array(tensor))
            (whole / "manifest.json").write_text(json.dumps(manifest))
        elif path.suffix == ".npz":
            np.savez(whole, **{name: as_array(tensor) for name, tensor in tensors.items()})
            with zipfile.ZipFile(whole, "a") as archive:
                archive.writestr("manifest.json", json.dumps(manifest))
        else:
            try:
                from safetensors.torch import save_file
            except ImportError as error:
                raise DumpError("safetensors is not installed here: name an .npz or a folder instead") from error
            texts = {key: value if isinstance(value, str) else json.dumps(value) for key, value in manifest.items()}
            save_file({name: tensor.contiguous().clone() for name, tensor in tensors.items()}, whole, metadata=texts)
        os.replace(whole, path)


def as_array(tensor):
    return (tensor.float() if tensor.dtype == torch.bfloat16 else tensor).contiguous().numpy()  # numpy has no bf16


def read_dump(path):
    """Name -> tensor of floats, and the manifest, of a .safetensors or .npz."""
    try:
        if str(path).endswith(".safetensors"):
            from safetensors import safe_open
            with safe_open(path, "pt") as file:
                return {name: file.get_tensor(name) for name in file.keys()}, dict(file.metadata() or {})
        tensors, manifest = {}, {}
        with zipfile.ZipFile(path) as archive, np.load(path) as file:
            for name in archive.namelist():
                if name == "manifest.json":
                    manifest = json.loads(archive.read(name))
                else:
                    with contextlib.suppress(ValueError):  # pickled objects are no tensors, and not to be trusted
                        array = file[name.removesuffix(".npy")]
                        if array.dtype.kind == "f":
                            native = array.astype(array.dtype.newbyteorder("="))
                            tensors[name.removesuffix(".npy")] = torch.from_numpy(native)
        return tensors, manifest
    except Exception as error:  # each library has its own kinds
        raise DumpError(f"cannot read {path}: {error}") from error


def is_tap(name):
    view, _, tap = name.partition("/")
    return name == "tokens" or bool(tap and (view == "global" or view.startswith("tile.")))


def renamed(tensors, names):
    """Their tensors under our names. `tile.*/TAP` takes a batch of tiles apart; a batch of one is dropped."""
    if not all(isinstance(ours, str) for ours in names.values()):
        raise DumpError('names must be a JSON object of strings: {"their name": "global/sam.neck"}')
    if not all(map(is_tap, names.values())):
        if not all(map(is_tap, names)):
            raise DumpError("neither side of the name map is of taps (global/..., tile.K/..., tokens)")
        names = {theirs: ours for ours, theirs in names.items()}
    absent = sorted(set(names) - set(tensors))
    if absent:
        raise DumpError(f"the dump has no tensor {absent[0]}; it has {', '.join(sorted(tensors)[:8])} ...")
    ours = {}
    for name, tensor in tensors.items():
        tap = names.get(name, name if is_tap(name) else None)
        if tap is None:
            print(f"dump_reference: left out: {name}, which the name map does not name", file=sys.stderr)
            continue
        sides = 2 if tap == "tokens" or tap.partition("/")[2].startswith(("clip.", "fusion.")) else 3
        if tap.startswith("tile.*/"):
            parts = {tap.replace("*", str(k), 1): part for k, part in enumerate(tensor)}
        else:
            parts = {tap: tensor[0] if tensor.dim() == sides + 1 and len(tensor) == 1 else tensor}
        for tap, part in parts.items():
            if tap in ours:
                raise DumpError(f"two tensors go by the name {tap}")
            ours[tap] = part.contiguous()
    return ours


class Recorded(Exception):
    """Ends a run whose encoder is done: nobody waits for the text."""


def run_page(model, name, image, mode, taps):
    """Runs the model's own `infer`, its own preprocessing with it, up to the global view's last tap."""
    if not hasattr(model, "infer") or "projector" not in taps.parts:
        raise DumpError(f"{type(model).__name__} has no infer() or no projector: use TapRecorder in your own code, or --pixels")
    from transformers import AutoTokenizer
    whole, tile, tiled = MODES[mode]

    def end(*_):
        if any(call.side == whole and "fusion.projector" in call.taps for call in taps._calls):
            raise Recorded
    ending = taps.parts["projector"].register_forward_hook(end)  # runs behind the recorder's own
    tokenizer = AutoTokenizer.from_pretrained(name, trust_remote_code=True)
    try:
        with tempfile.TemporaryDirectory() as folder, contextlib.suppress(Recorded):
            model.infer(tokenizer, prompt="<image>\nFree OCR. ", image_file=image, output_path=folder, base_size=whole,
                        image_size=tile, crop_mode=tiled)
    except Exception as error:  # whatever a model's own code throws
        raise DumpError(f"the model's infer() failed ({error}); --pixels does without it") from error
    finally:
        ending.remove()


def run_views(parts, tensors):
    """Sends the views of a dump through the network alone: tiles in one batch, then the global view."""
    pixels = {name.partition("/")[0]: t for name, t in tensors.items() if name.endswith("/preprocess.pixels")}
    if "global" not in pixels:
        raise DumpError("the dump of --pixels has no global/preprocess.pixels")
    tiles = [pixels[f"tile.{k}"] for k in range(len(pixels) - 1)]
    sam, clip = parts["sam_model"], parts["vision_model"]
    like = next(sam.parameters())
    takes_pixels = "patch_embeds" in inspect.signature(clip.forward).parameters  # the released CLIP: (views, patch_embeds)
    for batch in ([torch.stack(tiles)] if tiles else []) + [pixels["global"][None]]:
        batch = batch.to(like.device, like.dtype)
        compressed = sam(batch)
        deep = clip(batch, compressed) if takes_pixels else clip(compressed)
        if "projector" in parts:
            parts["projector"](torch.cat([deep[:, 1:], compressed.flatten(2).transpose(1, 2)], -1))


def load_model(name, device, dtype):
    try:
        from transformers import AutoModel
    except ImportError as error:
        raise DumpError("--model needs transformers, which is not installed here; TapRecorder does without") from error
    try:
        model = AutoModel.from_pretrained(name, trust_remote_code=True, use_safetensors=True)
    except Exception as error:
        raise DumpError(f"transformers cannot load {name}: {error}") from error
    return model.eval().to(device=device, dtype={"f32": torch.float32, "bf16": torch.bfloat16, "f16": torch.float16}[dtype])


def run_command(a):
    if a.source:
        tensors, manifest = read_dump(a.source)
        names = json.loads(pathlib.Path(a.map).read_text()) if a.map else {}
        if not isinstance(names, dict):
            raise DumpError(f"{a.map}: expected a JSON object of names")
        about = image_facts(a.image) if a.image else {}
        write_dump(renamed(tensors, names), {"schema": 1, "port": f"from {a.source}", **manifest, **about,
                                             **({"mode": a.mode} if a.mode else {})}, a.out)
        return
    model = load_model(a.model, a.device, a.dtype)
    with torch.inference_mode(), TapRecorder(model, a.taps) as taps:
        if a.pixels:
            tensors, manifest = read_dump(a.pixels)
            run_views(taps.parts, tensors)
        else:
            run_page(model, a.model, a.image, a.mode or "base", taps)
    grid = None
    if a.pixels and "tile_grid" in manifest:
        grid = manifest["tile_grid"] if isinstance(manifest["tile_grid"], list) else json.loads(manifest["tile_grid"])
    names = taps.write(a.out, image=a.image, mode=a.mode, grid=tuple(grid) if grid else None)
    print(f"wrote {len(names)} taps to {a.out}", file=sys.stderr)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--model", help="a name or folder that transformers loads, with its own code")
    p.add_argument("--image", help="the page")
    p.add_argument("--pixels", metavar="DUMP", help="send this dump's views through the network instead of a page")
    p.add_argument("--mode", choices=MODES, help="default: base")
    p.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    p.add_argument("--dtype", default="bf16", choices=("f32", "bf16", "f16"))
    p.add_argument("--taps", default="all", help="globs, comma-separated; main, all")
    p.add_argument("--from", dest="source", metavar="DUMP", help="rename the tensors of a .safetensors or .npz of yours")
    p.add_argument("--map", metavar="NAMES.json", help='{"your name": "global/sam.neck", "tiles_neck": "tile.*/sam.neck"}')
    p.add_argument("--out", required=True, metavar="X.safetensors|X.npz|FOLDER")
    a = p.parse_args()
    if bool(a.model) == bool(a.source):
        p.error("one of --model and --from is needed")
    if a.model and not a.image and not a.pixels:
        p.error("--model needs a page (--image) or a dump's views (--pixels)")
    try:
        run_command(a)
    except (DumpError, OSError, json.JSONDecodeError) as error:
        sys.exit(f"dump_reference: {error}")


if __name__ == "__main__":
    main()
