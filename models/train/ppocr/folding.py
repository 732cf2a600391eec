"""Rewrites that leave a network's function as it is and its work smaller, for runtimes that block convolutions by channels.

What scales and shifts a convolution's result goes into its weights. Hard swish becomes a hard sigmoid and a product, which
onnxruntime joins with the convolution in front of them, so that what it computed is activated before it leaves the cache. A
shift in front of a padded convolution cannot go into it (the padding is not shifted): it stays as a batch normalisation, since
onnxruntime keeps its blocked layout through those, but not through scalars.
"""

from __future__ import annotations

import numpy as np
from onnx import helper

from Network import Network, attribute

# Onnxruntime joins hard swish with these numbers alone.
HARD_SWISH = {"alpha": 1 / 6, "beta": 0.5}


def fold_into_convolutions(net: Network) -> None:
    """Batch normalisations, scalar factors and scalar summands behind a convolution."""
    for conv in net.of_kind("Conv"):
        while (step := _affine(net, conv.output[0])) is not None:
            node, factor, summand = step
            _scale(net, conv, factor, summand)
            out = conv.output[0]
            conv.output[0] = node.output[0]
            net.nodes.remove(node)
            assert not net.users(out)


def _affine(net: Network, name: str):
    """The only user of a tensor, where it scales and shifts each channel, with factor and summand."""
    users = net.users(name)
    if len(users) != 1:
        return None
    (node,) = users
    if node.op_type == "BatchNormalization":
        scale, shift, mean, variance = (net.constants[each] for each in node.input[1:5])
        factor = scale / np.sqrt(variance + attribute(node, "epsilon"))
        return node, factor, shift - mean * factor
    scalar = net.scalar(node) if node.op_type in ("Mul", "Add") else None
    if scalar is None or node.op_type == "Add" and _begins_hard_swish(net, node):
        return None
    return (node, scalar[1], 0.0) if node.op_type == "Mul" else (node, 1.0, scalar[1])


def _begins_hard_swish(net: Network, node) -> bool:
    return net.only_user(node.output[0], "Clip") is not None


def _scale(net: Network, conv, factor, summand) -> None:
    weight = net.constants[conv.input[1]].astype(np.float64)
    bias = net.constants[conv.input[2]].astype(np.float64) if len(conv.input) > 2 else np.zeros(len(weight))
    factor = np.broadcast_to(np.asarray(factor, np.float64), (len(weight),))
    _set(net, conv, weight * factor.reshape(-1, 1, 1, 1), bias * factor + summand)


def _set(net: Network, conv, weight, bias) -> None:
    names = [conv.input[0], net.constant(weight.astype(np.float32)), net.constant(bias.astype(np.float32))]
    del conv.input[:]
    conv.input.extend(names)


def shorten_hard_swish(net: Network) -> None:
    """x · clip(x + 3, 0, 6) / 6, with what scales and shifts it, pushed into the convolutions behind it where they take it."""
    for divide in net.of_kind("Div"):
        product = net.maker(divide.input[0])
        clip = next((each for each in map(net.maker, product.input) if each is not None and each.op_type == "Clip"), None)
        if clip is None:
            continue
        plus = net.maker(clip.input[0])
        (x, _) = net.scalar(plus)
        channels = len(net.constants[net.maker(x).input[1]])
        sigmoid, swish = f"{x}.sigmoid", f"{x}.swish"
        activation = helper.make_node("HardSigmoid", [x], [sigmoid], **HARD_SWISH)
        net.replace([plus, clip, product, divide], [activation, helper.make_node("Mul", [x, sigmoid], [swish])])
        net.rename(divide.output[0], swish)
        _push_on(net, swish, channels)


def _push_on(net: Network, swish: str, channels: int) -> None:
    factor, summand, last = 1.0, 0.0, swish
    while (users := net.users(last)) and len(users) == 1 and users[0].op_type in ("Mul", "Add"):
        scalar = net.scalar(users[0])
        if scalar is None:
            break
        if users[0].op_type == "Mul":
            factor, summand = factor * scalar[1], summand * scalar[1]
        else:
            summand += scalar[1]
        last = users[0].output[0]
        net.nodes.remove(users[0])
    users = net.users(last)
    if all(user.op_type == "Conv" and not any(attribute(user, "pads") or []) for user in users):
        for conv in users:
            conv.input[0] = swish
            weight = net.constants[conv.input[1]].astype(np.float64)
            bias = net.constants[conv.input[2]] if len(conv.input) > 2 else np.zeros(len(weight))
            _set(net, conv, weight * factor, bias + summand * weight.sum(axis=(1, 2, 3)))
        return
    full = lambda value: net.constant(np.full(channels, value, np.float32))
    names = [swish, full(factor), full(summand), full(0), full(1)]
    net.nodes.insert(
        net.nodes.index(net.maker(swish)) + 1,
        helper.make_node("BatchNormalization", names, [f"{swish}.shifted"], epsilon=0.0),
    )
    net.rename(last, f"{swish}.shifted")


