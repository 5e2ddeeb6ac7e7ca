"""From an image file to normalised views, in numpy: the rules that every port must follow, and the ways in which some do not."""
import math
import pathlib
import struct
import zlib

import numpy as np

TILE = 640
SIDES = {"tiny": 512, "small": 640, "base": 1024, "large": 1280, "gundam": 1024}


def side_of(mode):
    return int(mode.split(":")[1]) if mode.startswith("custom:") else SIDES[mode]


def read_page(path):
    """u8 [H,W,3] of an 8-bit PNG without interlacing, of an .npy of that shape, or of whatever Pillow reads, if it is here."""
    if str(path).endswith(".npy"):
        return np.load(path)
    data = pathlib.Path(path).read_bytes()
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _read_png(data)
    from PIL import Image, ImageOps
    return np.asarray(ImageOps.exif_transpose(Image.open(path)).convert("RGB"))


def _read_png(data):
    at, packed, palette = 8, b"", None
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + size]
        if kind == b"IHDR":
            width, height, bits, colour, _, _, interlaced = struct.unpack(">IIBBBBB", body)
            if bits != 8 or interlaced:
                raise ValueError("only 8-bit PNG without interlacing is read here")
        elif kind == b"PLTE":
            palette = np.frombuffer(body, np.uint8).reshape(-1, 3)
        elif kind == b"IDAT":
            packed += body
        at += size + 12
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    image = _unfilter(zlib.decompress(packed), height, width, channels)
    if colour == 3:
        return palette[image[:, :, 0]]
    return np.repeat(image[:, :, :1], 3, 2) if channels < 3 else np.ascontiguousarray(image[:, :, :3])


def _unfilter(raw, height, width, channels):
    rows = np.frombuffer(raw, np.uint8).reshape(height, 1 + width * channels)
    out = np.zeros((height, width, channels), np.uint8)
    above = np.zeros((width, channels), np.uint8)
    for y in range(height):
        row = rows[y, 1:].reshape(width, channels)
        kind = rows[y, 0]
        if kind == 1:
            row = np.cumsum(row, axis=0, dtype=np.uint64).astype(np.uint8)
        elif kind == 2:
            row = row + above
        elif kind in (3, 4):
            row = _unfilter_slowly(kind, row, above)
        out[y] = above = row
    return out


def _unfilter_slowly(kind, row, above):
    done = []
    for c in range(row.shape[1]):
        values, left, corner = [], 0, 0
        for value, up in zip(row[:, c].tolist(), above[:, c].tolist()):
            if kind == 3:
                guess = (left + up) // 2
            else:
                a, b, d = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
                guess = left if a <= b and a <= d else up if b <= d else corner
            left, corner = (value + guess) & 255, up
            values.append(left)
        done.append(values)
    return np.array(done, np.uint8).T


def _cubic(x):
    x = abs(x)
    if x < 1:
        return (1.5 * x - 2.5) * x * x + 1
    return ((2.5 - 0.5 * x) * x - 4) * x + 2 if x < 2 else 0.0


def _filter(source, target):
    """[target, source] weights in 22-bit fixed point, as float64: sums of bytes times these are exact."""
    scale = source / target
    wide = max(scale, 1.0)
    table = np.zeros((target, source))
    for i in range(target):
        centre = (i + 0.5) * scale
        first = max(int(centre - 2 * wide + 0.5), 0)
        end = min(int(centre + 2 * wide + 0.5), source)
        weights = np.array([_cubic((x - centre + 0.5) * (1 / wide)) for x in range(first, end)])
        weights /= weights.cumsum()[-1]  # one after the other, as in C
        table[i, first:end] = np.trunc(weights * 2 ** 22 + np.where(weights < 0, -0.5, 0.5))
    return table


def _pass(image, target, axis):
    if image.shape[axis] == target:
        return image
    sums = np.tensordot(_filter(image.shape[axis], target), image.astype(np.float64), (1, axis))
    done = np.clip((sums.astype(np.int64) + (1 << 21)) >> 22, 0, 255).astype(np.uint8)
    return np.moveaxis(done, 0, axis)


def resize(image, width, height, order="pillow12"):
    """Pillow's BICUBIC: across, then down, 8 bits between; its version 13 goes down first where the page shrinks more that way."""
    down, across = image.shape[0] - height, image.shape[1] - width
    axes = (0, 1) if order == "pillow13" and down > 0 and down > 2 * across else (1, 0)
    for axis in axes:
        image = _pass(image, (height, width)[axis], axis)
    return image


def _fit(image, side, order):
    height, width = image.shape[:2]
    size = [max(1, round(width / height * side)) if height > width else side,
            max(1, round(height / width * side)) if width > height else side]
    out = np.full((side, side, 3), 127, np.uint8)
    x, y = (round((side - s) / 2) for s in size)
    out[y:y + size[1], x:x + size[0]] = resize(image, size[0], size[1], order)
    return out


def tile_grid(width, height, most):
    """(columns, rows), or None when the page is no larger than a tile."""
    if width <= TILE and height <= TILE:
        return None
    best, least = (1, 1), math.inf
    for count in range(2, most + 1):
        for columns in range(1, count + 1):
            if count % columns:
                continue
            rows = count // columns
            off = abs(width / height - columns / rows)
            if off < least or (off == least and width * height > 0.5 * TILE * TILE * count):
                best, least = (columns, rows), off
    return best


def views_of(image, mode, most_tiles, alter):
    """({view name: float32 [3,S,S]}, tile grid); `alter` tells which ways to go wrong."""
    side = side_of(mode)
    order = "pillow13" if alter.has("resize-order") else "pillow12"
    stretches = mode in ("tiny", "small")
    if alter.has("stretch-for-pad"):
        stretches = True
    if alter.has("pad-for-stretch"):
        stretches = False
    views, grid = {}, None
    if mode == "gundam":
        grid = tile_grid(image.shape[1], image.shape[0], most_tiles)
    if grid:
        columns, rows = grid
        mosaic = resize(image, columns * TILE, rows * TILE, order)
        for k in range(columns * rows):
            row, column = (k % rows, k // rows) if alter.has("tile-order", "columns") else (k // columns, k % columns)
            views[f"tile.{k}"] = mosaic[row * TILE:(row + 1) * TILE, column * TILE:(column + 1) * TILE]
        if alter.has("tile-order", "reversed"):
            views = dict(zip(views, reversed(list(views.values()))))
    views["global"] = resize(image, side, side, order) if stretches else _fit(image, side, order)
    bgr = alter.has("channel-order")
    return {name: normalised(view[:, :, ::-1] if bgr else view) for name, view in views.items()}, grid or (1, 1)


def normalised(view):
    return ((view.transpose(2, 0, 1).astype(np.float32) / np.float32(255)) - np.float32(0.5)) / np.float32(0.5)
