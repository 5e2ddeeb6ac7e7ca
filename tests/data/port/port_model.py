"""The encoder as a PyTorch module tree under the checkpoint's names, written from the description of what it computes.

Plain rather than fast: it is what the C++ encoder and the tools that read ports' dumps are tested against."""
import math

import torch
import torch.nn.functional as F
from torch import nn

from alterations import Alterations

HEAD = 64


def resized_grid(grid, side, alter, part):
    """[h,w,D] -> [side,side,D], bicubic with antialias in float32."""
    if grid.shape[0] == side and grid.shape[1] == side:
        return grid
    antialias = not alter.has("no-antialias", "bicubic", "bilinear", part)
    mode = "bilinear" if alter.has("no-antialias", "bilinear") else "bicubic"
    planes = grid.float().permute(2, 0, 1)[None]  # [1,D,h,w]
    planes = F.interpolate(planes, (side, side), mode=mode, antialias=antialias, align_corners=False)
    return planes[0].permute(1, 2, 0).to(grid.dtype)


def relative_rows(table, extent):
    """[rows,64] -> [extent,extent,64]: the row for query minus key."""
    rows = 2 * extent - 1
    if len(table) != rows:
        table = F.interpolate(table.float().t()[None], rows, mode="linear")[0].t().to(table.dtype)
    place = torch.arange(extent)
    return table[place[:, None] - place[None, :] + extent - 1]


class LayerNorm2d(nn.Module):
    """LayerNorm over the channels of [B,C,H,W]."""

    def __init__(self, width, eps):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(width))
        self.bias = nn.Parameter(torch.empty(width))
        self.eps = eps

    def forward(self, x):
        return F.layer_norm(x.permute(0, 2, 3, 1), self.weight.shape, self.weight, self.bias, self.eps).permute(0, 3, 1, 2)


