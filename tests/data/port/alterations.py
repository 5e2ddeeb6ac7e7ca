"""The ways in which ports have gone wrong, one by one: the cause ids of `deepscope diff`, each in the forms told here."""

# The first form is meant where none is named.
FORMS = {
    "no-antialias": ("bicubic", "bilinear", "sam", "clip"),
    "position-layout": ("cls-last", "transposed", "sliced", "whole", "sam-transposed"),
    "gelu-tanh": ("sam", "clip", "clip-erf"),
    "scaled-rel-pos": ("all",),
    "masked-window-padding": ("all",),
    "layer-norm-eps": ("both", "sam", "clip"),
    "stretch-for-pad": ("all",),
    "pad-for-stretch": ("all",),
    "tile-order": ("columns", "reversed", "mosaic"),
    "resize-order": ("all",),
    "channel-order": ("all",),
    "concat-order": ("all",),
    "token-order": ("transposed", "flattened", "global-first", "tile-by-tile", "newline-first", "separator-first"),
    # No known cause: what `diff` must not put a name to.
    "unknown": ("scaled-weight", "noise"),
}


class Alterations:
    """What one run does otherwise; nothing by default."""

    def __init__(self, texts=()):
        self._forms = {}
        for text in texts:
            name, _, form = text.partition(":")
            if name not in FORMS or (form and form not in FORMS[name]):
                known = ", ".join(f"{n}[:{'|'.join(f)}]" for n, f in FORMS.items())
                raise SystemExit(f"no such alteration: {text}; there are {known}")
            self._forms[name] = form or FORMS[name][0]

    def has(self, name, *forms):
        """Whether `name` is altered, in one of `forms` where some are told."""
        return name in self._forms and (not forms or self._forms[name] in forms)

    def __str__(self):
        return ", ".join(f"{name}:{form}" for name, form in self._forms.items())