def join_gates(net: Network) -> None:
    """x + x · s becomes x · (1 + s): the sum is made on the few numbers of s."""
    for add in net.of_kind("Add"):
        gate = next((each for each in map(net.maker, add.input) if each is not None and each.op_type == "Mul"), None)
        others = [name for name in add.input if gate is not None and name not in gate.output]
        if gate is None or len(others) != 1 or others[0] not in gate.input:
            continue
        x = others[0]
        (s,) = [name for name in gate.input if name != x]
        one = net.constant(np.ones((1, 1, 1, 1), np.float32))
        more = helper.make_node("Add", [s, one], [f"{s}.more"])
        net.replace([gate, add], [more, helper.make_node("Mul", [x, f"{s}.more"], list(add.output))])


def take_grey(net: Network, means: list[float], deviations: list[float], middle: float) -> None:
    """
    Lets the first convolution take one plane of greys (0 to 255, less `middle`) where it took three normalised colours. Beyond
    the edge the three were 0, which is no grey: the outermost two pixels of a page may come out differently.
    """
    conv = net.users("x")[0]
    weight = net.constants[conv.input[1]].astype(np.float64)
    bias = net.constants[conv.input[2]].astype(np.float64)
    shift = sum(weight[:, at].sum(axis=(1, 2)) * (middle / 255 - mean) / deviations[at] for at, mean in enumerate(means))
    factors = 1 / (255 * np.asarray(deviations))
    _set(net, conv, (weight * factors.reshape(1, 3, 1, 1)).sum(axis=1, keepdims=True), bias + shift)


def flatten_head(net: Network) -> None:
    """
    Detection ends with two transposed convolutions of 2 × 2 without overlap. Each is a convolution of one tap to four times
    the channels; so nothing is computed at full size. The output holds 16 planes of a quarter of each side: plane
    8a + 4b + 2c + d is row 2a + c, column 2b + d of each 4 × 4 pixels.
    """
    first, second = net.of_kind("ConvTranspose")
    add, norm = net.users(first.output[0])[0], None
    norm = net.users(add.output[0])[0]
    relu = net.users(norm.output[0])[0]
    last = net.users(second.output[0])[0]
    sigmoid = net.users(last.output[0])[0]
    _, factor, shift = _affine(net, add.output[0])
    one = net.constants[first.input[1]].astype(np.float64) * factor.reshape(1, -1, 1, 1)
    bias = net.constants[add.input[1]].reshape(-1) * factor + shift
    channels = one.shape[1]
    spread = one.transpose(2, 3, 1, 0).reshape(4 * channels, -1, 1, 1)
    two = net.constants[second.input[1]].astype(np.float64)
    deep = np.zeros((16, 4 * channels, 1, 1))
    for place in range(4):
        deep[4 * place : 4 * place + 4, place * channels : (place + 1) * channels, 0, 0] = two.transpose(2, 3, 1, 0).reshape(4, -1)
    rest = np.full(16, float(net.constants[last.input[1]].reshape(-1)[0]))
    f32 = lambda value: net.constant(value.astype(np.float32))
    net.replace(
        [first, add, norm, relu, second, last, sigmoid],
        [
            helper.make_node("Conv", [first.input[0], f32(spread), f32(np.tile(bias, 4))], ["head.1"], kernel_shape=[1, 1]),
            helper.make_node("Relu", ["head.1"], ["head.2"]),
            helper.make_node("Conv", ["head.2", f32(deep), f32(rest)], ["head.3"], kernel_shape=[1, 1]),
            helper.make_node("Sigmoid", ["head.3"], [net.output]),
        ],
    )


def keep_classes(net: Network, classes: list[int]) -> None:
    """Recognition's last layer without the classes that are never read. Likelihoods then sum to 1 over those kept."""
    softmax = net.maker(net.output)
    add = net.maker(softmax.input[0])
    product = net.maker(next(name for name in add.input if name not in net.constants))
    for node in (add, product):
        at = next(at for at, name in enumerate(node.input) if name in net.constants)
        node.input[at] = net.constant(net.constants[node.input[at]][..., classes])