class SamAttention(nn.Module):
    def __init__(self, width, extent, alter):
        super().__init__()
        self.rel_pos_h = nn.Parameter(torch.empty(2 * extent - 1, HEAD))
        self.rel_pos_w = nn.Parameter(torch.empty(2 * extent - 1, HEAD))
        self.qkv = nn.Linear(width, 3 * width)
        self.proj = nn.Linear(width, width)
        self.alter = alter

    def forward(self, x, real=None):
        """[B,h,w,D] -> the same; `real` [B,h,w] tells padding, where padded keys are to be masked."""
        b, h, w, d = x.shape
        q, k, v = self.qkv(x).view(b, h * w, 3, d // HEAD, HEAD).permute(2, 0, 3, 1, 4)  # [B,heads,h·w,64] each
        rows, columns = relative_rows(self.rel_pos_h, h), relative_rows(self.rel_pos_w, w)
        out = []
        for head in range(d // HEAD):  # one by one: a global block's bias has N² values
            query = q[:, head].view(b, h, w, HEAD)
            if self.alter.has("scaled-rel-pos"):
                query = query / math.sqrt(HEAD)
            by_row = torch.einsum("bhwc,hkc->bhwk", query, rows)
            by_column = torch.einsum("bhwc,wkc->bhwk", query, columns)
            bias = (by_row[..., :, None] + by_column[..., None, :]).reshape(b, h * w, h * w)
            if real is not None:
                bias = bias.masked_fill(~real.view(b, 1, h * w), -math.inf)
            out.append(F.scaled_dot_product_attention(q[:, head], k[:, head], v[:, head], attn_mask=bias))
        return self.proj(torch.stack(out, 2).view(b, h, w, d))


class SamMlp(nn.Module):
    def __init__(self, width, alter):
        super().__init__()
        self.lin1 = nn.Linear(width, 4 * width)
        self.lin2 = nn.Linear(4 * width, width)
        self.form = "tanh" if alter.has("gelu-tanh", "sam") else "none"

    def forward(self, x):
        return self.lin2(F.gelu(self.lin1(x), approximate=self.form))


class SamBlock(nn.Module):
    def __init__(self, width, extent, window, eps, alter):
        super().__init__()
        self.norm1 = nn.LayerNorm(width, eps)
        self.attn = SamAttention(width, extent, alter)
        self.norm2 = nn.LayerNorm(width, eps)
        self.mlp = SamMlp(width, alter)
        self.window = window  # 0: over the whole grid
        self.alter = alter

    def forward(self, x, tap=lambda tensor: None):
        x = x + self.attend(self.norm1(x))
        tap(x)
        return x + self.mlp(self.norm2(x))

    def attend(self, x):
        if not self.window:
            return self.attn(x)
        b, g, _, d = x.shape
        w = self.window
        n = -(-g // w)  # windows along a side
        padded = F.pad(x, (0, 0, 0, n * w - g, 0, n * w - g))
        windows = padded.view(b, n, w, n, w, d).transpose(2, 3).reshape(-1, w, w, d)
        real = None
        if self.alter.has("masked-window-padding"):
            real = F.pad(torch.ones(b, g, g, dtype=torch.bool), (0, n * w - g, 0, n * w - g))
            real = real.view(b, n, w, n, w).transpose(2, 3).reshape(-1, w, w)
        out = self.attn(windows, real).view(b, n, n, w, w, d).transpose(2, 3).reshape(b, n * w, n * w, d)
        return out[:, :g, :g]


class PatchEmbed(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.proj = nn.Conv2d(3, width, 16, 16)

    def forward(self, views):
        return self.proj(views).permute(0, 2, 3, 1)  # [B,g,g,D]


class Sam(nn.Module):
    def __init__(self, c, alter):
        super().__init__()
        eps = 1e-5 if alter.has("layer-norm-eps", "both", "sam") else 1e-6
        d, neck = c["sam_dim"], c["neck"]
        self.pos_embed = nn.Parameter(torch.empty(1, c["grid"], c["grid"], d))
        self.patch_embed = PatchEmbed(d)
        everywhere = c["sam_global"]
        self.blocks = nn.ModuleList(
            SamBlock(d, c["grid"] if i in everywhere else c["sam_window"], 0 if i in everywhere else c["sam_window"], eps, alter)
            for i in range(c["sam_depth"]))
        stages = [nn.Conv2d(d, neck, 1, bias=False), LayerNorm2d(neck, eps), nn.Conv2d(neck, neck, 3, padding=1, bias=False)]
        if c.get("neck_norms", 2) == 2:
            stages.append(LayerNorm2d(neck, eps))
        self.neck = nn.Sequential(*stages)
        self.net_2 = nn.Conv2d(neck, c["net2"], 3, 2, 1, bias=False)
        self.net_3 = nn.Conv2d(c["net2"], c["clip_dim"], 3, 2, 1, bias=False)
        self.alter = alter

    def forward(self, views, tap=lambda name, tensor: None):
        """[B,3,S,S] -> [B,1024,c,c]"""
        x = self.patch_embed(views)
        tap("sam.patch_embed", x)
        grid = self.pos_embed[0]
        if self.alter.has("position-layout", "sam-transposed"):
            grid = grid.transpose(0, 1)
        x = x + resized_grid(grid, x.shape[1], self.alter, "sam")
        tap("sam.pos_embed", x)
        for i, block in enumerate(self.blocks):
            x = block(x, lambda mid, i=i: tap(f"sam.blocks.{i}.mid", mid))
            tap(f"sam.blocks.{i}", x)
        x = self.neck(x.permute(0, 3, 1, 2))  # [B,256,g,g]
        tap("sam.neck", x)
        x = self.net_2(x)
        tap("compressor.net_2", x)
        x = self.net_3(x)
        tap("compressor.net_3", x)
        return x


class ClipEmbeddings(nn.Module):
    def __init__(self, c, alter):
        super().__init__()
        self.class_embedding = nn.Parameter(torch.empty(c["clip_dim"]))
        self.patch_embedding = nn.Conv2d(3, c["clip_dim"], 14, 14, bias=False)  # in the checkpoint, never used
        self.position_embedding = nn.Embedding(c["clip_grid"] ** 2 + 1, c["clip_dim"])
        self.alter = alter

    def forward(self, compressed):
        """[B,1024,c,c] -> [B,n+1,1024], CLS first."""
        tokens = flattened(compressed, self.alter)
        cls = self.class_embedding.expand(len(tokens), 1, -1)
        return torch.cat([cls, tokens], 1) + self.positions(compressed.shape[2])

    def positions(self, side):
        table = self.position_embedding.weight
        if self.alter.has("position-layout", "sliced"):
            if side * side + 1 > len(table):
                raise SystemExit("position-layout:sliced needs a view of at most 1024 pixels")
            return table[:side * side + 1]
        if self.alter.has("position-layout", "whole"):
            return F.interpolate(table.float().t()[None], side * side + 1, mode="linear")[0].t().to(table.dtype)
        last = self.alter.has("position-layout", "cls-last")
        cls, rows = (table[-1:], table[:-1]) if last else (table[:1], table[1:])
        grid = rows.view(math.isqrt(len(rows)), -1, rows.shape[1])
        if self.alter.has("position-layout", "transposed"):
            grid = grid.transpose(0, 1)
        return torch.cat([cls, resized_grid(grid, side, self.alter, "clip").reshape(side * side, -1)])


class ClipAttention(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.qkv_proj = nn.Linear(width, 3 * width)
        self.out_proj = nn.Linear(width, width)

    def forward(self, x):
        b, n, d = x.shape
        q, k, v = self.qkv_proj(x).view(b, n, 3, d // HEAD, HEAD).permute(2, 0, 3, 1, 4)
        return self.out_proj(F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(b, n, d))


class ClipMlp(nn.Module):
    def __init__(self, width, alter):
        super().__init__()
        self.fc1 = nn.Linear(width, 4 * width)
        self.fc2 = nn.Linear(4 * width, width)
        self.alter = alter

    def forward(self, x):
        x = self.fc1(x)
        if self.alter.has("gelu-tanh", "clip", "clip-erf"):
            return self.fc2(F.gelu(x, approximate="tanh" if self.alter.has("gelu-tanh", "clip") else "none"))
        return self.fc2(x * torch.sigmoid(1.702 * x))


class ClipLayer(nn.Module):
    def __init__(self, width, eps, alter):
        super().__init__()
        self.layer_norm1 = nn.LayerNorm(width, eps)
        self.self_attn = ClipAttention(width)
        self.layer_norm2 = nn.LayerNorm(width, eps)
        self.mlp = ClipMlp(width, alter)

    def forward(self, x, tap=lambda tensor: None):
        x = x + self.self_attn(self.layer_norm1(x))
        tap(x)
        return x + self.mlp(self.layer_norm2(x))


class ClipLayers(nn.Module):
    def __init__(self, c, eps, alter):
        super().__init__()
        self.layers = nn.ModuleList(ClipLayer(c["clip_dim"], eps, alter) for _ in range(c["clip_depth"]))


class Clip(nn.Module):
    def __init__(self, c, alter):
        super().__init__()
        eps = 1e-6 if alter.has("layer-norm-eps", "both", "clip") else 1e-5
        self.embeddings = ClipEmbeddings(c, alter)
        self.pre_layrnorm = nn.LayerNorm(c["clip_dim"], eps)
        self.transformer = ClipLayers(c, eps, alter)

    def forward(self, compressed, tap=lambda name, tensor: None):
        x = self.embeddings(compressed)
        tap("clip.embeddings", x)
        x = self.pre_layrnorm(x)
        tap("clip.pre_layrnorm", x)
        for i, layer in enumerate(self.transformer.layers):
            x = layer(x, lambda mid, i=i: tap(f"clip.layers.{i}.mid", mid))
            tap(f"clip.layers.{i}", x)
        return x


class Projector(nn.Module):
    def __init__(self, width, embed):
        super().__init__()
        self.layers = nn.Linear(width, embed)

    def forward(self, x):
        return self.layers(x)


def flattened(compressed, alter):
    """[B,C,c,c] -> [B,c²,C], row by row."""
    if alter.has("token-order", "flattened"):
        compressed = compressed.transpose(2, 3)
    return compressed.flatten(2).transpose(1, 2)


class Encoder(nn.Module):
    """Tiles in one batch, then the global view; the tokens laid out."""

    def __init__(self, c, alter):
        super().__init__()
        self.sam_model = Sam(c, alter)
        self.vision_model = Clip(c, alter)
        self.projector = Projector(2 * c["clip_dim"], c["embed"])
        self.image_newline = nn.Parameter(torch.empty(c["embed"]))
        self.view_seperator = nn.Parameter(torch.empty(c["embed"]))
        self.alter = alter

    def features(self, views, tap):
        """[B,3,S,S] -> [B,n,1280]"""
        tap("preprocess.pixels", views)
        compressed = self.sam_model(views, tap)
        deep = self.vision_model(compressed, tap)[:, 1:]
        halves = [deep, flattened(compressed, self.alter)]
        fused = torch.cat(halves[::-1] if self.alter.has("concat-order") else halves, -1)
        tap("fusion.concat", fused)
        fused = self.projector(fused)
        tap("fusion.projector", fused)
        return fused

    def forward(self, tiles, grid, whole, tap=lambda view, name, tensor: None):
        """tiles [K,3,640,640] or None, grid (columns, rows), whole [3,S,S] -> [T,1280]"""
        parts = []
        if tiles is not None:
            def tap_tiles(name, batch):
                for k, tensor in enumerate(batch):
                    tap(f"tile.{k}", name, tensor)
            parts.append(self.mosaic(self.features(tiles, tap_tiles), grid))
        fused = self.features(whole[None], lambda name, batch: tap("global", name, batch[0]))
        side = math.isqrt(fused.shape[1])
        parts.append(self.rows(fused[0].view(side, side, -1)))
        separator = self.view_seperator[None]
        if self.alter.has("token-order", "global-first"):
            parts.reverse()
        return torch.cat([separator, *parts] if self.alter.has("token-order", "separator-first") else [*parts, separator])

    def mosaic(self, fused, grid):
        columns, rows = grid
        side = math.isqrt(fused.shape[1])
        tiles = fused.view(len(fused), side, side, -1)
        if self.alter.has("token-order", "tile-by-tile"):  # a newline short of a mosaic's rows goes behind every tile's
            return torch.cat([self.rows(tile) for tile in tiles])
        if self.alter.has("tile-order", "mosaic"):
            tiles = tiles.view(columns, rows, side, side, -1).permute(1, 2, 0, 3, 4)
        else:
            tiles = tiles.view(rows, columns, side, side, -1).permute(0, 2, 1, 3, 4)
        return self.rows(tiles.reshape(rows * side, columns * side, -1))

    def rows(self, grid):
        """[h,w,1280] -> [h·(w+1),1280], a newline behind every row"""
        if self.alter.has("token-order", "transposed"):
            grid = grid.transpose(0, 1)
        newline = self.image_newline.expand(len(grid), 1, -1)
        parts = [newline, grid] if self.alter.has("token-order", "newline-first") else [grid, newline]
        return torch.cat(parts, 1).flatten(0, 1)


class OcrModel(nn.Module):
    """What the checkpoint's names start from: `model`."""

    def __init__(self, c, alter=Alterations()):
        super().__init__()
        self.model = Encoder(c, alter)

    def forward(self, *arguments, **named):
        return self.model(*arguments, **named)
