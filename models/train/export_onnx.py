"""Writes boosted stumps as ONNX by hand, so that each feature's share of the score is an output.

The stumps of one feature are a step function of it. Each becomes one tree: unknown (-1) or not, then a binary search over
its steps; a leaf holds the sum of all its stumps, less the feature's mean over the training part. So
features [N,F] → one TreeEnsembleRegressor with a target for each feature → contributions [N,F] → + baseline → score [N,1]
→ Platt → probability [N,1]. After the trees all is in double precision: contributions and baseline add up to the score.
"""

from __future__ import annotations

import json

import numpy as np
import onnx
import xgboost
from onnx import TensorProto, helper, numpy_helper


def stumps_of(booster: xgboost.Booster) -> tuple[list[dict], float]:
    """Each stump as feature, threshold, side of unknown and two leaves; and the sum of trees without a split."""
    model = json.loads(booster.save_raw("json"))["learner"]["gradient_booster"]["model"]
    stumps, constant = [], 0.0
    for tree in model["trees"]:
        if tree["left_children"][0] == -1:
            constant += tree["split_conditions"][0]
            continue
        left, right = tree["left_children"][0], tree["right_children"][0]
        if tree["left_children"][left] != -1 or tree["left_children"][right] != -1:
            raise ValueError("The model is not additive: a tree is deeper than one split.")
        stumps.append(
            {
                "feature": tree["split_indices"][0],
                "threshold": tree["split_conditions"][0],
                "unknown_left": bool(tree["default_left"][0]),
                "left": tree["split_conditions"][left],
                "right": tree["split_conditions"][right],
            }
        )
    return stumps, constant


def contributions_of(stumps: list[dict], features: np.ndarray) -> np.ndarray:
    """What each feature adds, in double precision: the reference the ONNX graph is compared with."""
    found = np.zeros(features.shape, dtype=float)
    for stump in stumps:
        column = features[:, stump["feature"]]
        is_left = np.where(np.isnan(column), stump["unknown_left"], column < np.float32(stump["threshold"]))
        found[:, stump["feature"]] += np.where(is_left, stump["left"], stump["right"])
    return found


def steps_of(stumps: list[dict], feature: int) -> tuple[list[float], list[float], float]:
    """A feature's thresholds in rising order, its value in each interval between them, and its value where unknown."""
    own = [one for one in stumps if one["feature"] == feature]
    # An unknown value never reaches the steps, so a threshold that only sets it apart is none.
    borders = sorted({float(np.float32(one["threshold"])) for one in own if one["threshold"] > 0})
    inside = np.array([0.0, *borders], dtype=np.float32)
    values = [sum(one["left"] if at < np.float32(one["threshold"]) else one["right"] for one in own) for at in inside]
    unknown = sum(one["left"] if one["unknown_left"] else one["right"] for one in own)
    return borders, values, unknown


class Trees:
    """The attributes of a TreeEnsembleRegressor, filled node by node."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, int, float, str, int]] = []
        self.branches: dict[int, tuple[int, int]] = {}
        self.leaves: list[tuple[int, int, int, float]] = []
        self.tree, self.first = -1, 0

    def start_tree(self) -> None:
        self.tree, self.first = self.tree + 1, len(self.rows)

    def leaf(self, feature: int, value: float) -> int:
        node = len(self.rows)
        self.rows.append((self.tree, node - self.first, 0.0, "LEAF", 0))
        self.leaves.append((self.tree, node - self.first, feature, value))
        return node - self.first

    def search(self, feature: int, borders: list[float], values: list[float]) -> int:
        """A balanced search for the interval; answers the id of its top node."""
        if not borders:
            return self.leaf(feature, values[0])
        middle = len(borders) // 2
        return self.branch(
            feature,
            borders[middle],
            lambda: self.search(feature, borders[:middle], values[: middle + 1]),
            lambda: self.search(feature, borders[middle + 1 :], values[middle + 1 :]),
        )

    def branch(self, feature: int, threshold: float, left, right) -> int:  # noqa: ANN001
        node = len(self.rows)
        self.rows.append((self.tree, node - self.first, threshold, "BRANCH_LT", feature))
        self.branches[node] = (left(), right())
        return node - self.first


def tree_node(stumps: list[dict], means: np.ndarray) -> onnx.NodeProto:
    trees = Trees()
    for feature, mean in enumerate(means):
        borders, values, unknown = steps_of(stumps, feature)
        centred = [value - mean for value in values]
        trees.start_tree()
        trees.branch(
            feature,
            -0.5,
            lambda: trees.leaf(feature, unknown - mean),
            lambda: trees.search(feature, borders, centred),
        )
    ids, nodes, thresholds, modes, features = zip(*trees.rows)
    branches = [trees.branches.get(index, (0, 0)) for index in range(len(trees.rows))]
    leaf_trees, leaf_nodes, targets, weights = zip(*trees.leaves)
    return helper.make_node(
        "TreeEnsembleRegressor",
        ["features"],
        ["raw"],
        domain="ai.onnx.ml",
        n_targets=len(means),
        aggregate_function="SUM",
        post_transform="NONE",
        nodes_treeids=ids,
        nodes_nodeids=nodes,
        nodes_featureids=features,
        nodes_values=thresholds,
        nodes_modes=modes,
        nodes_truenodeids=[left for left, _ in branches],
        nodes_falsenodeids=[right for _, right in branches],
        target_treeids=leaf_trees,
        target_nodeids=leaf_nodes,
        target_ids=targets,
        target_weights=weights,
    )


def build(stumps: list[dict], means: np.ndarray, baseline: float, slope: float, intercept: float) -> onnx.ModelProto:
    width = len(means)
    constant = lambda name, value: numpy_helper.from_array(np.array(value), name)  # noqa: E731
    nodes = [
        tree_node(stumps, means),
        helper.make_node("Cast", ["raw"], ["contributions"], to=TensorProto.DOUBLE),
        helper.make_node("ReduceSum", ["contributions", "axis"], ["sum"], keepdims=1),
        helper.make_node("Add", ["sum", "baseline"], ["score"]),
        helper.make_node("Mul", ["score", "slope"], ["scaled"]),
        helper.make_node("Add", ["scaled", "intercept"], ["logit"]),
        helper.make_node("Sigmoid", ["logit"], ["probability"]),
    ]
    constants = [
        constant("axis", np.array([1], dtype=np.int64)),
        constant("baseline", float(baseline)),
        constant("slope", float(slope)),
        constant("intercept", float(intercept)),
    ]
    graph = helper.make_graph(
        nodes,
        "vouch-risk",
        [helper.make_tensor_value_info("features", TensorProto.FLOAT, ["N", width])],
        [
            helper.make_tensor_value_info("contributions", TensorProto.DOUBLE, ["N", width]),
            helper.make_tensor_value_info("score", TensorProto.DOUBLE, ["N", 1]),
            helper.make_tensor_value_info("probability", TensorProto.DOUBLE, ["N", 1]),
        ],
        constants,
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 3)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="vouch models/train")
    onnx.checker.check_model(model, full_check=True)
    return model
