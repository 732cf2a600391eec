"""LightGBM's trees as plain lists, for explanations, and as an ONNX graph, for scores.

features [N,F] -> TreeEnsembleRegressor -> margin [N,1] -> Sigmoid -> probability [N,1] (the library's own)
                                              \-> slope, intercept -> Sigmoid -> calibrated [N,1]
"""

from __future__ import annotations

import lightgbm
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LISTS = ("feature", "threshold", "left", "right", "value", "cover")


def trees_of(booster: lightgbm.Booster) -> dict:
    """Per tree: feature (-1 in a leaf), threshold (left where the value is less), children, leaf value, cover."""
    trees = []
    for info in booster.dump_model()["tree_info"]:
        tree = {name: [] for name in LISTS}
        add_node(tree, info["tree_structure"])
        trees.append(tree)
    # The first tree's leaves hold the share of frauds that boosting began from.
    return {"base": 0.0, "trees": trees}


def add_node(tree: dict, node: dict) -> int:
    place = len(tree["feature"])
    for name in LISTS:
        tree[name].append(0)
    if "leaf_value" in node:
        for name, value in (("feature", -1), ("left", -1), ("right", -1), ("value", node["leaf_value"]), ("cover", node["leaf_count"])):
            tree[name][place] = value
        return place
    if node["decision_type"] != "<=" or node["missing_type"] != "None":
        raise ValueError("Only numeric splits without missing values are written.")
    tree["feature"][place] = node["split_feature"]
    tree["threshold"][place] = above32(node["threshold"])
    tree["cover"][place] = node["internal_count"]
    tree["left"][place] = add_node(tree, node["left_child"])
    tree["right"][place] = add_node(tree, node["right_child"])
    return place


def above32(threshold: float) -> float:
    """The smallest single-precision number above: for single-precision values, less than it is at most the threshold."""
    single = np.float32(threshold)
    return float(single if float(single) > threshold else np.nextafter(single, np.float32(np.inf)))


def export(model: dict, width: int, slope: float, intercept: float) -> bytes:
    constant = lambda name, value: numpy_helper.from_array(np.array([value], dtype=np.float32), name)  # noqa: E731
    nodes = [
        ensemble(model),
        helper.make_node("Sigmoid", ["margin"], ["probability"]),
        helper.make_node("Mul", ["margin", "slope"], ["scaled"]),
        helper.make_node("Add", ["scaled", "intercept"], ["logit"]),
        helper.make_node("Sigmoid", ["logit"], ["calibrated"]),
    ]
    outputs = ["margin", "probability", "calibrated"]
    graph = helper.make_graph(
        nodes,
        "payments",
        [helper.make_tensor_value_info("features", TensorProto.FLOAT, ["rows", width])],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["rows", 1]) for name in outputs],
        [constant("slope", slope), constant("intercept", intercept)],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 3)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8).SerializeToString()


def ensemble(model: dict) -> onnx.NodeProto:
    rows = {name: [] for name in ("tree", "node", "feature", "value", "mode", "left", "right")}
    leaves = {name: [] for name in ("tree", "node", "weight")}
    for at, tree in enumerate(model["trees"]):
        for node, feature in enumerate(tree["feature"]):
            is_leaf = feature == -1
            for name, value in (
                ("tree", at),
                ("node", node),
                ("feature", 0 if is_leaf else feature),
                ("value", tree["threshold"][node]),
                ("mode", "LEAF" if is_leaf else "BRANCH_LT"),
                ("left", 0 if is_leaf else tree["left"][node]),
                ("right", 0 if is_leaf else tree["right"][node]),
            ):
                rows[name].append(value)
            if is_leaf:
                for name, value in (("tree", at), ("node", node), ("weight", tree["value"][node])):
                    leaves[name].append(value)
    return helper.make_node(
        "TreeEnsembleRegressor",
        ["features"],
        ["margin"],
        domain="ai.onnx.ml",
        n_targets=1,
        base_values=[model["base"]],
        nodes_treeids=rows["tree"],
        nodes_nodeids=rows["node"],
        nodes_featureids=rows["feature"],
        nodes_values=rows["value"],
        nodes_modes=rows["mode"],
        nodes_truenodeids=rows["left"],
        nodes_falsenodeids=rows["right"],
        target_treeids=leaves["tree"],
        target_nodeids=leaves["node"],
        target_ids=[0] * len(leaves["tree"]),
        target_weights=leaves["weight"],
    )
