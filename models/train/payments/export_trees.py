"""XGBoost's trees as plain lists, for explanations, and as an ONNX graph, for scores.

features [N,F] -> TreeEnsembleRegressor -> margin [N,1] -> Sigmoid -> probability [N,1] (the library's own)
                                              \-> slope, intercept -> Sigmoid -> calibrated [N,1]
"""

from __future__ import annotations

import json
import math

import numpy as np
import onnx
import xgboost
from onnx import TensorProto, helper, numpy_helper


def trees_of(booster: xgboost.Booster) -> dict:
    """Per tree: feature (-1 in a leaf), threshold (left where the value is less), children, leaf value, cover."""
    learner = json.loads(booster.save_raw("json"))["learner"]
    raw = learner["learner_model_param"]["base_score"]
    base = float(json.loads(raw)[0] if raw.startswith("[") else raw)
    trees = []
    for tree in learner["gradient_booster"]["model"]["trees"]:
        is_leaf = [left == -1 for left in tree["left_children"]]
        conditions = tree["split_conditions"]
        trees.append(
            {
                "feature": [-1 if leaf else at for leaf, at in zip(is_leaf, tree["split_indices"])],
                "threshold": [0 if leaf else value for leaf, value in zip(is_leaf, conditions)],
                "left": tree["left_children"],
                "right": tree["right_children"],
                "value": [value if leaf else 0 for leaf, value in zip(is_leaf, conditions)],
                "cover": tree["sum_hessian"],
            }
        )
    return {"base": math.log(base / (1 - base)), "trees": trees}


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
