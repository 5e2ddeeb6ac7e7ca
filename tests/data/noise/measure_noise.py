#!/usr/bin/env python3
"""What two dumps of one page differ by, stage by stage: the measurements behind encoder/probe/expected_noise.cpp.

    measure_noise.py LABEL A.safetensors B.safetensors … >> noise.csv

For each label and pair a line a stage, the worst of its views: RMS of a-b over the RMS of a (rounding goes by the values), the
largest |a-b| over that RMS of a-b, and the RMS over the spread of a. Labels say what was compared:
"released,tiny,page,f32,port". Dumps: `deepscope encode --taps all --dtype T` and tests/data/port/encoder_port.py --dtype T.
"""
import sys

import numpy as np
from safetensors import safe_open


def lines(label, path_a, path_b):
    worst = {}
    with safe_open(path_a, "pt") as a, safe_open(path_b, "pt") as b:
        theirs = set(b.keys())
        for tap in a.keys():
            if tap not in theirs:
                continue
            x = a.get_tensor(tap).double().numpy()
            d = x - b.get_tensor(tap).double().numpy()
            rms = np.sqrt((d * d).mean())
            figures = rms / np.sqrt((x * x).mean()), np.abs(d).max() / rms if rms > 0 else 0, rms / x.std()
            stage = tap.rsplit("/", 1)[-1]
            worst[stage] = [max(pair) for pair in zip(figures, worst.get(stage, (0, 0, 0)))]
    for stage, (rms, peak, of_spread) in worst.items():
        yield f"{label},{stage},{rms:.3e},{peak:.1f},{of_spread:.3e}"


def main():
    arguments = sys.argv[1:]
    for label, path_a, path_b in zip(arguments[0::3], arguments[1::3], arguments[2::3]):
        for line in lines(label, path_a, path_b):
            print(line)


if __name__ == "__main__":
    main()
